import { pointsOf, sizeOf, ZERO, type Points } from '../../points.ts';
import type { Leaf } from '../../rubric/Rubric.ts';

/** The scores that may be typed at a criterion beyond a given one, the nearest first. */
export interface TypedScores {
  readonly count: number;
  /** From 0. */
  readonly at: (index: number) => Points;
}

/** The scores above (`direction` 1) or below (-1) `from` that the criterion takes: its levels, else what lies on the step. */
export const typedScores = (leaf: Leaf, step: Points, from: Points, direction: 1 | -1): TypedScores =>
  leaf.rule.levels === null ? onStep(leaf, step, from, direction) : ofLevels(leaf.rule.levels, from, direction);

const ofLevels = (levels: readonly Points[], from: Points, direction: 1 | -1): TypedScores => {
  const beyond = [...new Set(levels.map(sizeOf))].filter((one) => (one - from) * direction > 0).sort((a, b) => (a - b) * direction);
  return { count: beyond.length, at: (index) => beyond[index] ?? from };
};

/** The end of the range is one of them even where it does not lie on the step. */
const onStep = ({ kind, max, rule }: Leaf, step: Points, from: Points, direction: 1 | -1): TypedScores => {
  const least = kind === 'deduction' ? ZERO : rule.min;
  const end = direction > 0 ? max : least;
  const first = direction > 0 ? Math.floor(from / step) + 1 : Math.ceil(from / step) - 1;
  const last = direction > 0 ? Math.floor(end / step) : Math.ceil(end / step);
  const onGrid = Math.max(0, (last - first) * direction + 1);
  const isEndExtra = (end - from) * direction > 0 && end % step !== 0;
  return {
    count: onGrid + (isEndExtra ? 1 : 0),
    at: (index) => (index < onGrid ? pointsOf((first + index * direction) * step) : end),
  };
};
