import type { TableColumn } from '../paper/plainTable.ts';
import { across, text, type Piece } from '../paper/SheetBuilder.ts';
import { tableSheet } from '../paper/tableSheet.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import type { RankingBook } from './RankingBook.ts';

/** A sheet of a ranking workbook that is one table under a title. */
export const plainSheet = (
  { bloc, messages }: RankingBook,
  sheet: { readonly name: string; readonly title: string; readonly orientation: 'portrait' | 'landscape' },
  columns: readonly TableColumn[],
  lines: readonly (readonly ModelContent[])[],
): ModelSheet => tableSheet(messages, { ...sheet, subtitle: `${bloc.name}, ${bloc.edition}` }, columns, lines);

/** The heading of a part of a sheet, over all its columns. */
export const headline = (row: number, title: string, last: number): Piece => ({
  ...across(row, 0, last, text(title), {
    font: { name: 'Times New Roman', size: 12, bold: true },
    alignment: { horizontal: 'left', vertical: 'center' },
  }),
  rows: [{ row, height: 22 }],
});
