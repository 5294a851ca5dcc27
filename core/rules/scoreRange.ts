import { larger, pointsOf, writePoints, ZERO, type Points } from '../points.ts';
import type { Fields } from '../rubric/fields.ts';
import type { RuleContext } from './rule.ts';

/** Between which scores a criterion can lie, both included. */
export interface ScoreRange {
  readonly least: Points;
  readonly best: Points;
}

/** From 0 to the maximum; for a deduction, whose maximum is a size, from minus that size to 0. */
export const scoreRangeOf = ({ kind, max }: RuleContext): ScoreRange =>
  kind === 'deduction' ? { least: pointsOf(0 - max), best: ZERO } : { least: ZERO, best: max };

/** Reads points that the criterion can give; refuses those outside its range. */
export const readScore = (terms: Fields, name: string, context: RuleContext): Points => {
  const { least, best } = scoreRangeOf(context);
  const found = terms.points(name);
  return found >= least && found <= best ? found : terms.refuse(name, `points from ${writePoints(least)} to ${writePoints(best)}`);
};

/** Reads points that are the smallest the rule gives; where the field is missing, the smallest that the criterion can give. */
export const readFloor = (terms: Fields, name: string, context: RuleContext): Points =>
  terms.has(name) ? readScore(terms, name, context) : scoreRangeOf(context).least;

/** Reads a size: points above zero. */
export const readSize = (terms: Fields, name: string): Points => {
  const found = terms.points(name);
  return found > 0 ? found : terms.refuse(name, 'points above 0');
};

/** Refuses a scored criterion whose maximum nobody could reach; `best` is the most that the rule gives. */
export const refuseUnlessBest = (terms: Fields, name: string, best: Points, { kind, max }: RuleContext): void => {
  if (kind === 'scored' && best !== max) terms.refuse(name, `best score equal to the maximum ${writePoints(max)}`);
};

/** Refuses a shape that only adds points where the criterion takes them off. */
export const refuseDeduction = (terms: Fields, { kind }: RuleContext): void => {
  if (kind === 'deduction') terms.refuse('shape', 'a shape that takes points off');
};

export const bestOf = (outcomes: readonly { readonly points: Points }[]): Points =>
  outcomes.map(({ points }) => points).reduce((best, points) => larger(best, points));

/** The scores that are possible, each once, largest first. */
export const levelsOf = (outcomes: readonly { readonly points: Points }[]): readonly Points[] =>
  [...new Set(outcomes.map(({ points }) => points))].sort((a, b) => b - a);
