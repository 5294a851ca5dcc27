import { daysBetween, type Day } from '../calendar.ts';

/** What was granted to one agency beside the period's own days; `null` where it was not. */
export interface AgencyDeadline {
  /** The extended last day for its self-scores: a sheet that comes by then is in time. */
  readonly due: Day | null;
  /** The last day on which its sheet was unlocked: it may come again until then, and is as late as it is. */
  readonly openUntil: Day | null;
}

/** The last day on which an agency's sheet is in time; `null` where no day is set. */
export const dueFor = (periodDue: Day | null, granted: AgencyDeadline | null): Day | null => granted?.due ?? periodDue;

/** Whether an agency's sheet may come today though the period is closed to the others. Both days count as a whole. */
export const isLetIn = (granted: AgencyDeadline | null, today: Day): boolean =>
  granted !== null && [granted.due, granted.openUntil].some((day) => day !== null && today <= day);

/** How many days after its last day something came; 0 where it was in time or no day is set. */
export const daysLate = (receivedOn: Day, due: Day | null): number =>
  due === null || receivedOn <= due ? 0 : daysBetween(due, receivedOn);
