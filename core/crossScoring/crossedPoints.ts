import type { Bloc } from '../bloc/Bloc.ts';
import { pointsOf, ZERO, type Points } from '../points.ts';
import { addRatios, ratio, roundRatio, type Ratio } from '../ratio.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import { crossedCriteria } from './crossedCriteria.ts';
import type { CrossRules } from './CrossRules.ts';

/** What the scorers came to together, exactly. Throws a `RangeError` for no scores. */
export const togetherOf = (scores: readonly Points[], takes: CrossRules['takes']): Ratio => {
  const middle = takes === 'median' ? middleOf(scores) : scores;
  return ratio(BigInt(middle.reduce((sum: number, one) => sum + one, 0)), BigInt(middle.length));
};

/** The one in the middle, or the two. */
const middleOf = (scores: readonly Points[]): readonly Points[] => {
  const sorted = [...scores].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return sorted.slice(Math.floor(half), Math.ceil(half) + 1);
};

const WHOLE = 100_000;

/**
 * The final score of a criterion: so many percent of what the scorers came to, the remainder of what it was appraised (where nobody
 * appraised, self-scored) at, worked out exactly and rounded once to the rubric's decimals, half away from zero.
 */
export const mixedPoints = (own: Points, scores: readonly Points[], { share, takes }: CrossRules, { scale }: Rubric): Points => {
  const { dividend, divisor } = togetherOf(scores, takes);
  const kept = ratio(BigInt(own) * BigInt(WHOLE - share), BigInt(WHOLE));
  return roundRatio(addRatios(kept, ratio(dividend * BigInt(share), divisor * BigInt(WHOLE))), scale.decimals);
};

/** A criterion whose final score cross-scoring has a part in. */
export interface Crossed {
  readonly criterion: string;
  /** What it was before. */
  readonly own: Points;
  readonly scores: readonly Points[];
  readonly final: Points;
}

/**
 * What cross-scoring makes of an agency's scores, criterion by criterion in the order of the rubric. A criterion that nobody scored
 * stays as it is, and so does one on which the meeting concluded. None where the rubric gives cross-scores no share.
 *
 * @param own the score of a criterion without it
 */
export const crossedPoints = (bloc: Bloc, agency: string, own: ReadonlyMap<string, Points | null>): readonly Crossed[] => {
  const { rubric, crossScores, appraisals } = bloc;
  const rules = rubric.crossScoring;
  const mine = crossScores.filter((one) => one.agency === agency);
  if (rules === null || rules.share === 0 || mine.length === 0) return [];
  const concluded = new Set(appraisals.flatMap((one) => (one.agency === agency && one.inMeeting ? [one.criterion] : [])));
  return [...crossedCriteria(rubric)].flatMap((criterion): readonly Crossed[] => {
    const scores = mine.flatMap((one) => (one.criterion === criterion ? [one.score] : []));
    if (scores.length === 0 || concluded.has(criterion) || bloc.notAssigned.get(agency)?.has(criterion)) return [];
    const before = own.get(criterion) ?? ZERO;
    return [{ criterion, own: pointsOf(before), scores, final: mixedPoints(before, scores, rules, rubric) }];
  });
};
