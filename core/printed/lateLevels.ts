import type { LateCondition } from './Condition.ts';
import type { DraftDoubt } from './DraftDoubt.ts';
import { jsonNumber, type Last, type LevelOf } from './Level.ts';
import { plainRule, type PrintedRule } from './PrintedRule.ts';

interface Step {
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
}

/** Days late in their printed order; the last level is whatever is later or missing. */
export const lateBandsOf = (levels: readonly LevelOf<LateCondition | Last>[]): PrintedRule => {
  const steps = withoutSameLast(
    levels.map(({ condition, points }): Step => {
      const isLate = condition.is === 'late';
      return { from: isLate ? condition.from : null, to: isLate ? condition.to : null, points };
    }),
  );
  const doubts: DraftDoubt[] = hasGap(steps) ? [{ is: 'levels.gap' }] : [];
  const isOpen = steps.at(-1)?.to === null;
  if (!isOpen) doubts.push({ is: 'levels.noLast' });
  const bands = [...steps, ...(isOpen ? [] : [{ to: null, points: 0 }])].map(({ to, points }) => ({
    maxDaysLate: to,
    points: jsonNumber(points),
  }));
  const isWorking = levels.some(({ condition }) => condition.is === 'late' && condition.isWorkingDays);
  return plainRule({ shape: 'late_bands', bands }, { unit: isWorking ? 'ngày làm việc chậm' : 'ngày chậm', doubts });
};

/** `chậm trên 10 ngày` and `không gửi` with the same points are one level. */
export const withoutSameLast = <One extends { readonly to: unknown; readonly points: number }>(steps: readonly One[]): readonly One[] => {
  const [before, last] = steps.slice(-2);
  return before && last && before.to === null && last.to === null && before.points === last.points ? steps.slice(0, -1) : steps;
};

/** Each level begins on the day after the one before it; the first is in time. */
const hasGap = (steps: readonly Step[]): boolean =>
  steps.some(({ from }, index) => {
    const before = steps[index - 1];
    if (!before) return from !== null && from > 0;
    return before.to === null || (from !== null && from !== before.to + 1);
  });
