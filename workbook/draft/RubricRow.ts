import type { CellAddress } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { coreCell, mergeAt, textAt } from '../coreCell.ts';
import { isNumberingRow } from '../foreign/ScoringTable.ts';
import { cellAt, type ViewSheet, type WorkbookView } from '../WorkbookView.ts';
import { readPrintedPoints, type PrintedPoints } from './printedPoints.ts';
import type { RubricColumn, RubricTable } from './RubricTable.ts';

/** One row below the headings of a printed rubric. */
export interface RubricRow {
  readonly row: number;
  /** As shown; empty where the row has no number. */
  readonly label: string;
  /** Excel took the number for a day: it is guessed back from the day's date and month. */
  readonly isLabelSpoilt: boolean;
  /** With its line breaks. */
  readonly title: string;
  /** The heading of the group column that begins in this row; empty where none does. */
  readonly group: string;
  readonly points: PrintedPoints;
  readonly levelPoints: PrintedPoints;
  /** The cell of the maximum is merged downwards over rows that follow. */
  readonly isPointsTall: boolean;
  readonly method: string;
  readonly unit: string;
  readonly evidence: string;
  readonly note: string;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  readonly at: (column: RubricColumn) => CellAddress;
}

/** Every row of the table that holds words or points, repeated headings and column numbers left out. */
export const rubricRows = (view: WorkbookView, table: RubricTable): readonly RubricRow[] => {
  const rows: RubricRow[] = [];
  for (let row = table.firstRow; row < table.sheet.rowCount; row++) {
    if (isNumberingRow(table.sheet, row, table.columns) || isHeadingAgain(table, row)) continue;
    const read = readRow(view, table, row);
    const isEmpty = read.label === '' && read.title === '' && read.method === '' && read.group === '';
    if (!isEmpty || read.points.is !== 'blank') rows.push(read);
  }
  return rows;
};

/** Tables that run over several pages print their headings again. */
const isHeadingAgain = ({ sheet, columns, headingRow, firstRow }: RubricTable, row: number): boolean => {
  const places = [columns.get('title'), columns.get('max')].filter((column) => column !== undefined);
  return places.every((column) => {
    const text = textAt(sheet, row, column).trim();
    const headings = Array.from({ length: firstRow - headingRow }, (_, index) => textAt(sheet, headingRow + index, column).trim());
    return text !== '' && headings.includes(text);
  });
};

const readRow = (view: WorkbookView, table: RubricTable, row: number): RubricRow => {
  const { sheet, columns } = table;
  const place = (column: RubricColumn): number | undefined => columns.get(column);
  const text = (column: RubricColumn): string => {
    const found = place(column);
    return found === undefined ? '' : ownText(sheet, row, found);
  };
  const points = (column: RubricColumn): PrintedPoints => {
    const found = place(column);
    return found === undefined || !isOwn(sheet, row, found) ? { is: 'blank' } : readPrintedPoints(coreCell(view, sheet, row, found));
  };
  const number = place('number');
  const label = number === undefined ? '' : labelAt(sheet, row, number);
  const title = text('title').trim();
  const group = text('group').trim();
  const max = place('max');
  const tall = max === undefined ? null : mergeAt(sheet, row, max);
  return {
    row,
    label: label === title || label === group ? '' : label,
    isLabelSpoilt: number !== undefined && cellAt(sheet, row, number)?.content.type === 'date',
    title,
    group: group === title ? '' : group,
    points: points('max'),
    levelPoints: points('levelPoints'),
    isPointsTall: tall !== null && tall.bottom > row,
    method: text('method').trim(),
    unit: text('unit').trim(),
    evidence: text('evidence').trim(),
    note: text('note').trim(),
    isHidden: sheet.hiddenRows.has(row),
    isBold: cellAt(sheet, row, place('title') ?? 0)?.bold ?? false,
    at: (column) => ({ sheet: sheet.name, cell: addressOf(row, place(column) ?? place('title') ?? 0) }),
  };
};

/** Below the first row of a merge its text is not the row's own. */
const isOwn = (sheet: ViewSheet, row: number, column: number): boolean => (mergeAt(sheet, row, column)?.top ?? row) === row;

const ownText = (sheet: ViewSheet, row: number, column: number): string => {
  const merge = mergeAt(sheet, row, column);
  if (merge && merge.top !== row) return '';
  return textAt(sheet, row, merge?.left ?? column);
};

/** A number as its cell shows it: 1.1 kept with two decimals is `1.10`, and a day is the `1.2` that Excel made it of. */
const labelAt = (sheet: ViewSheet, row: number, column: number): string => {
  const merge = mergeAt(sheet, row, column);
  if (merge && merge.top !== row) return '';
  const cell = cellAt(sheet, row, merge?.left ?? column);
  if (cell?.content.type === 'date') {
    const [, month, date] = (cell.content.day ?? '').split('-').map(Number);
    return date === undefined ? '' : `${date}.${month}`;
  }
  const text = ownText(sheet, row, column).trim();
  const decimals = /^0[.,](0+)$/.exec(cell?.numberFormat ?? '')?.[1]?.length ?? 0;
  if (cell?.content.type !== 'number' || decimals === 0) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return fraction.length < decimals && fraction !== '' ? `${whole}.${fraction.padEnd(decimals, '0')}` : text;
};
