import { pointsOf, ZERO, type Points } from '#core/points.ts';
import { readClause, readClauses, partsOf, type Clause } from '#core/printed/Clause.ts';
import { speaksOfPoints } from '#core/printed/countRule.ts';
import type { Level } from '#core/printed/Level.ts';
import { saysStacking } from '#core/printed/levelsRule.ts';
import { hasBullet, oneLine, plainWording } from '#core/printed/plainWording.ts';
import type { DraftNode, UnderRow } from './DraftNode.ts';
import { pointsInTitle } from './printedPoints.ts';

/** What a criterion's own row says, taken apart. */
export interface NodeTexts {
  /** Without what is said of points. */
  readonly title: string;
  /** A maximum that the title prints. */
  readonly max: Points | null;
  /** Words that may say how points are made, each by itself. */
  readonly sayings: readonly string[];
}

/** A line that begins a list, or that says points after a colon. */
const isSaying = (line: string): boolean => hasBullet(line) || readClause(line) !== null || speaksOfPoints(line);

const BRACKET = /\s*\(([^()]+)\)/gu;

/** Takes a title apart: its first lines, brackets that speak of points, lines and clauses that say how it is scored. */
export const textsOf = (node: DraftNode, isFilled: boolean): NodeTexts => {
  const lines = node.head.title.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const begins = lines.findIndex((line, index) => index > 0 && isSaying(line));
  const own = oneLine((begins < 0 ? lines : lines.slice(0, begins)).join(' '));
  const more = begins < 0 ? [] : [lines.slice(begins).join('\n')];
  const max = pointsInTitle(own);
  const { title, clauses } = withoutClauses(max?.title ?? own);
  const brackets = [...title.matchAll(BRACKET)].flatMap((match) =>
    speaksOfPoints(match[1] ?? '') || saysStacking(match[1] ?? '') ? [match[1] ?? ''] : [],
  );
  const bare = brackets.reduce((text, bracket) => text.replace(`(${bracket})`, ' '), title);
  const note = isFilled ? [] : [node.head.row.note];
  return {
    title: oneLine(bare).replace(/[\s:;,.]+$/u, ''),
    max: max?.points ?? null,
    sayings: [...clauses, ...brackets, ...more, node.head.method, ...note].filter((text) => text.trim() !== ''),
  };
};

/** `Báo cáo đúng hạn: đúng hạn: 2 điểm; chậm: 0 điểm`: the title ends at the first colon where all that follows are cases. */
const withoutClauses = (text: string): { readonly title: string; readonly clauses: readonly string[] } => {
  const colon = text.search(/[:.]\s/u);
  const rest = colon < 0 ? '' : text.slice(colon + 1);
  const isCases = partsOf(rest).length > 1 && readClauses(rest) !== null;
  return isCases ? { title: text.slice(0, colon), clauses: [rest] } : { title: text, clauses: [] };
};

/** The points of a level: what it says itself, what it loses from the maximum, or what its cell says. */
const levelOf = ({ condition, points, isLoss }: Clause, max: Points | null): Level | null => {
  if (!isLoss) return { text: condition, points };
  return max === null || points > max ? null : { text: condition, points: pointsOf(max - points) };
};

/** The levels of a text that holds nothing else. */
export const levelsIn = (text: string, max: Points | null): readonly Level[] | null => {
  const levels = readClauses(text)?.map((clause) => levelOf(clause, max)) ?? [];
  return levels.length > 1 && levels.every((level) => level !== null) ? levels : null;
};

/** The levels of unnumbered rows, and the words of rows that are none. */
export const levelsUnder = (
  rows: readonly UnderRow[],
  max: Points | null,
): { readonly levels: readonly Level[]; readonly texts: readonly string[] } => {
  const levels: Level[] = [];
  const texts: string[] = [];
  for (const row of rows) {
    const level = levelOfRow(row, max);
    if (level) levels.push(level);
    else texts.push(saidBy(row));
  }
  return { levels, texts };
};

const EACH = /^(?:cứ |nếu )*(?:mỗi|cứ|từng)(?!\p{L})|(?:thiếu|giảm|hụt|vượt)\s+(?:mỗi )?\d+(?:[.,]\d+)?\s*%/u;

const levelOfRow = ({ text, points }: UnderRow, max: Points | null): Level | null => {
  if (EACH.test(plainWording(text).replace(/^[-+*•\s]+/u, ''))) return null;
  const clause = readClause(text);
  if (points.is === 'blank') return clause && levelOf(clause, max);
  if (points.is !== 'points') return null;
  const own = points.points < ZERO && max !== null ? pointsOf(max + points.points) : points.points;
  if (own < ZERO) return null;
  return { text: clause && clause.points === Math.abs(points.points) ? clause.condition : oneLine(text), points: own };
};

/** A row of words with the points beside it, as one saying: `Mỗi lần vắng trừ | 2`. */
const saidBy = ({ text, points }: UnderRow): string => {
  if (points.is !== 'points' || readClause(text) !== null || /\d\s*(?:điểm|đ)(?!\p{L})/iu.test(text)) return text;
  const size = Math.abs(points.points) / 1000;
  const verb = points.points < ZERO && !/trừ\s*$/iu.test(text) ? ' trừ' : '';
  return `${text.replace(/[\s:]+$/u, '')}${verb} ${String(size).replace('.', ',')} điểm`;
};
