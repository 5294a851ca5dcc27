import type { Points } from '../points.ts';

/** What one agency gave another at a criterion. */
export interface CrossScore {
  /** The agency that scored. */
  readonly by: string;
  /** The agency that was scored. */
  readonly agency: string;
  readonly criterion: string;
  /** The size, for a deduction. */
  readonly score: Points;
  /** `null` only where it is the self-score. */
  readonly reason: string | null;
}
