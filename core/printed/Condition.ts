import type { Day } from '../calendar.ts';

/** What a printed case asks for, as far as its words are certain. Numbers are in thousandths, `null` is no end. */
export type Condition =
  | IntervalCondition
  | LateCondition
  | DayCondition
  /** Whatever the other cases leave over. */
  | { readonly is: 'rest' }
  | { readonly is: 'words'; readonly denies: boolean };

export interface IntervalCondition {
  readonly is: 'interval';
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
  /** `%`, or the words after the number; empty where there are none. */
  readonly unit: string;
}

/** Whole days late; 0 to 0 is in time, from `null` on is whatever comes after the other cases. */
export interface LateCondition {
  readonly is: 'late';
  readonly from: number | null;
  readonly to: number | null;
  readonly isWorkingDays: boolean;
}

/** Days without a year stand as `YYYY-02-28`. `isBefore`: the printed day itself may not be meant. */
export interface DayCondition {
  readonly is: 'day';
  readonly from: PrintedDay | null;
  readonly to: PrintedDay | null;
  readonly isBefore: boolean;
}

/** A day, or one of every year. */
export type PrintedDay = Day | `YYYY-${string}`;
