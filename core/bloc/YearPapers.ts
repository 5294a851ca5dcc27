import type { Day } from '../calendar.ts';
import type { BothTongues } from './Agreement.ts';

/** A paper that the year rests on: the bloc's regulation, its plan. */
export interface YearPaper extends BothTongues {
  readonly id: string | null;
  /** As printed, `05/QĐ-KTĐ`. */
  readonly number: string | null;
  readonly on: Day | null;
  /** Who issued it, as printed. */
  readonly issuer: string | null;
  readonly isAssumed: boolean;
}

/** A thematic drive: a movement of some weeks for one aim (đợt thi đua chuyên đề). */
export interface Drive extends BothTongues {
  readonly id: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Codes of the members that take part; empty for all of them. */
  readonly agencies: readonly string[];
  readonly isAssumed: boolean;
}

/** What an inspection of a member found, for the criteria that give or take points by it. */
export interface Inspection extends BothTongues {
  readonly id: string | null;
  readonly agency: string;
  readonly on: Day;
  /** The minutes, as printed: number and day. */
  readonly paper: string | null;
  /** Codes of the rubric that refer to it, of bonus and deduction as a rule. */
  readonly criteria: readonly string[];
  readonly isAssumed: boolean;
}
