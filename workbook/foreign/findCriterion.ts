import { readPoints } from '#core/points.ts';
import { isUnder, type Criterion, type Rubric } from '#core/rubric/Rubric.ts';
import { extraKindOf } from './extraKind.ts';
import { searchedRubric, type SearchedRubric } from './searchedRubric.ts';
import { bareTitle, plainLabel, type TableRow } from './TableRow.ts';

/** Where the reading of a table has come to: what stood in the rows above. */
export interface Progress {
  /** The criterion of the last row that was placed. */
  readonly last: Criterion | null;
  readonly placed: ReadonlySet<string>;
}

const LIKE_ENOUGH = 0.6;
const LIKE_WITH_LABEL = 0.3;
const LIKE_WITHOUT_LABEL = 0.75;

/**
 * The criterion that a row stands for, by its title and its number within the section that the rows above lead to; `null`
 * where none is like enough. Titles weigh most, because numbers repeat from section to section and some blocs renumber.
 */
export const findCriterion = (rubric: Rubric, row: TableRow, progress: Progress): Criterion | null => {
  const within = searchedRubric(rubric);
  const words = { row, label: plainLabel(row.label), extraKind: extraKindOf(row.title) };
  const labelled = new Set(row.label === '' ? [] : within.byLabel.get(words.label));
  const likenesses = within.titles.likenessesTo(bareTitle(row.title));
  const lastIndex = progress.last ? rubric.criteria.indexOf(progress.last) : -1;
  let best: Criterion | null = null;
  let most = 0;
  for (const index of candidates(within, likenesses, labelled, words)) {
    const criterion = rubric.criteria[index];
    const signs = { likeness: likenesses.get(index) ?? 0, hasLabel: labelled.has(index), isLater: index > lastIndex };
    const weight = criterion ? weightOf(rubric, words, criterion, signs, progress) : 0;
    if (criterion && weight > most) [best, most] = [criterion, weight];
  }
  return best;
};

/** Criteria that have anything in common with a row, in the order of the rubric; the first of those that weigh the same is taken. */
const candidates = (
  { roots }: SearchedRubric,
  likenesses: ReadonlyMap<number, number>,
  labelled: ReadonlySet<number>,
  { extraKind }: RowWords,
): readonly number[] => {
  const alike = [...likenesses].flatMap(([index, likeness]) => (likeness >= LIKE_WITH_LABEL ? [index] : []));
  return [...new Set([...alike, ...labelled, ...(extraKind === null ? [] : roots)])].sort((a, b) => a - b);
};

interface RowWords {
  readonly row: TableRow;
  readonly label: string;
  readonly extraKind: ReturnType<typeof extraKindOf>;
}

interface Signs {
  readonly likeness: number;
  readonly hasLabel: boolean;
  readonly isLater: boolean;
}

const weightOf = (rubric: Rubric, words: RowWords, criterion: Criterion, signs: Signs, progress: Progress): number => {
  const { row } = words;
  const { likeness, hasLabel, isLater } = signs;
  const isNear = isWithin(rubric, criterion, progress.last);
  const sameMax = row.max !== null && readPoints(row.max) === criterion.max;
  const isContradicted = row.label !== '' && !hasLabel && row.max !== null && !sameMax && !isNear;
  if (isContradicted || !isMeant(signs, isNear, words, criterion)) return 0;
  return (
    4 * likeness +
    (hasLabel ? 1 : 0) +
    (isNear ? 0.5 : 0) +
    (sameMax ? 0.5 : 0) +
    (isLater ? 0.25 : 0) -
    (progress.placed.has(criterion.code) ? 0.3 : 0)
  );
};

const isMeant = ({ likeness, hasLabel }: Signs, isNear: boolean, words: RowWords, criterion: Criterion): boolean => {
  const { row, label, extraKind } = words;
  if (label === plainLabel(criterion.code) && row.label !== '' && criterion.code.includes('.')) return true;
  if (row.title === '') return hasLabel && isNear;
  const isExtra = criterion.parent === null && extraKind === criterion.kind;
  if (row.label === '') return likeness >= LIKE_WITHOUT_LABEL || isExtra;
  return likeness >= LIKE_ENOUGH || (likeness >= LIKE_WITH_LABEL && hasLabel && isNear) || isExtra;
};

/** Whether a criterion may follow in the section at hand: below the last heading, beside it, or a new section. */
const isWithin = (rubric: Rubric, { parent }: Criterion, last: Criterion | null): boolean =>
  parent === null || (last !== null && isUnder(rubric, last.code, parent));
