import type { Bloc, Decision } from '../bloc/Bloc.ts';
import { daysBetween, type Day } from '../calendar.ts';
import { addPoints, larger, pointsOf, subtractPoints, ZERO, type Points } from '../points.ts';
import { ratio, roundRatio } from '../ratio.ts';
import type { Deadline, Rubric } from '../rubric/Rubric.ts';
import type { LatePenalty } from '../rubric/Lateness.ts';
import type { AgencyScore } from '../scoring/scoreAgency.ts';
import { workingDaysAfter } from '../workingDays.ts';

/** What one deadline makes of one sheet. A sheet in time makes nothing of it. */
export type LateSheet =
  /** `decision` is the chair's, where it says another number of points than the rubric. */
  | {
      readonly is: 'late';
      readonly what: string;
      readonly by: Day | null;
      readonly days: number | null;
      readonly areWorking: boolean;
      readonly penalty: Pick<LatePenalty, 'deduct' | 'deductPct' | 'gate'>;
      readonly note: string | null;
    }
  | { readonly is: 'waived'; readonly what: string; readonly note: string }
  /** The rubric says it in words, and the chair has not decided. */
  | { readonly is: 'pending'; readonly what: string; readonly text: string }
  /** Nobody says when the sheet was received. */
  | { readonly is: 'unknown'; readonly what: string };

/** Whether the rubric says what a late sheet costs. */
export const hasLateness = ({ deadlines }: Pick<Rubric, 'deadlines'>): boolean => deadlines.some(({ late }) => late !== null);

/**
 * What each deadline makes of an agency's sheet, in their order, by the day on which it was first received. Days late are counted from
 * the day after the deadline, or after the agency's own where it was extended; a decision of the chair on `late:WHAT` waives it or says the points.
 */
export const lateSheets = (bloc: Bloc, agency: string): readonly LateSheet[] =>
  bloc.rubric.deadlines.flatMap((deadline) => lateAt(bloc, agency, deadline));

const lateAt = (bloc: Bloc, agency: string, { what, by, text, late }: Deadline): readonly LateSheet[] => {
  if (late === null) return [];
  const decision = bloc.decisions.filter((one) => one.agency === agency && one.on === `late:${what}`).at(-1);
  if (decision && !decision.holds) return [{ is: 'waived', what, note: decision.reason }];
  const areWorking = late.is === 'bands' && late.areWorking;
  const on = bloc.receivedOn.get(agency) ?? null;
  const due = dueFor(by, bloc.extendedTo.get(agency) ?? null);
  const days = due === null || on === null ? null : daysLate(due, on, areWorking, bloc.rubric.holidays);
  if (decision && decision.points !== null) return [{ is: 'late', what, by: due, days, areWorking, ...decided(decision) }];
  if (days === 0) return [];
  if (late.is === 'prose' || due === null) return [{ is: 'pending', what, text: late.is === 'prose' ? late.text : (text ?? what) }];
  if (days === null) return [{ is: 'unknown', what }];
  const penalty = late.bands.find(({ mostDaysLate }) => mostDaysLate === null || days <= mostDaysLate);
  return penalty ? [{ is: 'late', what, by: due, days, areWorking, penalty, note: decision?.reason ?? null }] : [];
};

/** An agency's own last day, where it was given a later one. */
const dueFor = (by: Day | null, extended: Day | null): Day | null => (by !== null && extended !== null && extended > by ? extended : by);

const decided = ({ points, reason }: Decision) => ({
  penalty: { deduct: pointsOf(points ?? 0), deductPct: 0, gate: null },
  note: reason,
});

const daysLate = (by: Day, on: Day, areWorking: boolean, holidays: readonly Day[]): number =>
  areWorking ? workingDaysAfter(by, on, holidays) : Math.max(0, daysBetween(by, on));

/** What each late sheet takes off a total: points, and a percentage of what the total would be. */
export type LateCost = readonly Pick<LatePenalty, 'deduct' | 'deductPct'>[];

export const lateCostOf = (sheets: readonly LateSheet[]): LateCost => sheets.flatMap((one) => (one.is === 'late' ? [one.penalty] : []));

/** One cost in points: its percentage is rounded once to the rubric's decimals, half away from zero, and of nothing where the total is below 0. */
export const lateCostIn = (total: Points, { deduct, deductPct }: LateCost[number], { scale }: Pick<Rubric, 'scale'>): Points =>
  addPoints(deduct, roundRatio(ratio(BigInt(larger(total, ZERO)) * BigInt(deductPct), 100_000n), scale.decimals));

/** The sums of an agency with its lateness off its total. */
export const lessLateness = (score: AgencyScore, cost: LateCost, rubric: Pick<Rubric, 'scale'>): AgencyScore => {
  const { total } = score;
  if (total === null) return score;
  const late = addPoints(...cost.map((one) => lateCostIn(total, one, rubric)));
  return { ...score, late, total: subtractPoints(total, late) };
};

/** A total with the most that lateness can take off it: what a sheet that has not come may still lose. Decisions may take more. */
export const lessMostLateness = (total: Points, rubric: Pick<Rubric, 'scale' | 'deadlines'>): Points => {
  const most = rubric.deadlines.map(({ late }) =>
    late?.is === 'bands' ? Math.max(...late.bands.map((band) => lateCostIn(total, band, rubric))) : 0,
  );
  return pointsOf(most.reduce((left, one) => left - one, total as number));
};
