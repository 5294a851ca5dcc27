import type { Catalogue } from '#core/messages/Catalogue.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { pageFoot } from './pageFoot.ts';
import { percentToFit } from './pageLayout.ts';
import { plainTable, type TableColumn } from './plainTable.ts';
import { PROTECTED } from './protectedPaper.ts';
import { across, joined, text, type Piece } from './SheetBuilder.ts';
import { paperStyle } from './styles.ts';

const MARGINS = { left: 20, right: 15, top: 18, bottom: 18 } as const;
const ROW = { title: 0, subtitle: 1, heading: 3 } as const;

/** Where the first line of the table stands, from 0. */
export const FIRST_LINE = ROW.heading + 1;

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  /** Whose and of which year the sheet is. */
  readonly subtitle: string;
  readonly orientation: 'portrait' | 'landscape';
}

/** A sheet that is one table under a title, on A4 with the headings on every page. */
export const tableSheet = (
  messages: Pick<Catalogue, 'paper'>,
  sheet: TableSheet,
  columns: readonly TableColumn[],
  lines: readonly (readonly ModelContent[])[],
): ModelSheet => {
  const widths = columns.map(({ width }) => width);
  const paper = { orientation: sheet.orientation, margins: MARGINS };
  const { cells, merges, rows } = joined([titleRows(sheet.title, sheet.subtitle, widths), plainTable(ROW.heading, columns, lines)]);
  return {
    name: sheet.name,
    cells,
    merges,
    rows,
    columns: widths.map((width, column) => ({ column, width })),
    frozen: { rows: FIRST_LINE, columns: 0 },
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
    activeCell: { row: FIRST_LINE, column: 0 },
  };
};

/** The title in capitals and, below it, whose and of which year the sheet is. */
export const titleRows = (title: string, subtitle: string, widths: readonly number[]): Piece => {
  const whole = mergedWidth(widths);
  return joined([
    across(ROW.title, 0, widths.length - 1, text(title.toUpperCase()), paperStyle.title),
    across(ROW.subtitle, 0, widths.length - 1, text(subtitle), paperStyle.italic),
    {
      cells: [],
      rows: [
        { row: ROW.title, height: estimateRowHeight(title.toUpperCase(), whole, 14, true) + 4 },
        { row: ROW.subtitle, height: estimateRowHeight(subtitle, whole, 12) + 2 },
      ],
    },
  ]);
};
