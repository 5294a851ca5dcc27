import type { Leaf } from '../rubric/Rubric.ts';
import type { StrayRow } from './Sheet.ts';
import type { SheetReading } from './SheetReading.ts';

/** How much of a rubric a table was found to hold. */
export interface PlacedRows {
  /** Criteria that bear a score and have a row. */
  readonly placed: number;
  readonly all: number;
  /** Criteria without a row, in the order of the rubric; those that were not assigned are not asked for. */
  readonly missing: readonly Leaf[];
  /** Rows with a score that stand at no criterion. */
  readonly strays: readonly StrayRow[];
}

/** What of a table was placed, for a person to see whether it was understood. */
export const placedRows = ({ leaves, sheet }: SheetReading): PlacedRows => {
  const asked = leaves.filter(({ isDropped, rows }) => !isDropped || rows.length > 0);
  const missing = asked.filter(({ rows }) => rows.length === 0).map(({ leaf }) => leaf);
  return { placed: asked.length - missing.length, all: asked.length, missing, strays: sheet.strays.filter(({ self }) => self !== null) };
};
