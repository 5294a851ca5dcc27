import { CellValueType } from '@univerjs/core';
import type { CellRange } from '#workbook/WorkbookView.ts';
import type { CellEntry } from '../host/Grid.ts';

/** Univer's mutation behind every change of cells: typing, pasting, filling, undoing, and its formulas' results. */
export const SET_CELLS = 'sheet.mutation.set-range-values';

/** What Univer sets in a cell: `null` empties a field, a field left out stays. */
export interface CellChange {
  readonly v?: string | number | boolean | null;
  readonly f?: string | null;
  readonly t?: CellValueType | null;
  readonly p?: null | object;
  readonly si?: string | null;
  readonly s?: object;
}

export type CellMatrix = Record<number, Record<number, CellChange | null>>;

export const cellMutation = (entries: readonly CellEntry[]): CellMatrix => {
  const matrix: CellMatrix = {};
  for (const entry of entries) (matrix[entry.row] ??= {})[entry.column] = changeOf(entry);
  return matrix;
};

const changeOf = ({ value, formula }: CellEntry): CellChange => {
  if (formula !== null) return { f: `=${formula}`, v: null, t: null, p: null, si: null };
  const plain = { f: null, si: null, p: null };
  if (value === '') return { ...plain, v: null, t: null };
  if (typeof value === 'number') return { ...plain, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...plain, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return {
    ...plain,
    v: value,
    t: Number.isFinite(Number(value)) && value.trim() !== '' ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
};

/** The smallest area around the cells whose content changes; `null` where only looks do, or results of formulas. */
export const touchedArea = (matrix: CellMatrix): CellRange | null => {
  const cells = cellsOf(matrix).filter(({ change }) => change === null || 'v' in change || 'f' in change || 'p' in change);
  if (cells.length === 0) return null;
  return {
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ column }) => column)),
  };
};

export const cellsOf = (matrix: CellMatrix) =>
  Object.entries(matrix).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, change]) => ({ row: Number(row), column: Number(column), change })),
  );

/** Univer marks what its formula engine writes. */
export const isFormulaResult = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && ('fromFormula' in options || 'applyFormulaCalculationResult' in options);
