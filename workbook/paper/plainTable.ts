import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';
import { cell, text, type Piece } from './SheetBuilder.ts';
import { INDENT_WIDTH, paperStyle, tableCell } from './styles.ts';

const PADDING = 3;
const LEAST_HEIGHT = 18;

export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

/** A table with a head of one row at `row` and its lines below; every row as high as its longest text. */
export const plainTable = (row: number, columns: readonly TableColumn[], lines: readonly (readonly ModelContent[])[]): Piece => ({
  cells: [
    ...columns.map(({ heading }, at) => cell(row, at, text(heading), paperStyle.printHeading)),
    ...lines.flatMap((line, index) => columns.map((column, at) => cell(row + 1 + index, at, line[at] ?? text(''), styleOf(column)))),
  ],
  rows: [
    { row, height: Math.max(...columns.map(({ heading, width }) => estimateRowHeight(heading, width, 11, true))) + PADDING },
    ...lines.map((line, index) => ({ row: row + 1 + index, height: heightOf(line, columns) })),
  ],
});

const styleOf = ({ align, bold, numberFormat }: TableColumn) =>
  tableCell({ horizontal: align, ...(bold ? { bold } : {}), ...(numberFormat === undefined ? {} : { numberFormat }) });

const heightOf = (line: readonly ModelContent[], columns: readonly TableColumn[]): number => {
  const heights = line.map((content, at) => {
    const column = columns[at];
    return content.type === 'text' && column ? estimateRowHeight(content.text, column.width - INDENT_WIDTH, 12, column.bold) + PADDING : 0;
  });
  return Math.min(MAX_ROW_HEIGHT, Math.max(LEAST_HEIGHT, ...heights));
};
