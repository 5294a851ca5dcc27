import type { FUniver } from '@univerjs/presets';
import { CellValueType } from '@univerjs/core';
import type { Grid } from '../host/Grid.ts';
import { cellsOf, isFormulaResult, SET_CELLS, touchedArea, type CellMatrix } from './cellMutation.ts';
import type { UniverGrid } from './UniverGrid.ts';

/** Why the sheet did not take what a person did. */
export type Refusal = 'locked' | 'structure';

/** Rows, columns, sheets and merges: the file that is given back keeps the ones that it came with. */
const STRUCTURE =
  /^sheet\.mutation\.(?:insert-|remove-|move-|add-worksheet-merge|remove-worksheet-merge|copy-worksheet|set-worksheet-name|set-worksheet-order|delete-range|insert-range)/;

const TYPING = 'sheet.command.set-range-values';

/**
 * Lets a person change what Excel would let them change: unlocked cells of a protected sheet, every cell of another. What is
 * refused never reaches the sheet, whatever the way (typing, pasting, filling, deleting), because it is stopped at the
 * mutation behind all of them. Numbers may be typed as the language writes them.
 */
export const keepLocks = (api: FUniver, grid: UniverGrid, language: 'vi' | 'en', onRefusal: (refusal: Refusal) => void): void => {
  const isLocked = (sheetId: string, row: number, column: number): boolean =>
    grid.sheets().some(({ id, isProtected }) => id === sheetId && isProtected) && grid.cell(sheetId, row, column).isLocked;

  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (!isLocked(event.worksheet.getSheetId(), event.row, event.column)) return;
    event.cancel = true;
    onRefusal('locked');
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id === TYPING && language === 'vi') readVietnameseNumbers(grid, event.params);
    const refusal = grid.isOwnChange ? null : refusalOf(event.id, event.params, event.options, isLocked);
    if (!refusal) return;
    event.cancel = true;
    onRefusal(refusal);
  });
};

const refusalOf = (
  id: string,
  params: unknown,
  options: unknown,
  isLocked: (sheetId: string, row: number, column: number) => boolean,
): Refusal | null => {
  if (STRUCTURE.test(id)) return 'structure';
  if (id !== SET_CELLS || isFormulaResult(options)) return null;
  const { cellValue = {}, subUnitId } = params as { cellValue?: CellMatrix; subUnitId: string };
  const touches = touchedArea(cellValue) !== null && cellsOf(cellValue).some(({ row, column }) => isLocked(subUnitId, row, column));
  return touches ? 'locked' : null;
};

const VIETNAMESE_NUMBER = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** `8,5` is eight and a half where Windows is set to Vietnamese; Univer alone would keep it as a text. */
const readVietnameseNumbers = (grid: Grid, params: unknown): void => {
  const {
    value,
    subUnitId = grid.active(),
    range,
  } = params as { value?: unknown; subUnitId?: string; range?: { startRow: number; startColumn: number } };
  if (typeof value !== 'object' || value === null || !range) return;
  const cell = value as { v?: unknown; t?: CellValueType | null };
  if (typeof cell.v !== 'string' || !VIETNAMESE_NUMBER.test(cell.v.trim())) return;
  if (grid.cell(subUnitId, range.startRow, range.startColumn).numberFormat === '@') return;
  cell.v = Number(cell.v.trim().replaceAll('.', '').replace(',', '.'));
  cell.t = CellValueType.NUMBER;
};
