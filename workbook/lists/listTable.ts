import type { Cell } from '#core/sheet/Sheet.ts';
import { plainText, shownText, visibleText } from '#core/sheet/plainText.ts';
import { addressOf } from '../address.ts';
import { coreCell } from '../coreCell.ts';
import { openedBook } from '../reading/openedBook.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';

/** A list that people fill in, one entry a row, below headings of ours. */
export interface ListTable<Field extends string> {
  readonly view: WorkbookView;
  readonly sheet: ViewSheet;
  /** From 0. */
  readonly headingRow: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** Columns that a list lacks, and the cell where they are looked for. */
export interface Lacking<Field extends string> {
  readonly sheet: string;
  readonly cell: string;
  readonly fields: readonly Field[];
}

const MOST_HEADING_ROWS = 20;

/** Each field by its headings in every language, as they are compared. */
export const headingsOf = <Field extends string>(
  books: readonly { readonly columns: { readonly [One in Field]: string } }[],
): ReadonlyMap<string, Field> =>
  new Map(
    books.flatMap(({ columns }) =>
      (Object.entries(columns) as [Field, string][]).map(([field, heading]) => [plainText(heading), field] as const),
    ),
  );

/**
 * The first sheet of a workbook that has the headings: its table, the columns that it lacks, or the code of the guard that refused the
 * file. A row is the headings where at least two of ours stand in it.
 */
export const openList = <Field extends string>(
  bytes: Uint8Array,
  headings: ReadonlyMap<string, Field>,
  needed: readonly Field[],
): { readonly table: ListTable<Field> } | { readonly lacking: Lacking<Field> } | { readonly refused: string } => {
  const view = openedBook(bytes);
  if (typeof view === 'string') return { refused: view };
  const [first] = view.sheets;
  const [table] = view.sheets.flatMap((sheet) => tableIn(view, sheet, headings) ?? []);
  if (!table) return { lacking: { sheet: first?.name ?? '', cell: addressOf(0, 0), fields: needed.slice(0, 1) } };
  const fields = needed.filter((field) => !table.columns.has(field));
  if (fields.length > 0) return { lacking: { sheet: table.sheet.name, cell: addressOf(table.headingRow, 0), fields } };
  return { table };
};

const tableIn = <Field extends string>(
  view: WorkbookView,
  sheet: ViewSheet,
  headings: ReadonlyMap<string, Field>,
): ListTable<Field> | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row += 1) {
    const columns = new Map<Field, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const field = headings.get(plainText(shownText(coreCell(view, sheet, row, column))));
      if (field && !columns.has(field)) columns.set(field, column);
    }
    if (columns.size > 1) return { view, sheet, headingRow: row, columns };
  }
  return null;
};

/** The rows below the headings in which anything stands. */
export const rowsIn = <Field extends string>({
  view,
  sheet,
  headingRow,
  columns,
}: ListTable<Field>): readonly ReadonlyMap<Field, Cell>[] => {
  const rows: ReadonlyMap<Field, Cell>[] = [];
  for (let row = headingRow + 1; row < sheet.rowCount; row += 1) {
    const cells = new Map([...columns].map(([field, column]) => [field, coreCell(view, sheet, row, column)] as const));
    if ([...cells.values()].some((cell) => textOf(cell) !== '')) rows.push(cells);
  }
  return rows;
};

/** What a cell shows, without what nobody sees. */
export const textOf = (cell: Cell | undefined): string => (cell ? visibleText(shownText(cell)).normalize('NFC') : '');

/** Texts parted by commas, semicolons or lines; `null` where there is none. */
export const textsIn = (text: string): readonly string[] | null => {
  const texts = text
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return texts.length === 0 ? null : texts;
};
