import { pointsOf, readPoints, ZERO, type Points } from '../points.ts';
import { readTypedNumber } from '../sheet/typedNumber.ts';
import { LONGEST_SAYING, oneLine, plainWording, withoutBullet } from './plainWording.ts';

/** A printed case with the points that are said for it. */
export interface Clause {
  /** As printed, without its points. */
  readonly condition: string;
  readonly points: Points;
  /** The points are taken off what would be reached, not earned. */
  readonly isLoss: boolean;
}

const NUMBER = String.raw`[+-]?\d+(?:[.,]\d+)?`;
const POINTS = String.raw`(?:điểm|đ)(?!\p{L})`;

/** The forms in which a case and its points are printed, the narrower first. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<case>.+?)\s*[:=→,(-]*\s*(?<lost>(?:thì )?(?:bị )?trừ)\s*(?:đi )?(?<points>${NUMBER})\s*(?:${POINTS})?\s*[).;,]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<case>.+?)\s*[:=→]\s*(?:được |chấm |tính |cho |đạt |cộng )*(?<points>${NUMBER})\s*(?:${POINTS})?\s*[.;,]*$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<case>.+?)\s*\(\s*(?:được |chấm |tính |cho )*(?<points>${NUMBER})\s*${POINTS}\s*\)\s*[.;,]*$`, 'iu'),
  new RegExp(
    String.raw`^(?<case>.+?)\s*[,-]?\s+(?:thì )?(?:được|chấm|tính|cho|cộng)(?: (?:được|cộng|tính|chấm))*\s+(?<points>${NUMBER})\s*${POINTS}\s*[.;,]*$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<case>.+?)\s*(?:\s-|,)\s*(?<points>${NUMBER})\s*${POINTS}\s*[.;,]*$`, 'iu'),
  new RegExp(
    String.raw`^(?<points>${NUMBER})\s*${POINTS}\s*(?:[:,-]\s*(?:nếu |khi |đối với |cho |với )?|(?:nếu|khi|đối với|cho|với)\s)\s*(?<case>.+?)\s*[.;,]*$`,
    'iu',
  ),
];

const NOTHING =
  /^(?<case>.+?)\s*[:=→,-]?\s*(?:thì )?(?:không (?:được )?(?:tính|chấm|được|có|cho)(?: được)? điểm|không điểm|mất (?:hết )?điểm|(?:bị )?trừ (?:hết|toàn bộ)(?: số)?(?: điểm)?)\s*[.;,]*$/iu;

/**
 * A case and its points in one line: `Từ 95% đến dưới 100%: 1,75 điểm`, `2 điểm nếu có ban hành`, `chậm 1 ngày trừ 0,5 điểm`;
 * `null` where the line does not say points in one of these forms.
 */
export const readClause = (line: string): Clause | null => {
  const text = withoutBullet(oneLine(line)).replace(/[–—−]/gu, '-');
  if (text.length > LONGEST_SAYING) return null;
  for (const form of FORMS) {
    const { case: condition = '', points = '', lost } = form.exec(text)?.groups ?? {};
    const size = readPoints(readTypedNumber(points) ?? '');
    if (condition === '' || size === null) continue;
    return { condition: trimmed(condition), points: pointsOf(Math.abs(size)), isLoss: lost !== undefined || size < ZERO };
  }
  const { case: condition = '' } = NOTHING.exec(text)?.groups ?? {};
  return condition === '' ? null : { condition: trimmed(condition), points: ZERO, isLoss: false };
};

const trimmed = (condition: string): string => condition.replace(/[\s:=→,;(-]+$/u, '').trim();

/** The cases of a text that holds nothing else, parted by lines, semicolons or strokes; `null` where a part is no case. */
export const readClauses = (text: string): readonly Clause[] | null => {
  const parts = partsOf(text);
  const clauses = parts.map(readClause);
  return parts.length > 0 && clauses.every((clause) => clause !== null) ? clauses : null;
};

/** Lines, and within a line what semicolons or a stroke between two cases part. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\n\r;]+|(?<=\d(?:\s*(?:điểm|đ))?)\s*\/\s+(?=\p{L})|(?<=\d)\s+\/\s*(?=\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => plainWording(withoutBullet(part)) !== '');
