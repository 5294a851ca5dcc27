import type { DayCondition, PrintedDay } from './Condition.ts';
import { movedDay } from './dayCondition.ts';
import type { DraftDoubt } from './DraftDoubt.ts';
import { withoutSameLast } from './lateLevels.ts';
import { jsonNumber, type Last, type LevelOf } from './Level.ts';
import { plainRule, type PrintedRule } from './PrintedRule.ts';

interface Step {
  readonly from: PrintedDay | null;
  readonly to: PrintedDay | null;
  readonly isBefore: boolean;
  readonly points: number;
}

/** Days of issue in their printed order; days without a year take the one that another level prints. */
export const dateBandsOf = (levels: readonly LevelOf<DayCondition | Last>[]): PrintedRule => {
  const year = levels.map(({ condition }) => yearIn(condition)).find((one) => one !== null) ?? null;
  const steps = withoutSameLast(levels.map((level) => stepOf(level, year)));
  const settled = steps.map((step, index) => settle(step, steps[index + 1]));
  const isOpen = settled.at(-1)?.to === null;
  const doubts: DraftDoubt[] = [
    ...(hasGap(settled) ? [{ is: 'levels.gap' } as const] : []),
    ...(settled.some(({ isBefore }) => isBefore) ? [{ is: 'levels.beforeDay' } as const] : []),
    ...(isOpen ? [] : [{ is: 'levels.noLast' } as const]),
  ];
  const bands = [...settled, ...(isOpen ? [] : [{ to: null, points: 0 }])].map(({ to, points }) => ({
    notAfter: to,
    points: jsonNumber(points),
  }));
  return plainRule({ shape: 'date_bands', bands }, { doubts });
};

const yearIn = (condition: DayCondition | Last): string | null => {
  const days = condition.is === 'day' ? [condition.from, condition.to] : [];
  return days.map((day) => (day === null || day.startsWith('YYYY') ? null : day.slice(0, 4))).find((one) => one !== null) ?? null;
};

const inYear = (day: PrintedDay | null, year: string | null): PrintedDay | null =>
  day === null || year === null ? day : (day.replace('YYYY', year) as PrintedDay);

const stepOf = ({ condition, points }: LevelOf<DayCondition | Last>, year: string | null): Step =>
  condition.is === 'day'
    ? { from: inYear(condition.from, year), to: inYear(condition.to, year), isBefore: condition.isBefore, points }
    : { from: null, to: null, isBefore: false, points };

/** Whether `trước ngày 01/3` takes in that day is told by where the next level begins. */
const settle = (step: Step, next: Step | undefined): Step => {
  if (!step.isBefore || step.to === null || !next || next.from === null) return step;
  if (next.from === step.to) return { ...step, to: movedDay(step.to, -1), isBefore: false };
  return next.from === movedDay(step.to, 1) && next.to !== null ? { ...step, isBefore: false } : step;
};

const hasGap = (steps: readonly Step[]): boolean =>
  steps.some(({ from }, index) => {
    const before = steps[index - 1];
    return before !== undefined && (before.to === null || (from !== null && from !== movedDay(before.to, 1)));
  });
