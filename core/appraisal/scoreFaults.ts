import type { Bloc } from '../bloc/Bloc.ts';
import { isOnStep, sizeOf, writePoints, ZERO, type Points } from '../points.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import type { RowFault, RowFaultKind } from './RowFault.ts';

/** A score that somebody wants to give, with the words for it. */
export interface GivenScore {
  readonly criterion: string;
  /** A deduction typed 4 or −4 is the size 4. */
  readonly score: Points;
  readonly reason: string | null;
}

/**
 * Why scores cannot be kept, the first fault of each row, in the order of the list.
 *
 * A score lies between the criterion's least and most, is one of its levels where it has such, else on the step of the scale. What
 * the rule itself comes to, and the self-score, are always let pass. Where it differs from the self-score a reason is needed.
 *
 * @param reading the sheet that is appraised
 * @param mayTouch whether the criterion was assigned to who gives the score
 */
export const scoreFaults = (
  bloc: Bloc,
  reading: SheetReading,
  given: readonly GivenScore[],
  mayTouch: (criterion: string) => boolean,
): readonly RowFault[] => {
  const leaves = new Map(reading.leaves.map((one) => [one.leaf.code, one]));
  const seen = new Set<string>();
  return given.flatMap((one) => {
    const leaf = leaves.get(one.criterion);
    const isRepeated = seen.has(one.criterion);
    seen.add(one.criterion);
    if (!leaf) return [fault(one, 'unknown')];
    if (isRepeated) return [fault(one, 'repeated')];
    if (!mayTouch(one.criterion)) return [fault(one, 'notYours')];
    if (bloc.notAssigned.get(reading.agency ?? '')?.has(one.criterion)) return [fault(one, 'notAssigned')];
    return faultOf(one, leaf, bloc) ?? [];
  });
};

/** The score as it is counted. */
export const countedScore = ({ score }: Pick<GivenScore, 'score'>, { leaf }: LeafReading): Points =>
  leaf.kind === 'deduction' ? sizeOf(score) : score;

const faultOf = (given: GivenScore, reading: LeafReading, { rubric }: Bloc): readonly RowFault[] | null => {
  const { leaf, points, byRule } = reading;
  const score = countedScore(given, reading);
  const least = leaf.kind === 'deduction' ? ZERO : leaf.rule.min;
  if (score > leaf.max) return [fault(given, 'aboveMax', leaf.max)];
  if (score < least) return [fault(given, 'belowMin', least)];
  const isWorkedOut = score === points || score === byRule;
  const levels = leaf.rule.levels?.map(sizeOf) ?? null;
  if (!isWorkedOut && levels && !levels.includes(score)) return [fault(given, 'notALevel', ...levels)];
  if (!isWorkedOut && !levels && !isOnStep(score, rubric.scale.step)) return [fault(given, 'offStep', rubric.scale.step)];
  return score !== points && given.reason === null ? [fault(given, 'reasonMissing')] : null;
};

const fault = ({ criterion, score }: GivenScore, kind: RowFaultKind, ...limits: readonly Points[]): RowFault => ({
  criterion,
  fault: kind,
  seen: writePoints(score),
  limits: limits.map(writePoints),
});
