import { plainText } from '#core/sheet/plainText.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import { mergeAt, textAt } from '../coreCell.ts';
import type { ViewSheet } from '../WorkbookView.ts';
import { roleOf, type ColumnRole } from './headings.ts';
import { selfColumnsOf } from './selfColumns.ts';
import { NO_CHOICE, withChosen, type ChosenColumns, type TableChoice } from './TableChoice.ts';

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
/** `(1)`, `a`, `(5) = (4) / (3) x 100%`; no title that bears its number, as `c. Bảo đảm an ninh`. */
const COUNTED = /^(?:\d{1,2}|[a-z])(?: (?:[\dx%]+|[a-z]))*$/;
const NEEDED: readonly ColumnRole[] = ['title', 'self'];

/**
 * Finds the headings of a scoring table, in one row or in two; `null` where the worksheet has none.
 *
 * @param edition the year that is scored; a score column that names another is passed over
 * @param choice what a person named: only the row of headings that they say, only the columns that they say
 */
export const findHead = (sheet: ViewSheet, edition: number | null = null, choice: TableChoice = NO_CHOICE): TableHead | null =>
  choice.headingRow === null && choice.columns.size === 0 ? firstHead(sheet, edition) : chosenHead(sheet, edition, choice);

/** Finds a scoring table as `findHead` does, and the headings further down. */
export const findTable = (sheet: ViewSheet, edition: number | null = null, choice: TableChoice = NO_CHOICE): ScoringTable | null => {
  const head = findHead(sheet, edition, choice);
  if (!head) return null;
  const later = laterHeads(sheet, head.firstRow, edition);
  return { ...head, sheet, later: choice.columns.size === 0 ? later : later.map((one) => ({ ...head, ...rowsOf(one) })) };
};

const rowsOf = ({ headingRow, firstRow }: TableHead): Pick<TableHead, 'headingRow' | 'firstRow'> => ({ headingRow, firstRow });

const firstHead = (sheet: ViewSheet, edition: number | null): TableHead | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row++) {
    const head = headAt(sheet, row, edition);
    if (head) return head;
  }
  return null;
};

/** With columns named any row could be one of headings: of the first rows the one whose words say most, else the one above the first scores. */
const chosenHead = (sheet: ViewSheet, edition: number | null, { headingRow, columns }: TableChoice): TableHead | null => {
  if (headingRow !== null) return headAt(sheet, headingRow - 1, edition, columns);
  const rows = Array.from({ length: Math.min(sheet.rowCount, MOST_HEADING_ROWS) }, (_, row) => row);
  const said = (row: number): number => columnsOf(sheet, (column) => textAt(sheet, row, column)).size;
  const best = rows.reduce((most, row) => (said(row) > said(most) ? row : most), 0);
  return headAt(sheet, said(best) > 1 ? best : aboveScores(sheet, rows, columns), edition, columns);
};

const aboveScores = (sheet: ViewSheet, rows: readonly number[], columns: ChosenColumns): number => {
  const holds = (row: number, role: ColumnRole, isMeant: (text: string) => boolean): boolean => {
    const column = columns.get(role) ?? null;
    return column !== null && isMeant(textAt(sheet, row, column).trim());
  };
  const isNumber = (text: string): boolean => readTypedNumber(text) !== null;
  const first = rows.find(
    (row) => holds(row, 'title', (text) => text !== '') && (holds(row, 'self', isNumber) || holds(row, 'max', isNumber)),
  );
  return Math.max(0, (first ?? 1) - 1);
};

const headAt = (sheet: ViewSheet, row: number, edition: number | null, chosen: ChosenColumns = NO_CHOICE.columns): TableHead | null => {
  const heads = [
    { height: 1, headingOf: (column: number) => textAt(sheet, row, column) },
    ...(isHeadOfNext(sheet, row) ? [] : [{ height: 2, headingOf: (column: number) => doubleHeading(sheet, row, column) }]),
  ].flatMap(({ height, headingOf }) => {
    const found = columnsOf(sheet, headingOf);
    const columns = withChosen(found, chosen);
    return isTable(columns) ? [{ height, headingOf, columns, words: found.size }] : [];
  });
  const [first, second] = heads;
  const head = second && chosen.size > 0 && second.words > (first?.words ?? 0) ? second : first;
  const self = chosen.get('self') ?? null;
  if (!head) return null;
  const { height, headingOf, columns } = head;
  return tableAt(sheet, { row, height }, columns, self === null ? selfColumnsOf(sheet, row, headingOf, edition) : [self]);
};

/** A row that says nothing of its own above one that is a row of headings by itself: what stands there is a title, or blank. */
const isHeadOfNext = (sheet: ViewSheet, row: number): boolean => {
  const next = columnsOf(sheet, (column) => textAt(sheet, row + 1, column));
  if (!isTable(next)) return false;
  const both = columnsOf(sheet, (column) => doubleHeading(sheet, row, column));
  return ![...both].some(([role, column]) => !next.has(role) && (mergeAt(sheet, row + 1, column)?.top ?? row + 1) <= row);
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
  const words = new Map<number, string[] | null>();
  for (const { row, content } of sheet.cells.values()) {
    if (row < from || content.type === 'blank') continue;
    const known = words.get(row);
    if (known === null) continue;
    if (content.type !== 'text' || content.text.length > MOST_HEADING_LETTERS) words.set(row, null);
    else if (known) known.push(content.text);
    else words.set(row, [content.text]);
  }
  const areWords = (texts: readonly string[] | null): boolean =>
    texts !== null && texts.length >= MOST_CERTAIN_ROLES && texts.every((text) => readTypedNumber(text) === null);
  return [...words]
    .filter(([, texts]) => areWords(texts))
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
  const title = columns.get('title');
  if (title !== undefined && plainText(textAt(sheet, row, title)) === '') return false;
  const texts = new Set<string>();
  let last = '';
  // Most rows are told by the first of their words.
  for (const column of columns.values()) {
    const text = plainText(textAt(sheet, row, column));
    if (text === '') continue;
    if (!COUNTED.test(text) || texts.has(text)) return false;
    texts.add(text);
    last = text;
  }
  return texts.size > 2 && /^\d/.test(last);
};
