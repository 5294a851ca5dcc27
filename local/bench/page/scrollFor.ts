import type { IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';

export const SCROLL = 'sheet.command.scroll-view';

/** So many pixels of rows, and of columns, stay before the cell that is scrolled to: what it belongs to. */
const ROWS_BEFORE = 120;
const COLUMNS_BEFORE = 260;

/** Where Univer's picture begins: a row and a column counted from the sheet's first, and the pixels beyond them. */
interface ScrollState {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Well inside the picture; its last row and column may be cut, and do not count. */
export const isSeen = (sheet: FWorksheet, row: number, column: number): boolean => seesRow(sheet, row) && seesColumn(sheet, column);

/**
 * The scroll that brings a cell into the picture, each way only where it is not in it.
 *
 * Univer's own `scrollToCell` takes the frozen rows off by their number and not by their height, so that it ends too high on a
 * sheet whose rows differ. What it needs is the pixels from the end of the frozen part, told as a row from the sheet's top.
 */
export const scrollFor = (sheet: FWorksheet, row: number, column: number): ScrollState => {
  const { ySplit, xSplit } = sheet.getSheet().getFreeze();
  const now: ScrollState = sheet.getScrollState();
  const heightOf = (index: number) => sheet.getSheet().getRowHeight(index);
  const widthOf = (index: number) => sheet.getSheet().getColumnWidth(index);
  const down = seesRow(sheet, row) ? null : placeOf(row, ySplit, ROWS_BEFORE, heightOf);
  const across = seesColumn(sheet, column) ? null : placeOf(column, xSplit, COLUMNS_BEFORE, widthOf);
  return {
    sheetViewStartRow: down?.start ?? now.sheetViewStartRow,
    offsetY: down?.offset ?? now.offsetY,
    sheetViewStartColumn: across?.start ?? now.sheetViewStartColumn,
    offsetX: across?.offset ?? now.offsetX,
  };
};

const seesRow = (sheet: FWorksheet, row: number): boolean => {
  const visible = visibleOf(sheet);
  return row < sheet.getSheet().getFreeze().ySplit || (visible !== null && row >= visible.startRow && row < visible.endRow);
};

const seesColumn = (sheet: FWorksheet, column: number): boolean => {
  const visible = visibleOf(sheet);
  return column < sheet.getSheet().getFreeze().xSplit || (visible !== null && column >= visible.startColumn && column < visible.endColumn);
};

/** Univer gives `undefined`, which its types do not say, for a sheet that has not been drawn yet. */
const visibleOf = (sheet: FWorksheet): IRange | null => sheet.getVisibleRange() ?? null;

const placeOf = (index: number, frozen: number, before: number, sizeOf: (index: number) => number) => {
  let first = index;
  for (let room = before; first > frozen && sizeOf(first - 1) <= room; first--) room -= sizeOf(first - 1);
  let pixels = 0;
  for (let one = frozen; one < first; one++) pixels += sizeOf(one);
  let start = 0;
  for (; pixels >= sizeOf(start) && start < first; start++) pixels -= sizeOf(start);
  return { start, offset: pixels };
};
