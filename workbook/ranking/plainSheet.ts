import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { plainTable, type TableColumn } from '../paper/plainTable.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, joined, text, type Piece } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import type { RankingBook } from './RankingBook.ts';

const MARGINS = { left: 20, right: 15, top: 18, bottom: 18 } as const;
const ROW = { title: 0, bloc: 1, heading: 3 } as const;

/** A sheet that is one table under a title. */
export const plainSheet = (
  { bloc, messages }: RankingBook,
  sheet: { readonly name: string; readonly title: string; readonly orientation: 'portrait' | 'landscape' },
  columns: readonly TableColumn[],
  lines: readonly (readonly ModelContent[])[],
): ModelSheet => {
  const widths = columns.map(({ width }) => width);
  const paper = { orientation: sheet.orientation, margins: MARGINS };
  const { cells, merges, rows } = joined([
    titleRows(sheet.title, `${bloc.name}, ${bloc.edition}`, widths),
    plainTable(ROW.heading, columns, lines),
  ]);
  return {
    name: sheet.name,
    cells,
    merges,
    rows,
    columns: widths.map((width, column) => ({ column, width })),
    frozen: { rows: ROW.heading + 1, columns: 0 },
    gridLinesHidden: true,
    protection: PROTECTED,
    print: {
      ...paper,
      scaling: { percent: percentToFit(paper, widths) },
      area: { top: 0, left: 0, bottom: ROW.heading + lines.length, right: columns.length - 1 },
      repeatedRows: { first: ROW.heading, last: ROW.heading },
      centredHorizontally: true,
      footer: { right: pageFoot(messages) },
    },
    activeCell: { row: ROW.heading + 1, column: 0 },
  };
};

/** The title in capitals and, below it, whose and of which year the sheet is. */
export const titleRows = (title: string, subtitle: string, widths: readonly number[]): Piece => {
  const whole = mergedWidth(widths);
  return joined([
    across(ROW.title, 0, widths.length - 1, text(title.toUpperCase()), paperStyle.title),
    across(ROW.bloc, 0, widths.length - 1, text(subtitle), paperStyle.italic),
    {
      cells: [],
      rows: [
        { row: ROW.title, height: estimateRowHeight(title.toUpperCase(), whole, 14, true) + 4 },
        { row: ROW.bloc, height: estimateRowHeight(subtitle, whole, 12) + 2 },
      ],
    },
  ]);
};

/** The heading of a part of a sheet, over all its columns. */
export const headline = (row: number, title: string, last: number): Piece => ({
  ...across(row, 0, last, text(title), {
    font: { name: 'Times New Roman', size: 12, bold: true },
    alignment: { horizontal: 'left', vertical: 'center' },
  }),
  rows: [{ row, height: 22 }],
});
