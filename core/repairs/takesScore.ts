import { expectedScore } from '../checks/scoreCells.ts';
import { readPoints, sizeOf, type Points } from '../points.ts';
import type { Leaf } from '../rubric/Rubric.ts';

/** Whether a criterion takes a score as it is typed: one of its levels, or within its bounds and on the step. Deductions are sizes. */
export const takesScore = (leaf: Leaf, step: Points, decimal: string): boolean => {
  const typed = readPoints(decimal);
  if (typed === null) return false;
  const points = leaf.kind === 'deduction' ? sizeOf(typed) : typed;
  const expected = expectedScore(leaf);
  if (expected.is === 'levels') return expected.levels.includes(points);
  return expected.is === 'score' && points >= expected.min && points <= expected.max && points % step === 0;
};
