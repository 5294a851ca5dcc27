import { plainText } from '#core/sheet/plainText.ts';
import { mergeAt, textAt } from '../coreCell.ts';
import { roleOf, type ColumnRole } from '../foreign/headings.ts';
import { doubleHeading, isNumberingRow, MOST_HEADING_ROWS } from '../foreign/ScoringTable.ts';
import type { ViewSheet } from '../WorkbookView.ts';

/** Columns of a printed rubric: those of a scoring table, and the points of single levels where they have a column. */
export type RubricColumn = ColumnRole | 'levelPoints';

/** Where a bloc's own printed rubric stands in a worksheet. Rows and columns count from 0. */
export interface RubricTable {
  readonly sheet: ViewSheet;
  readonly columns: ReadonlyMap<RubricColumn, number>;
  /** Columns with a heading that nobody knows. */
  readonly strangers: readonly { readonly column: number; readonly heading: string }[];
  readonly headingRow: number;
  readonly firstRow: number;
}

interface Heading {
  readonly column: number;
  readonly text: string;
  readonly role: ColumnRole | null;
}

/** Finds the headings of a printed rubric, in one row or in two; `null` where the worksheet has none. */
export const findRubricTable = (sheet: ViewSheet): RubricTable | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const single = headingsOf(sheet, (column) => textAt(sheet, row, column));
    const double = headingsOf(sheet, (column) => lowerHeading(sheet, row, column));
    const next = headingsOf(sheet, (column) => textAt(sheet, row + 1, column));
    const isDouble = isTable(double) && !isTable(next) && (!isTable(single) || hasSubheadings(sheet, row));
    if (isDouble) return tableAt(sheet, row, double, row + 2);
    if (isTable(single)) return tableAt(sheet, row, single, row + 1 + rowsBelow(sheet, row, single));
  }
  return null;
};

const headingsOf = (sheet: ViewSheet, textOf: (column: number) => string): readonly Heading[] =>
  Array.from({ length: sheet.columnCount }, (_, column) => {
    const text = textOf(column).trim();
    return { column, text, role: roleOf(text) };
  }).filter(({ text }) => text !== '');

const isTable = (headings: readonly Heading[]): boolean => {
  const has = (role: ColumnRole): boolean => headings.some((one) => one.role === role);
  return has('title') && (has('max') || (has('number') && has('self')));
};

/** A heading of the second row, with the one above it where it says nothing alone: `Điểm` over `Chuẩn`. */
const lowerHeading = (sheet: ViewSheet, row: number, column: number): string => {
  const text = doubleHeading(sheet, row, column);
  if (roleOf(text) !== null || text.trim() === '') return text;
  const merge = mergeAt(sheet, row, column);
  const above = textAt(sheet, merge?.top ?? row, merge?.left ?? column).trim();
  const joined = above === '' || above === text ? text : `${above} ${text}`;
  return roleOf(joined) === null ? text : joined;
};

/** Whether the row below goes on with headings: under a merged one, or with at least two known ones and no number beside them. */
const hasSubheadings = (sheet: ViewSheet, row: number): boolean => {
  const below = headingsOf(sheet, (column) => textAt(sheet, row + 1, column));
  const known = below.filter(({ text, role }) => role !== null && text.length <= 40);
  const isUnderMerge = known.some(({ column }) => {
    const merge = mergeAt(sheet, row, column);
    return merge !== null && merge.top === row && merge.bottom === row && merge.right > merge.left;
  });
  return isUnderMerge || (known.length >= 2 && known.length === below.length);
};

/** Headings that are merged downwards take the rows below them with them. */
const rowsBelow = (sheet: ViewSheet, row: number, headings: readonly Heading[]): number => {
  const ends = headings.map(({ column }) => mergeAt(sheet, row, column)?.bottom ?? row);
  return Math.max(...ends) - row;
};

const tableAt = (sheet: ViewSheet, headingRow: number, headings: readonly Heading[], below: number): RubricTable => {
  const columns = new Map<RubricColumn, number>();
  for (const { role, column } of headings) if (role !== null && !columns.has(role)) columns.set(role, column);
  placeTwin(headings, 'max', columns, 'levelPoints');
  placeTitles(sheet, headings, columns, below);
  placeSplitHeading(sheet, headingRow, columns, below);
  const used = new Set(columns.values());
  const firstRow = isNumberingRow(sheet, below, columns) ? below + 1 : below;
  return {
    sheet,
    columns,
    strangers: headings
      .filter(({ column, role }) => role === null && !used.has(column))
      .map(({ column, text }) => ({ column, heading: text })),
    headingRow,
    firstRow,
  };
};

/** Of two columns of points the one that says `tối đa` or `chuẩn` is the maximum's, the other the levels'. */
const placeTwin = (headings: readonly Heading[], role: 'max', columns: Map<RubricColumn, number>, twin: 'levelPoints'): void => {
  const both = headings.filter((one) => one.role === role);
  const [first, second] = both;
  if (!first || !second) return;
  const main = both.find(({ text }) => /toi đa|chuan/.test(plainText(text))) ?? first;
  const other = both.find((one) => one !== main);
  columns.set(role, main.column);
  if (other) columns.set(twin, other.column);
};

/** Of two columns of words the first groups the second where it leaves rows blank; else the second says how the first is scored. */
const placeTitles = (sheet: ViewSheet, headings: readonly Heading[], columns: Map<RubricColumn, number>, below: number): void => {
  const [first, second] = headings.filter(({ role }) => role === 'title');
  if (!first || !second || (columns.has('group') && columns.has('method'))) return;
  const number = columns.get('number');
  let [labelled, shared] = [0, 0];
  for (let row = below; row < sheet.rowCount; row++) {
    if (number === undefined || textAt(sheet, row, number).trim() === '' || textAt(sheet, row, second.column).trim() === '') continue;
    labelled++;
    const merge = mergeAt(sheet, row, first.column);
    if (textAt(sheet, row, first.column).trim() === '' || (merge !== null && merge.bottom > merge.top)) shared++;
  }
  const isGroup = number === undefined || labelled === 0 || shared * 5 >= labelled;
  if (isGroup && !columns.has('group')) {
    columns.set('group', first.column);
    columns.set('title', second.column);
  } else if (!columns.has('method')) columns.set('method', second.column);
};

/** A heading over two columns, the left of which holds the numbers: `Nội dung` over `I | Công tác …`. */
const placeSplitHeading = (sheet: ViewSheet, headingRow: number, columns: Map<RubricColumn, number>, below: number): void => {
  const title = columns.get('title');
  const merge = title === undefined ? null : mergeAt(sheet, headingRow, title);
  if (title === undefined || columns.has('number') || !merge || merge.right !== merge.left + 1 || merge.left !== title) return;
  const rows = Array.from({ length: Math.max(0, Math.min(sheet.rowCount - below, 40)) }, (_, index) => below + index);
  const lefts = rows.map((row) => textAt(sheet, row, title).trim()).filter((text) => text !== '');
  if (lefts.length === 0 || lefts.filter((text) => text.length <= 8).length * 3 < lefts.length * 2) return;
  columns.set('number', title);
  columns.set('title', title + 1);
};
