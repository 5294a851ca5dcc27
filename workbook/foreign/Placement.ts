import type { Criterion, Leaf } from '#core/rubric/Rubric.ts';
import type { PrintedTotal } from '#core/sheet/Sheet.ts';
import type { TableRow } from './TableRow.ts';

/** What a row of the table was recognised as. */
export type Placement = { readonly row: TableRow } & (
  | { readonly as: 'criterion'; readonly criterion: Criterion }
  /** A printed level of a criterion, under it and without a number of its own. */
  | { readonly as: 'band'; readonly leaf: Leaf }
  | { readonly as: 'total'; readonly of: PrintedTotal['of'] }
  | { readonly as: 'stray' }
);
