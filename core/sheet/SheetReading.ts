import type { Bloc } from '../bloc/Bloc.ts';
import { blocFor } from '../bloc/blocFor.ts';
import { leavingOut } from '../bloc/leavingOut.ts';
import { ZERO, type Points } from '../points.ts';
import { leavesOf, type Leaf } from '../rubric/Rubric.ts';
import type { Measures, MeasureValue, Outcome } from '../rules/rule.ts';
import { roundRatio } from '../ratio.ts';
import { isNever, readMeasure, type MeasureReading } from './measureReading.ts';
import { readScore, type ScoreReading } from './scoreReading.ts';
import type { Sheet, SheetRow } from './Sheet.ts';

/** One scored criterion of a sheet, its cells read. */
export interface LeafReading {
  readonly leaf: Leaf;
  /** Every row that stands at the criterion: none where it is missing, several where it is repeated. */
  readonly rows: readonly SheetRow[];
  /** What the rows' score cells say; two rows with the same number are one reading. */
  readonly score: ScoreReading;
  readonly measures: ReadonlyMap<string, MeasureReading>;
  /** What the rule makes of the measures. */
  readonly outcome: Outcome;
  /** The outcome's points, rounded once to the rubric's decimals, the size for a deduction; `null` where it has none. */
  readonly byRule: Points | null;
  /**
   * The criterion leaves numerator and denominator: the chair approved that it was not assigned to this agency, or there is nothing
   * to measure against and the rubric drops it then (`drop_and_rescale`).
   */
  readonly isDropped: boolean;
  /** The score with its one certain reading, the size for a deduction; `null` where there is none. */
  readonly points: Points | null;
}

/** A sheet read against its bloc's rubric for one agency: what checks, scoring and ranking all look at. */
export interface SheetReading {
  /** As it is for this agency: `notAssigned` holds all that is dropped. */
  readonly bloc: Bloc;
  readonly sheet: Sheet;
  /** A member's code; `null` where the sheet does not tell. */
  readonly agency: string | null;
  /** In the order of the rubric, dropped ones included. */
  readonly leaves: readonly LeafReading[];
}

/** Reads every scored criterion of a sheet once. */
export const readSheet = (whole: Bloc, sheet: Sheet): SheetReading => {
  const { agency } = sheet.identity;
  const bloc = blocFor(whole, agency);
  const dropped = (agency === null ? undefined : bloc.notAssigned.get(agency)) ?? new Set<string>();
  const leaves = leavesOf(bloc.rubric).map((leaf) => readLeaf(leaf, sheet, bloc, dropped.has(leaf.code)));
  const left = leaves.filter(({ isDropped }) => isDropped).map(({ leaf }) => leaf.code);
  return { bloc: leavingOut(bloc, agency, left), sheet, agency, leaves };
};

const readLeaf = (leaf: Leaf, sheet: Sheet, bloc: Bloc, isApproved: boolean): LeafReading => {
  const rows = sheet.rows.filter(({ criterion }) => criterion === leaf.code);
  const measures = readMeasures(leaf, rows[0], sheet.origin);
  const outcome = outcomeOf(leaf, measures);
  const isDropped = isApproved || (outcome.type === 'notApplicable' && leaf.notApplicable === 'drop_and_rescale');
  const agreed = markedScore(agreedScore(rows.map((row) => readScore(row.self, leaf.kind))), measures);
  const score = claimedScore(agreed, leaf, outcome, measures);
  const byRule = awardedByCase(leaf, outcome, measures) ?? pointsByRule(leaf, outcome, bloc.rubric.scale.decimals);
  const points = waitsForText(score, measures, rows, sheet) ? byRule : certainPoints(score, rows);
  return {
    leaf,
    rows,
    score,
    measures,
    outcome,
    byRule,
    isDropped,
    points: isDropped ? null : points,
  };
};

/**
 * A formula of ours shows nothing while its result is a number typed as text, or the words that something was never done. What the text
 * says is certain, and so is the score; only Excel does not see it.
 */
export const waitsForText = (
  score: ScoreReading,
  measures: ReadonlyMap<string, MeasureReading>,
  rows: readonly SheetRow[],
  { origin, altered }: Sheet,
): boolean => {
  const [row] = rows;
  const hasText = [...measures.values()].some((measure) => measure.type === 'value' && (measure.isText || isNever(measure)));
  const isOurFormula = origin === 'template' && rows.length === 1 && typeof row?.self.formula === 'string';
  return score.type === 'blank' && hasText && isOurFormula && !altered.some(({ cell }) => cell.at.cell === row.self.at.cell);
};

const BLANK: ScoreReading = { type: 'blank', seen: '' };

/** Rows that repeat the same number agree; unlike ones have no certain reading. */
const agreedScore = (readings: readonly ScoreReading[]): ScoreReading => {
  const [first = BLANK, ...others] = readings.filter(({ type }) => type !== 'blank');
  const agree = others.every((one) => first.type === 'number' && one.type === 'number' && one.decimal === first.decimal);
  return agree ? first : { type: 'notNumber', seen: readings.map(({ seen }) => seen).join(' ≠ '), day: null };
};

/** "Không được giao" in the result says the same as in the score. */
const markedScore = (score: ScoreReading, measures: ReadonlyMap<string, MeasureReading>): ScoreReading => {
  const mark = [...measures.values()].find((measure) => measure.type === 'notAssigned');
  return score.type === 'blank' && mark ? { type: 'notAssigned', seen: mark.seen } : score;
};

/**
 * A denominator of zero says that the criterion was not assigned. Where the rubric neither drops nor awards it then, that is for
 * the chair to approve, as it is with those very words.
 */
const claimedScore = (score: ScoreReading, { notApplicable }: Leaf, outcome: Outcome, measures: LeafReading['measures']): ScoreReading => {
  if (score.type !== 'blank' || outcome.type !== 'notApplicable' || notApplicable === 'award_max') return score;
  return { type: 'notAssigned', seen: [...measures.values()].map((one) => ('seen' in one ? one.seen : '')).join('; ') };
};

/** Where the rubric awards the maximum to an agency that had no case, the words "Không phát sinh" or a denominator of zero earn it. */
const awardedByCase = (leaf: Leaf, outcome: Outcome, measures: LeafReading['measures']): Points | null => {
  const hadNone = outcome.type === 'notApplicable' || [...measures.values()].some(({ type }) => type === 'noCase');
  return leaf.notApplicable === 'award_max' && hadNone ? leaf.max : null;
};

const certainPoints = (score: ScoreReading, rows: readonly SheetRow[]): Points | null => {
  if (score.type === 'notAssigned') return ZERO;
  return score.type === 'number' && !rows.some(isMergedOverRows) ? score.points : null;
};

/** A merge that reaches over several rows: the score's criterion is then unclear. */
export const isMergedOverRows = ({ self: { merged } }: SheetRow): boolean => {
  const rows = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(merged ?? '');
  return rows !== null && rows[1] !== rows[2];
};

const readMeasures = (leaf: Leaf, row: SheetRow | undefined, origin: Sheet['origin']): ReadonlyMap<string, MeasureReading> =>
  new Map(
    leaf.rule.measures.flatMap((term) => {
      const cell = row?.measures.get(term.key);
      return cell ? [[term.key, readMeasure(cell, term, origin)] as const] : [];
    }),
  );

const outcomeOf = (leaf: Leaf, readings: ReadonlyMap<string, MeasureReading>): Outcome => {
  const values = new Map<string, MeasureValue>();
  for (const [key, reading] of readings) if (reading.type === 'value') values.set(key, reading.value);
  return leaf.rule.score(values satisfies Measures);
};

const pointsByRule = (leaf: Leaf, outcome: Outcome, decimals: number): Points | null => {
  if (outcome.type !== 'scored') return null;
  const rounded = roundRatio(outcome.points, decimals);
  return leaf.kind === 'deduction' ? (Math.abs(rounded) as Points) : rounded;
};
