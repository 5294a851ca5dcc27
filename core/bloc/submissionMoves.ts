import type { PeriodState, SubmissionState } from './states.ts';

/**
 * From which states an agency's submission may come into another. Closing the first
 * turn of the appraisal makes it appraised, answering that explained, closing the second turn final.
 */
const MOVES: { readonly [To in SubmissionState]?: readonly SubmissionState[] } = {
  sent: ['draft', 'sent', 'confirmed', 'withdrawn', 'returned'],
  confirmed: ['sent'],
  withdrawn: ['sent', 'confirmed'],
  returned: ['sent', 'confirmed'],
  appraised: ['sent', 'confirmed'],
  explained: ['appraised'],
  final: ['sent', 'confirmed', 'appraised', 'explained'],
};

/** Whether a submission may go from one state to another. */
export const maySubmissionMove = (from: SubmissionState, to: SubmissionState): boolean => MOVES[to]?.includes(from) ?? false;

/**
 * Whether a sheet may come in: while the period is open; one that was returned, or whose agency was let in by an extension or an
 * unlocking, also until the review is over.
 */
export const takesSheet = (period: PeriodState, submission: SubmissionState | null, letIn = false): boolean =>
  period === 'open' || ((submission === 'returned' || letIn) && (period === 'closed' || period === 'review'));
