import type { Points } from '../points.ts';

/** Where a part of the distance to another agency comes from. */
export type GapSource =
  | { readonly at: 'criterion'; readonly code: string }
  | { readonly at: 'section'; readonly code: string }
  | { readonly at: 'bonus' }
  | { readonly at: 'deduction' }
  | { readonly at: 'late' }
  | { readonly at: 'rescaled' };

/** `points` above zero are lost to the other agency, below zero are made up again. Never zero. */
export interface GapPart {
  readonly from: GapSource;
  readonly points: Points;
}

/** How far an agency stands behind one rank, and why; the parts add up to `gap`, the largest losses first. */
export interface Behind {
  readonly rank: number;
  readonly gap: Points;
  readonly parts: readonly GapPart[];
  /** How many decimals every number shows at the least. */
  readonly decimals?: number;
}

export const isMadeUp = ({ points }: GapPart): boolean => points < 0;
