import { plainText } from '#core/sheet/plainText.ts';
import { mergeAt, textAt } from '../coreCell.ts';
import type { ViewSheet } from '../WorkbookView.ts';
import { roleOf, type ColumnRole } from './headings.ts';

/** Where a scoring table stands in a worksheet: the columns by their role and the first row below the headings. */
export interface ScoringTable {
  readonly sheet: ViewSheet;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly headingRow: number;
  readonly firstRow: number;
}

export const MOST_HEADING_ROWS = 60;
const NEEDED: readonly ColumnRole[] = ['title', 'self'];

/** Finds the headings of a scoring table, in one row or in two; `null` where the worksheet has none. */
export const findTable = (sheet: ViewSheet): ScoringTable | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const single = columnsOf(sheet, (column) => textAt(sheet, row, column));
    if (isTable(single)) return tableAt(sheet, row, single, row + 1);
    const double = columnsOf(sheet, (column) => doubleHeading(sheet, row, column));
    if (isTable(double)) return tableAt(sheet, row, double, row + 2);
  }
  return null;
};

const isTable = (columns: ReadonlyMap<ColumnRole, number>): boolean =>
  NEEDED.every((role) => columns.has(role)) && (columns.has('max') || columns.has('number'));

/** The first column of each role wins; a second `Điểm` next to it is another matter. */
const columnsOf = (sheet: ViewSheet, headingOf: (column: number) => string): ReadonlyMap<ColumnRole, number> => {
  const columns = new Map<ColumnRole, number>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const role = roleOf(headingOf(column));
    if (role !== null && !columns.has(role)) columns.set(role, column);
  }
  return columns;
};

/** Under a heading that spans several columns the second row names each. */
export const doubleHeading = (sheet: ViewSheet, row: number, column: number): string => {
  const below = textAt(sheet, row + 1, column);
  if (below.trim() !== '') return below;
  const merge = mergeAt(sheet, row, column);
  return merge && merge.left !== merge.right && merge.bottom === row ? '' : textAt(sheet, merge?.top ?? row, merge?.left ?? column);
};

const tableAt = (sheet: ViewSheet, headingRow: number, columns: ReadonlyMap<ColumnRole, number>, below: number): ScoringTable => ({
  sheet,
  columns,
  headingRow,
  firstRow: isNumberingRow(sheet, below, columns) ? below + 1 : below,
});

/** A row `(1) (2) (3)` that only counts the columns. */
export const isNumberingRow = (sheet: ViewSheet, row: number, columns: ReadonlyMap<unknown, number>): boolean => {
  const texts = [...columns.values()].map((column) => plainText(textAt(sheet, row, column))).filter((text) => text !== '');
  return (
    texts.length > 2 &&
    texts.every((text) => /^(?:\d{1,2}|[a-z])(?: .*)?$/.test(text)) &&
    new Set(texts).size === texts.length &&
    /^\d/.test(texts.at(-1) ?? '')
  );
};
