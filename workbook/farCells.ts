import { shownText } from '#core/sheet/plainText.ts';
import type { FarCell } from '#core/sheet/Sheet.ts';
import { addressOf } from './address.ts';
import { coreCell } from './coreCell.ts';
import type { ViewCell, ViewSheet, WorkbookView } from './WorkbookView.ts';

/** Blank rows after which what follows belongs to no table: a page and a half. */
export const FAR_ROWS = 60;
const FAR_COLUMNS = 30;

/**
 * What stands far below or beside everything else of a worksheet, row by row: behind more blank rows or columns than any table
 * leaves. `lastRow` is the table's last row.
 */
export const farCells = (view: WorkbookView, sheet: ViewSheet, lastRow: number): readonly FarCell[] => {
  const held = [...sheet.cells.values()].filter(holdsSomething);
  const bottom = endOfBlock(rowsOf(held), lastRow, FAR_ROWS);
  const right = endOfBlock(columnsOf(held), 0, FAR_COLUMNS);
  const far = held.filter(({ row, column }) => row > bottom || column > right);
  return [
    ...far.map(({ row, column }) => ({
      at: { sheet: sheet.name, cell: addressOf(row, column) },
      text: shownText(coreCell(view, sheet, row, column)),
    })),
    ...sheet.farCells
      .filter(holdsSomething)
      .map((cell) => ({ at: { sheet: sheet.name, cell: addressOf(cell.row, cell.column) }, text: rawText(cell) })),
  ];
};

/** A formula that shows nothing is no stray character; a blank that somebody typed is one. */
const holdsSomething = ({ content, formula }: ViewCell): boolean =>
  content.type === 'text' ? content.text !== '' : content.type !== 'blank' && (content.type !== 'noValue' || formula !== null);

const rawText = ({ content }: ViewCell): string =>
  content.type === 'text' ? content.text : content.type === 'number' ? content.number : '';

const rowsOf = (cells: readonly ViewCell[]): readonly number[] => [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);

const columnsOf = (cells: readonly ViewCell[]): readonly number[] => [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);

/** The last of the rising places that is reached from `start` without a gap wider than `gap`. */
const endOfBlock = (places: readonly number[], start: number, gap: number): number => {
  let end = start;
  for (const place of places) {
    if (place > end + gap) return end;
    end = Math.max(end, place);
  }
  return end;
};
