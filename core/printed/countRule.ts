import { readPoints, type Points } from '../points.ts';
import { readTypedNumber } from '../sheet/typedNumber.ts';
import type { DraftDoubt } from './DraftDoubt.ts';
import { jsonNumber } from './Level.ts';
import { LONGEST_SAYING, plainWording } from './plainWording.ts';
import { plainRule, type PrintedCriterion, type PrintedRule } from './PrintedRule.ts';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const POINTS = String.raw`(?:điểm|đ)(?!\p{L})`;
const EACH = String.raw`(?:cứ |nếu |với )*(?:mỗi|một|mỗi một|01|1)\s+`;
const NOUN = String.raw`(\p{L}[\p{L}\s,/-]{0,80}?)`;
const OFF = String.raw`\s*,?\s*(?:thì |sẽ |bị )*trừ (?:đi )?`;

const MISSING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:cứ |nếu |với )*(?:mỗi )?(?:thiếu|giảm|hụt|không đạt|chưa đạt|thấp hơn|chưa hoàn thành)\s*(?:mỗi |cứ )?${NUMBER}\s*%[^\d;.]{0,60}?${OFF}${NUMBER}\s*(?:${POINTS})?`,
    'u',
  ),
  new RegExp(
    String.raw`(?:cứ |nếu )*(?:mỗi |cứ )?${NUMBER}\s*%\s*(?:thiếu|giảm|hụt|không đạt|chưa đạt|chưa hoàn thành|không hoàn thành|thấp hơn)[^\d;.]{0,60}?${OFF}${NUMBER}\s*(?:${POINTS})?`,
    'u',
  ),
];
const LESS: readonly RegExp[] = [
  new RegExp(String.raw`(?<before>chậm|vắng|thiếu|sai|vi phạm)\s+(?:01|1|mỗi)\s+(?<noun>\p{L}+)${OFF}${NUMBER}\s*(?:${POINTS})?`, 'u'),
  new RegExp(String.raw`${EACH}${NOUN}${OFF}${NUMBER}\s*(?:${POINTS})?`, 'u'),
  new RegExp(String.raw`trừ (?:đi )?${NUMBER}\s*${POINTS}\s*(?:/|cho mỗi|mỗi|đối với mỗi)\s*(?:01 |1 )?${NOUN}(?=$|[.;)])`, 'u'),
];
const MORE: readonly RegExp[] = [
  new RegExp(
    String.raw`${EACH}${NOUN}\s*[,:]?\s*(?:thì |sẽ )*(?:được )?(?:cộng |thưởng |tính |chấm |cho |đạt )*(?:thêm )?${NUMBER}\s*${POINTS}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:được )?(?:cộng|thưởng|chấm|tính)?\s*(?:thêm )?${NUMBER}\s*${POINTS}\s*(?:/|cho mỗi|mỗi|đối với mỗi)\s*(?:01 |1 )?${NOUN}(?=$|[.;)]|,?\s+(?:nhưng |và )?(?:tối đa|không quá))`,
    'u',
  ),
];
const CAP = new RegExp(
  String.raw`[\s,;.(]*(?:nhưng |và |cộng |trừ )*(?:tổng )?(?:tối đa|không quá|cao nhất)(?: là| không quá| cộng| trừ)?\s*${NUMBER}\s*(?:${POINTS})?`,
  'u',
);
const TO_NOTHING =
  /[\s,;.(]*(?:trừ |và )?(?:cho )?đến (?:khi )?hết (?:số )?điểm[^.;)]*|[\s,;.(]*trừ tối đa bằng (?:số )?điểm (?:chuẩn|tối đa)[^.;)]*/u;

/** Words that say how points are made; a text with one of these that fits no way of scoring was not understood. */
const SCORING =
  /\d\s*(?:điểm|đ)(?!\p{L})|(?<!\p{L})(?:trừ|cộng|thưởng|tối đa|chấm|nhân)(?: thêm| đi| với| không quá)*\s+\d|(?<!\p{L})(?:mỗi|cứ)(?!\p{L})[^.;]{0,80}(?<!\p{L})(?:trừ|cộng|điểm)(?!\p{L})|(?<!\p{L})(?:không|mất|trừ|cộng|hạ|giảm)(?: được| bị)?(?: tính| chấm| cho| hết)?(?: số)? điểm(?!\p{L})|điểm\s*=|[x×*]\s*(?:số )?điểm|công thức/u;

export const speaksOfPoints = (text: string): boolean => SCORING.test(plainWording(text));

/** Whether anything is left of a saying that its rule does not hold: other numbers, or more words about points. */
const isLeft = (rest: string): boolean => /\d/u.test(rest) || speaksOfPoints(rest);

interface Found {
  readonly size: number;
  readonly noun: string;
  readonly rest: string;
}

const thousandths = (text: string | undefined): Points | null => readPoints(readTypedNumber(text ?? '') ?? '');

const findIn = (text: string, forms: readonly RegExp[]): Found | null => {
  for (const form of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const { before, noun } = match.groups ?? {};
    const parts = match.slice(1).filter((part) => part !== undefined);
    const size = thousandths(parts.find((part) => /^\d/u.test(part)));
    if (size === null || size <= 0) continue;
    const counted = before === undefined ? (parts.find((part) => /^\p{L}/u.test(part)) ?? '') : `${noun} ${before}`;
    return { size, noun: counted.trim(), rest: without(text, match) };
  }
  return null;
};

const without = (text: string, match: RegExpExecArray): string =>
  text.slice(0, match.index) + ' ' + text.slice(match.index + match[0].length);

/**
 * The rule of a sentence such as `mỗi mô hình cộng 5 điểm, tối đa 15 điểm`, `cứ mỗi lần vắng trừ 0,5 điểm` or `thiếu 1% trừ 2
 * điểm`; `null` where the text holds none, or says more about points than one of these.
 */
export const readCountRule = (text: string, criterion: PrintedCriterion): PrintedRule | null => {
  const words = plainWording(text).replace(/^[\s(]+|[\s).;,]+$/gu, '');
  if (words.length > LONGEST_SAYING) return null;
  return missingRule(words, criterion) ?? lessRule(words, criterion) ?? moreRule(words, criterion);
};

const missingRule = (words: string, { kind, max, title }: PrintedCriterion): PrintedRule | null => {
  for (const form of MISSING) {
    const match = form.exec(words);
    const [every, deduct] = [thousandths(match?.[1]), thousandths(match?.[2])];
    if (!match || kind !== 'scored' || every === null || deduct === null || every <= 0 || deduct <= 0) continue;
    const rest = without(words, match).replace(TO_NOTHING, '');
    if (isLeft(rest.replace(/(?<!\d)100\s*%/u, ''))) return null;
    const hasTarget = /(?<!\d)100\s*%/u.test(`${rest} ${plainWording(title)}`);
    const doubts: readonly DraftDoubt[] = hasTarget || max === null ? [] : [{ is: 'target.assumed' }];
    const rule = { shape: 'deduct_per_missing_pct', target: 100, deduct: jsonNumber(deduct), everyPct: jsonNumber(every), floor: 0 };
    return plainRule(rule, { unit: '%', doubts });
  }
  return null;
};

const lessRule = (words: string, { kind, max }: PrintedCriterion): PrintedRule | null => {
  const found = findIn(words, LESS);
  if (!found || kind === 'bonus' || max === null) return null;
  const cap = CAP.exec(found.rest);
  const most = thousandths(cap?.[1]);
  const rest = (cap ? without(found.rest, cap) : found.rest).replace(TO_NOTHING, '');
  if (isLeft(rest)) return null;
  const floor = kind === 'deduction' ? -max : most === null ? 0 : Math.max(0, max - most);
  const doubts: readonly DraftDoubt[] =
    kind === 'deduction' && most !== null && most !== max ? [{ is: 'cap.differs', cap: most, maximum: max }] : [];
  const start = kind === 'deduction' ? 0 : max;
  const rule = {
    shape: 'deduct_per_count',
    counts: found.noun,
    start: jsonNumber(start),
    per: jsonNumber(found.size),
    floor: jsonNumber(floor),
  };
  return plainRule(found.noun === '' ? { ...rule, counts: 'lần' } : rule, { unit: null, doubts });
};

const moreRule = (words: string, { kind, max }: PrintedCriterion): PrintedRule | null => {
  const found = findIn(words, MORE);
  if (!found || kind === 'deduction' || max === null) return null;
  const cap = CAP.exec(found.rest);
  const most = thousandths(cap?.[1]);
  if (isLeft(cap ? without(found.rest, cap) : found.rest)) return null;
  const doubts: readonly DraftDoubt[] = most !== null && most !== max ? [{ is: 'cap.differs', cap: most, maximum: max }] : [];
  const rule = { shape: 'per_count', counts: found.noun, per: jsonNumber(found.size), cap: jsonNumber(most ?? max) };
  return plainRule(found.noun === '' ? { ...rule, counts: 'lần' } : rule, { doubts });
};
