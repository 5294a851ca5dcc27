import { columnsOf, contains, isUnbounded, mapArea, rowsOf, sizeOf } from '../area.ts';
import type { CellRange } from '#workbook/WorkbookView.ts';
import { cellText } from '../cellText.ts';
import { enteredValue } from '../enteredValue.ts';
import type { CellEntry, GridCell } from '../Grid.ts';
import { accessDenied, invalidArgument, payloadTooLarge } from '../HostError.ts';
import { readOnly, type HostProperty, type MethodArgument } from '../HostObject.ts';
import type { JsonValue } from '../protocol.ts';
import { sheetOf, type ObjectContext } from './ObjectContext.ts';
import { refuseFormatting } from './rangeFormatObject.ts';

/** "Excel limits range reads to five million cells": office-js-docs-pr, resource limits. */
const MAX_CELLS = 5_000_000;

/** The properties of a range that hold one value a cell. */
export const rangeValues = (context: ObjectContext, sheetId: string, area: CellRange): Readonly<Record<string, HostProperty>> => {
  const read = (valueOf: (cell: GridCell) => JsonValue) => () => readCells(context, sheetId, area, valueOf);
  const enter = (values: JsonValue) => enterValues(context, sheetId, area, values);
  const numberFormat: HostProperty = {
    get: read((cell) => cell.numberFormat),
    set: (values) => setNumberFormats(context, sheetId, area, values),
  };
  return {
    values: { get: read((cell) => cell.value), set: enter },
    formulas: { get: read((cell) => (cell.formula === null ? cell.value : `=${cell.formula}`)), set: enter },
    text: readOnly(read((cell) => cellText(cell, context.locale))),
    valueTypes: readOnly(read(typeOf)),
    numberFormat,
  };
};

/**
 * Empties the cells, their look or both. Source: Excel.ClearApplyTo; on a protected sheet Excel clears no locked cell.
 */
export const clearRange = (context: ObjectContext, sheetId: string, area: CellRange, applyTo: MethodArgument | undefined): void => {
  const isKnown = applyTo === undefined || applyTo === null || applyTo === 'All' || applyTo === 'Contents' || applyTo === 'Formats';
  if (!isKnown) throw invalidArgument('what to clear');
  if (applyTo !== 'Formats') enterValues(context, sheetId, area, '');
  if (applyTo === 'Contents') return;
  refuseFormatting(context, sheetId);
  context.grid.paint(sheetId, area, { fill: null });
};

const readCells = ({ grid }: ObjectContext, sheetId: string, area: CellRange, valueOf: (cell: GridCell) => JsonValue): JsonValue => {
  if (isUnbounded(area)) return null;
  if (sizeOf(area) > MAX_CELLS) throw payloadTooLarge();
  return mapArea(area, (row, column) => valueOf(grid.cell(sheetId, row, column)));
};

const typeOf = ({ value, isError }: GridCell): string => {
  if (value === '') return 'Empty';
  if (isError) return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof value as 'number' | 'boolean' | 'string'];
};

const enterValues = (context: ObjectContext, sheetId: string, area: CellRange, values: JsonValue): void => {
  const { grid } = context;
  const matrix = matrixOf(values, area);
  const cells = mapArea(area, (row, column) => ({ row, column, old: grid.cell(sheetId, row, column) })).flat();
  if (sheetOf(context, sheetId).isProtected && cells.some(({ old }) => old.isLocked)) throw accessDenied();
  const merges = grid.merges(sheetId);
  const entries = cells.flatMap(({ row, column, old }): readonly CellEntry[] => {
    const entered = enteredValue(matrix(row, column), old);
    return entered && !isCovered(merges, row, column) ? [{ row, column, ...entered }] : [];
  });
  if (entries.length > 0) grid.write(sheetId, entries);
};

/** A merged area holds one value, in its first cell. */
const isCovered = (merges: readonly CellRange[], row: number, column: number): boolean =>
  merges.some((merged) => contains(merged, row, column) && (merged.top !== row || merged.left !== column));

const setNumberFormats = (context: ObjectContext, sheetId: string, area: CellRange, values: JsonValue): void => {
  refuseFormatting(context, sheetId);
  const matrix = matrixOf(values, area);
  const cells = mapArea(area, (row, column) => ({ row, column, numberFormat: matrix(row, column) })).flat();
  context.grid.setNumberFormats(
    sheetId,
    cells.flatMap(({ row, column, numberFormat }) => (typeof numberFormat === 'string' ? [{ row, column, numberFormat }] : [])),
  );
};

/** A matrix of the range's own size, or one value for all of its cells. */
const matrixOf = (values: JsonValue, area: CellRange): ((row: number, column: number) => JsonValue) => {
  if (isUnbounded(area)) throw invalidArgument('whole rows or columns take no values');
  if (!Array.isArray(values)) return () => values;
  const rows = values as readonly JsonValue[];
  const fits = rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) throw invalidArgument('the number of rows or columns does not match the range');
  return (row, column) => (rows[row - area.top] as readonly JsonValue[])[column - area.left] ?? null;
};
