/** The states of a period, in the order in which they are passed; none is skipped. Only open ⇄ closed goes back, with a reason. */
export const PERIOD_STATES = [
  'draft',
  'open',
  'closed',
  'review',
  'explanation',
  'secondReview',
  'meeting',
  'frozen',
  'published',
] as const;

export type PeriodState = (typeof PERIOD_STATES)[number];

/** The states of an agency's submission in one period. A withdrawn one does not count. */
export const SUBMISSION_STATES = ['draft', 'sent', 'confirmed', 'withdrawn', 'returned', 'appraised', 'explained', 'final'] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Whether a period has come at least as far as `state`. */
export const hasReached = (period: PeriodState, state: PeriodState): boolean =>
  PERIOD_STATES.indexOf(period) >= PERIOD_STATES.indexOf(state);
