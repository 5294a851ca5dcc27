import type { PeriodState, SubmissionState } from './states.ts';
import { takesSheet } from './submissionMoves.ts';

/** Who can be waited for. */
export const PARTIES = ['staff', 'head', 'appraiser', 'chair', 'viceChair'] as const;

export type Party = (typeof PARTIES)[number];

interface Standing {
  /** `null`: nothing was ever sent. */
  readonly submission: SubmissionState | null;
  readonly period: PeriodState;
  /** An extension or an unlocking lets the agency in today. */
  readonly letIn: boolean;
  /** It is the chair's own agency, for which the vice-chair acts. */
  readonly isChairs: boolean;
}

/**
 * For whom a submission waits: the agency's staff who have to send (again) or to answer, its head who has to confirm, those who
 * appraise, or whoever leads the bloc and has to take the year a step on. `null` while nobody can do anything but wait: a
 * confirmed sheet while others may still send, and a published year.
 */
export const waitingFor = ({ submission, period, letIn, isChairs }: Standing): Party | null => {
  const lead = isChairs ? 'viceChair' : 'chair';
  if (period === 'published' || period === 'draft') return period === 'draft' ? 'chair' : null;
  if (isOut(submission)) return takesSheet(period, submission, letIn) ? 'staff' : lead;
  switch (period) {
    case 'open':
      return submission === 'sent' ? 'head' : null;
    case 'closed':
      return submission === 'sent' ? 'head' : 'chair';
    case 'review':
      return submission === 'sent' || submission === 'confirmed' ? 'appraiser' : 'chair';
    case 'explanation':
      return submission === 'appraised' ? 'staff' : 'chair';
    case 'secondReview':
      return submission === 'final' ? 'chair' : 'appraiser';
    case 'meeting':
    case 'frozen':
      return 'chair';
  }
};

/** Nothing of it counts, or it was given back to be mended. */
const isOut = (submission: SubmissionState | null): boolean =>
  submission === null || submission === 'draft' || submission === 'withdrawn' || submission === 'returned';
