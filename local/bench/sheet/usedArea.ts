import { COLUMNS, type CellRange } from '#workbook/WorkbookView.ts';
import type { GridCell } from '../host/Grid.ts';

/** The smallest area around the cells that count, of those with the given keys; `null` where none does. */
export const usedArea = (
  keys: readonly number[],
  cellAt: (row: number, column: number) => GridCell,
  valuesOnly: boolean,
): CellRange | null => {
  let area: CellRange | null = null;
  for (const key of keys) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const { value, formula } = cellAt(row, column);
    if (!valuesOnly || value !== '' || formula !== null) area = grown(area, row, column);
  }
  return area;
};

const grown = (area: CellRange | null, row: number, column: number): CellRange =>
  area
    ? {
        top: Math.min(area.top, row),
        left: Math.min(area.left, column),
        bottom: Math.max(area.bottom, row),
        right: Math.max(area.right, column),
      }
    : { top: row, left: column, bottom: row, right: column };
