import { pointsOf, type Points } from '#core/points.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/** What a sheet adds up to by its own scores. */
export interface SubmissionTotals {
  readonly total: Points;
  readonly bonus: Points;
  /** Its size: positive. */
  readonly deduction: Points;
  readonly sections: readonly { readonly code: string; readonly points: Points }[];
}

export const totalsValues = ({ sections, ...totals }: SubmissionTotals): Values => ({
  ...totals,
  sections: sections.map((section) => ({ ...section })),
});

export const readTotals = (item: StoredItem): SubmissionTotals => ({
  total: pointsOf(item.whole('total')),
  bonus: pointsOf(item.whole('bonus')),
  deduction: pointsOf(item.whole('deduction')),
  sections: item.list('sections').map((section) => ({ code: section.text('code'), points: pointsOf(section.whole('points')) })),
});
