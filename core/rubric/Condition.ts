import type { Points } from '../points.ts';

/**
 * What an agency has to fulfil beside its points, as far as its sheet can tell. Quantities and percentages in thousandths; a percentage is of
 * what the assigned criteria below could count at most.
 */
export type Condition =
  /** Every section has at least so much. */
  | { readonly is: 'every_section'; readonly pct: number }
  /** A section, heading or criterion has at least so much, in percent or in points. */
  | { readonly is: 'part'; readonly code: string; readonly pct: number | null; readonly points: Points | null }
  /** No criterion of the base that is assigned counts nothing; `code` null is everywhere. */
  | { readonly is: 'none_at_zero'; readonly code: string | null }
  /** The result that the sheet states at a criterion is at least so much. */
  | { readonly is: 'result'; readonly code: string; readonly least: number }
  /** No more than so many points are taken off. */
  | { readonly is: 'deduction'; readonly points: Points }
  /** The agency registered: for anything, for a title, for a form of reward. Open while the bloc's file holds nobody's registration. */
  | { readonly is: RegistrationCondition };

export const REGISTRATION_CONDITIONS = ['registered', 'registered_title', 'registered_award'] as const;

export type RegistrationCondition = (typeof REGISTRATION_CONDITIONS)[number];

export const isRegistrationCondition = (condition: Condition): condition is { readonly is: RegistrationCondition } =>
  REGISTRATION_CONDITIONS.some((is) => is === condition.is);
