import { readAddress } from '#workbook/address.ts';
import { cellAt, type CellRange, type ViewCell, type ViewSheet } from '#workbook/WorkbookView.ts';

/** One cell as it is drawn; `span` counts the columns that it covers. */
export interface DrawnCell {
  readonly cell: ViewCell | null;
  readonly column: number;
  readonly span: number;
}

/** A row as it is drawn, counted from 0. */
export interface DrawnRow {
  readonly row: number;
  readonly isHeading: boolean;
  readonly cells: readonly DrawnCell[];
}

/** A piece of a worksheet: some of its columns and rows, counted from 0. */
export interface Surroundings {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly number[];
  readonly rows: readonly DrawnRow[];
}

const ABOVE = 2;
const BELOW = 5;
const MOST_COLUMNS = 10;
const LEAST_HEADINGS = 3;

/**
 * The rows around a cell, with the table's heading above them where one is found. Hidden rows and columns are left out, but for
 * the cell's own. `null` where the text is no address.
 */
export const rowsAround = (sheet: ViewSheet, address: string): Surroundings | null => {
  const at = readAddress(address);
  if (!at) return null;
  const columns = columnsOf(sheet, at.column);
  const near = [...stretch(sheet, at.row, -1, ABOVE), at.row, ...stretch(sheet, at.row, 1, BELOW)].sort((a, b) => a - b);
  const heading = headingAbove(sheet, near[0] ?? at.row);
  const rows = (heading === null ? near : [heading, ...near]).map((row) => ({
    row,
    isHeading: row === heading,
    cells: cellsOf(sheet, row, columns),
  }));
  return { ...at, columns, rows };
};

const columnsOf = ({ columnCount, hiddenColumns }: ViewSheet, own: number): readonly number[] => {
  const shown = Array.from({ length: columnCount }, (_, column) => column).filter((column) => !hiddenColumns.has(column));
  const first = shown.slice(0, MOST_COLUMNS);
  return first.includes(own) ? first : [...first, own].sort((a, b) => a - b);
};

/** The next rows in one direction that are not hidden. */
const stretch = ({ hiddenRows, rowCount }: ViewSheet, from: number, step: 1 | -1, most: number): readonly number[] => {
  const rows: number[] = [];
  for (let row = from + step; row >= 0 && row < rowCount && rows.length < most; row += step) if (!hiddenRows.has(row)) rows.push(row);
  return rows;
};

/** The lowest row above that holds several words in bold, as headings do and sections do not. */
const headingAbove = (sheet: ViewSheet, below: number): number | null => {
  for (let row = below - 1; row >= 0; row -= 1) if (!sheet.hiddenRows.has(row) && isHeading(sheet, row)) return row;
  return null;
};

const isHeading = (sheet: ViewSheet, row: number): boolean => {
  const bold = Array.from({ length: sheet.columnCount }, (_, column) => cellAt(sheet, row, column)).filter(
    (cell) => cell?.bold === true && cell.content.type === 'text' && /\p{L}{2}/u.test(cell.content.text),
  );
  return bold.length >= LEAST_HEADINGS;
};

const cellsOf = (sheet: ViewSheet, row: number, columns: readonly number[]): readonly DrawnCell[] =>
  columns.flatMap((column): readonly DrawnCell[] => {
    const merge = sheet.merges.find((one) => covers(one, row, column));
    const drawn = columns.filter((one) => merge && one >= merge.left && one <= merge.right);
    if (merge && drawn[0] !== column) return [];
    const cell = merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
    const isElsewhere = merge !== undefined && merge.top !== row;
    return [{ cell: isElsewhere ? null : (cell ?? null), column, span: Math.max(1, drawn.length) }];
  });

const covers = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
