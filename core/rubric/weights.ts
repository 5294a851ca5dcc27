import { pointsOf, type Points } from '../points.ts';
import { ratio, roundRatio } from '../ratio.ts';
import type { Criterion, Rubric } from './Rubric.ts';

/** A weight of 1, in thousandths: a score counts as it is. */
export const NO_WEIGHT = 1000;

/** By what the score of a criterion is multiplied before it is added up, in thousandths. A heading has no weight of its own. */
export const weightOf = (criterion: Criterion): number => (criterion.type === 'leaf' ? criterion.weight : NO_WEIGHT);

/**
 * What a score counts in the sum above it: the score times the weight of its criterion, rounded once to the rubric's decimals, half
 * away from zero. Without a weight it counts as it is, whatever its decimals.
 */
export const countedPoints = ({ scale }: Pick<Rubric, 'scale'>, criterion: Criterion, points: Points): Points => {
  const weight = weightOf(criterion);
  return weight === NO_WEIGHT ? points : roundRatio(ratio(BigInt(points) * BigInt(weight), 1000n), scale.decimals);
};

/** What a criterion can count at most: its maximum times its weight, which a rubric that was read has in whole thousandths. */
export const countedMax = (criterion: Criterion): Points => pointsOf((criterion.max * weightOf(criterion)) / NO_WEIGHT);
