import type { SheetReading } from '../sheet/SheetReading.ts';
import { isChanged, scoreOf, type AppraisalRow, type AppraisalSheet, type AppraisedScore, type Pass } from './AppraisalSheet.ts';
import { countedScore, type GivenScore } from './scoreFaults.ts';

/** Who changes an appraisal, and when. */
export interface Hand {
  readonly by: string;
  readonly at: string;
}

/** What the agency says to one row. */
export interface GivenAnswer {
  readonly criterion: string;
  readonly isAccepted: boolean;
  readonly text: string | null;
}

const untouched = (criterion: string): AppraisalRow => ({
  criterion,
  self: null,
  first: null,
  answer: null,
  second: null,
  meeting: null,
  revision: 0,
});

/** Puts rows in the place of the ones of the same criteria, in the order of the rubric, as one new revision. */
const withRows = (sheet: AppraisalSheet, reading: SheetReading, rows: readonly AppraisalRow[]): AppraisalSheet => {
  const revision = sheet.revision + 1;
  const all = new Map(sheet.rows.map((row) => [row.criterion, row]));
  for (const row of rows) all.set(row.criterion, { ...row, revision });
  const order = new Map(reading.leaves.map(({ leaf }, index) => [leaf.code, index]));
  const sorted = [...all.values()].sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0));
  return { ...sheet, revision, rows: sorted };
};

const rowOf = (sheet: AppraisalSheet, criterion: string): AppraisalRow =>
  sheet.rows.find((row) => row.criterion === criterion) ?? untouched(criterion);

/**
 * The appraisal with scores given in one of its turns; `null` where each of them stands there already, so that a request that is
 * repeated changes nothing. The scores must be free of faults.
 */
export const withScores = (
  sheet: AppraisalSheet,
  reading: SheetReading,
  given: readonly GivenScore[],
  { pass, by, at }: Hand & { readonly pass: Pass },
): AppraisalSheet | null => {
  const rows = given.flatMap((one): readonly AppraisalRow[] => {
    const leaf = reading.leaves.find(({ leaf: { code } }) => code === one.criterion);
    if (!leaf) throw new RangeError(`no criterion ${one.criterion}`);
    const row = rowOf(sheet, one.criterion);
    const score: AppraisedScore = { score: countedScore(one, leaf), reason: one.reason, by, at };
    const isSame = row[pass]?.score === score.score && row[pass].reason === score.reason && row.self === leaf.points;
    return isSame ? [] : [{ ...row, self: leaf.points, [pass]: score }];
  });
  return rows.length === 0 ? null : withRows(sheet, reading, rows);
};

/** The rows that the agency is asked about: those whose score the appraisal changed. */
export const rowsToAnswer = ({ rows }: AppraisalSheet): readonly AppraisalRow[] => rows.filter(isChanged);

/** The appraisal with the agency's answers; `null` where each stands there already. */
export const withAnswers = (
  sheet: AppraisalSheet,
  reading: SheetReading,
  given: readonly GivenAnswer[],
  { by, at }: Hand,
): AppraisalSheet | null => {
  const rows = given.flatMap(({ criterion, isAccepted, text }): readonly AppraisalRow[] => {
    const row = rowOf(sheet, criterion);
    const isSame = row.answer?.isAccepted === isAccepted && row.answer.text === text;
    return isSame ? [] : [{ ...row, answer: { isAccepted, text, by, at } }];
  });
  return rows.length === 0 ? null : withRows(sheet, reading, rows);
};

/** Acceptance of every changed row that nothing was said to yet. */
export const acceptances = (sheet: AppraisalSheet): readonly GivenAnswer[] =>
  rowsToAnswer(sheet).flatMap(({ criterion, answer }) => (answer === null ? [{ criterion, isAccepted: true, text: null }] : []));

/**
 * The scores that closing the first turn gives: each self-score that nobody touched is kept as it is. A score that depends on the
 * other members is left to the ranking.
 */
export const keptScores = (sheet: AppraisalSheet, reading: SheetReading): readonly GivenScore[] => {
  const touched = new Set(sheet.rows.filter((row) => scoreOf(row) !== null).map(({ criterion }) => criterion));
  return reading.leaves.flatMap(({ leaf, points, isDropped }) =>
    touched.has(leaf.code) || isDropped || points === null || leaf.rule.settle
      ? []
      : [{ criterion: leaf.code, score: points, reason: null }],
  );
};

/** Criteria whose self-score is another one by now than the one that was appraised. */
export const outdatedRows = ({ rows }: AppraisalSheet, reading: SheetReading): readonly string[] => {
  const own = new Map(reading.leaves.map(({ leaf, points }) => [leaf.code, points]));
  return rows.filter((row) => scoreOf(row) !== null && (own.get(row.criterion) ?? null) !== row.self).map(({ criterion }) => criterion);
};
