import type { Json } from '../canonicalJson.ts';
import type { DraftDoubt } from './DraftDoubt.ts';

/** A rule as a rubric's file holds it, made of printed words, with all that its reader is not certain of. */
export interface PrintedRule {
  readonly rule: Readonly<Record<string, Json>>;
  /** What is measured, where the words say it. */
  readonly unit: string | null;
  readonly doubts: readonly DraftDoubt[];
  /** Terms that the words leave open: they stay blank until the chair fills them in; `shape` for the way of scoring itself. */
  readonly open: readonly string[];
}

/** What is known of the criterion whose rule is read. */
export interface PrintedCriterion {
  readonly kind: 'scored' | 'bonus' | 'deduction';
  /** In thousandths; `null` where the table prints none. */
  readonly max: number | null;
  /** The words of the criterion itself. */
  readonly title: string;
}

export const plainRule = (rule: PrintedRule['rule'], more: Partial<Omit<PrintedRule, 'rule'>> = {}): PrintedRule => ({
  rule,
  unit: null,
  doubts: [],
  open: [],
  ...more,
});
