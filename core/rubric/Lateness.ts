import type { Points } from '../points.ts';

/** What a sheet costs that comes after its deadline. Prose is manual: the chair decides on it, with a reason. */
export type Lateness =
  | {
      readonly is: 'bands';
      /** Whether only working days count as days late. */
      readonly areWorking: boolean;
      /** Ascending; the last one has no end. */
      readonly bands: readonly LatePenalty[];
    }
  | { readonly is: 'prose'; readonly text: string };

/** Up to so many days late, both included; `null` is any later. */
export interface LatePenalty {
  readonly mostDaysLate: number | null;
  /** Points off the total. */
  readonly deduct: Points;
  /** Percent of the total off it, in thousandths of a percent. */
  readonly deductPct: number;
  /** The id of a gate that such a sheet falls under; `null` for none. */
  readonly gate: string | null;
}
