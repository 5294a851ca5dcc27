import { plainText } from '#core/sheet/plainText.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import { mergeAt, textAt } from '../coreCell.ts';
import type { ViewSheet } from '../WorkbookView.ts';
import { NONE_CHOSEN, withChosen, type ChosenColumns } from './ChosenColumns.ts';
import { roleOf, type ColumnRole } from './headings.ts';
import { selfColumnsOf } from './selfColumns.ts';

/** The headings of a table: the columns by their role, and the first row below. */
export interface TableHead {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Every column that may hold the self-score, the first being that of `columns`: nobody chooses between unlike scores. */
  readonly selfColumns: readonly number[];
  readonly headingRow: number;
  readonly firstRow: number;
}

/** Where a scoring table stands in a worksheet. */
export interface ScoringTable extends TableHead {
  readonly sheet: ViewSheet;
  /** Headings further down, top to bottom: of a new page, or of a table that goes on with other columns. */
  readonly later: readonly TableHead[];
}

export const MOST_HEADING_ROWS = 60;
const MOST_HEADING_LETTERS = 60;
const MOST_CERTAIN_ROLES = 3;
const NEEDED: readonly ColumnRole[] = ['title', 'self'];

/**
 * Finds the headings of a scoring table, in one row or in two; `null` where the worksheet has none.
 *
 * @param edition the year that is scored; a score column that names another is passed over
 * @param chosen columns that a person named
 */
export const findHead = (sheet: ViewSheet, edition: number | null = null, chosen: ChosenColumns = NONE_CHOSEN): TableHead | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const head = headAt(sheet, row, edition, chosen);
    if (head) return head;
  }
  return null;
};

/** Finds a scoring table as `findHead` does, and the headings further down. */
export const findTable = (sheet: ViewSheet, edition: number | null = null, chosen: ChosenColumns = NONE_CHOSEN): ScoringTable | null => {
  const head = findHead(sheet, edition, chosen);
  return head && { ...head, sheet, later: chosen.size > 0 ? [] : laterHeads(sheet, head.firstRow, edition) };
};

const headAt = (sheet: ViewSheet, row: number, edition: number | null, chosen = NONE_CHOSEN): TableHead | null => {
  for (const [headingOf, height] of [
    [(column: number) => textAt(sheet, row, column), 1],
    [(column: number) => doubleHeading(sheet, row, column), 2],
  ] as const) {
    const columns = withChosen(columnsOf(sheet, headingOf), chosen);
    const self = chosen.get('self');
    if (isTable(columns))
      return tableAt(sheet, { row, height }, columns, self === undefined ? selfColumnsOf(sheet, row, headingOf, edition) : [self]);
  }
  return null;
};

/** Headings again, told from rows of the table by holding nothing else: short words, no number, and a role for most of them. */
const laterHeads = (sheet: ViewSheet, from: number, edition: number | null): readonly TableHead[] => {
  const heads: TableHead[] = [];
  for (const row of rowsOfWords(sheet, from)) {
    const head = row >= (heads.at(-1)?.firstRow ?? from) ? headAt(sheet, row, edition) : null;
    if (head && head.columns.size >= MOST_CERTAIN_ROLES) heads.push(head);
  }
  return heads;
};

/** Rows from there on that hold several short texts and nothing else. */
const rowsOfWords = (sheet: ViewSheet, from: number): readonly number[] => {
  const words = new Map<number, number>();
  for (const { row, content } of sheet.cells.values()) {
    if (row < from || content.type === 'blank') continue;
    const isWord = content.type === 'text' && content.text.length <= MOST_HEADING_LETTERS && readTypedNumber(content.text) === null;
    words.set(row, isWord ? (words.get(row) ?? 0) + 1 : Number.NEGATIVE_INFINITY);
  }
  return [...words]
    .filter(([, count]) => count >= MOST_CERTAIN_ROLES)
    .map(([row]) => row)
    .sort((a, b) => a - b);
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

const tableAt = (
  sheet: ViewSheet,
  { row, height }: { readonly row: number; readonly height: number },
  found: ReadonlyMap<ColumnRole, number>,
  selfColumns: readonly number[],
): TableHead => {
  const below = row + height;
  const columns = new Map([...found, ['self', selfColumns[0] ?? found.get('self') ?? 0] as const]);
  return { columns, selfColumns, headingRow: row, firstRow: isNumberingRow(sheet, below, columns) ? below + 1 : below };
};

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
