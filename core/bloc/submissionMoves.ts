import type { PeriodState, SubmissionState } from './states.ts';

/** From which states an agency's submission may come into another. What follows the confirmation belongs to the appraisal. */
const MOVES: { readonly [To in SubmissionState]?: readonly SubmissionState[] } = {
  sent: ['draft', 'sent', 'confirmed', 'withdrawn', 'returned'],
  confirmed: ['sent'],
  withdrawn: ['sent', 'confirmed'],
  returned: ['sent', 'confirmed'],
};

/** Whether a submission may go from one state to another. */
export const maySubmissionMove = (from: SubmissionState, to: SubmissionState): boolean => MOVES[to]?.includes(from) ?? false;

/** Whether a sheet may come in: while the period is open; one that was returned also comes back until the review is over. */
export const takesSheet = (period: PeriodState, submission: SubmissionState | null): boolean =>
  period === 'open' || (submission === 'returned' && (period === 'closed' || period === 'review'));

/** Whose turn it is: the staff's who have to send (again), the head's who has to confirm; `null` while nobody of the agency has to act. */
export const waitingFor = (state: SubmissionState | null): 'staff' | 'head' | null => {
  switch (state) {
    case null:
    case 'draft':
    case 'withdrawn':
    case 'returned':
      return 'staff';
    case 'sent':
      return 'head';
    case 'confirmed':
    case 'appraised':
    case 'explained':
    case 'final':
      return null;
  }
};
