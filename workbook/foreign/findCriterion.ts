import { readPoints } from '#core/points.ts';
import { isUnder, type Criterion, type Rubric } from '#core/rubric/Rubric.ts';
import { extraKindOf } from './extraKind.ts';
import { bareTitle, plainLabel, type TableRow } from './TableRow.ts';
import { titleLikeness } from './titleLikeness.ts';

/** Where the reading of a table has come to: what stood in the rows above. */
export interface Progress {
  /** The criterion of the last row that was placed. */
  readonly last: Criterion | null;
  readonly placed: ReadonlySet<string>;
}

/** A criterion's words as they are compared with each row of a table. */
interface PlainWords {
  readonly title: string;
  readonly label: string;
  readonly code: string;
}

/** Made once a criterion: each of a table's rows is held against all of them. */
const wordsByCriterion = new WeakMap<Criterion, PlainWords>();

const wordsOf = (criterion: Criterion): PlainWords => {
  const known = wordsByCriterion.get(criterion);
  if (known) return known;
  const { title, label, code } = criterion;
  const words = { title: bareTitle(title), label: plainLabel(label), code: plainLabel(code) };
  wordsByCriterion.set(criterion, words);
  return words;
};

const LIKE_ENOUGH = 0.6;
const LIKE_WITH_LABEL = 0.3;
const LIKE_WITHOUT_LABEL = 0.75;

/**
 * The criterion that a row stands for, by its title and its number within the section that the rows above lead to; `null`
 * where none is like enough. Titles weigh most, because numbers repeat from section to section and some blocs renumber.
 */
export const findCriterion = (rubric: Rubric, row: TableRow, progress: Progress): Criterion | null => {
  const lastIndex = progress.last ? rubric.criteria.indexOf(progress.last) : -1;
  const words = { title: bareTitle(row.title), label: plainLabel(row.label) };
  const ranked = rubric.criteria
    .map((criterion, index) => ({ criterion, weight: weightOf(rubric, { row, words }, criterion, progress, index > lastIndex) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranked[0]?.criterion ?? null;
};

interface RowWords {
  readonly row: TableRow;
  readonly words: Omit<PlainWords, 'code'>;
}

const weightOf = (rubric: Rubric, of: RowWords, criterion: Criterion, progress: Progress, isLater: boolean): number => {
  const { row, words } = of;
  const likeness = titleLikeness(words.title, wordsOf(criterion).title);
  const hasLabel = row.label !== '' && bearsLabel(rubric, words.label, criterion);
  const isNear = isWithin(rubric, criterion, progress.last);
  const sameMax = row.max !== null && readPoints(row.max) === criterion.max;
  const isContradicted = row.label !== '' && !hasLabel && row.max !== null && !sameMax && !isNear;
  if (isContradicted || !isMeant({ likeness, hasLabel, isNear }, of, criterion)) return 0;
  return (
    4 * likeness +
    (hasLabel ? 1 : 0) +
    (isNear ? 0.5 : 0) +
    (sameMax ? 0.5 : 0) +
    (isLater ? 0.25 : 0) -
    (progress.placed.has(criterion.code) ? 0.3 : 0)
  );
};

interface Signs {
  readonly likeness: number;
  readonly hasLabel: boolean;
  readonly isNear: boolean;
}

const isMeant = ({ likeness, hasLabel, isNear }: Signs, { row, words }: RowWords, criterion: Criterion): boolean => {
  if (words.label === wordsOf(criterion).code && row.label !== '' && criterion.code.includes('.')) return true;
  if (row.title === '') return hasLabel && isNear;
  if (row.label === '') return likeness >= LIKE_WITHOUT_LABEL || isBonusOrDeduction(row, criterion);
  return likeness >= LIKE_ENOUGH || (likeness >= LIKE_WITH_LABEL && hasLabel && isNear) || isBonusOrDeduction(row, criterion);
};

const isBonusOrDeduction = ({ title }: TableRow, { kind, parent }: Criterion): boolean => parent === null && extraKindOf(title) === kind;

/** By its own label, its whole code, or its place under a renumbered parent (`1.2` for the second below `1`). */
const bearsLabel = (rubric: Rubric, text: string, criterion: Criterion): boolean => {
  const { label, code } = wordsOf(criterion);
  return text === label || text === code || text === renumbered(rubric, criterion);
};

const renumbered = (rubric: Rubric, { code, parent }: Criterion): string | null => {
  const above = parent === null ? undefined : rubric.byCode.get(parent);
  return above?.type === 'group' ? `${wordsOf(above).label}.${above.children.indexOf(code) + 1}` : null;
};

/** Whether a criterion may follow in the section at hand: below the last heading, beside it, or a new section. */
const isWithin = (rubric: Rubric, { parent }: Criterion, last: Criterion | null): boolean =>
  parent === null || (last !== null && isUnder(rubric, last.code, parent));
