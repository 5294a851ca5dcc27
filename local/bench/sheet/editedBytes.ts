import type { CellContent } from '#core/sheet/Sheet.ts';
import type { CellPatch, FormulaResult } from '#workbook/patching/CellPatch.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import type { GridCell } from '../host/Grid.ts';
import { openedCell } from './openedCell.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';

/** A cell as the grid holds it now. */
export type CurrentCell = Pick<GridCell, 'value' | 'isError' | 'formula'> & { readonly row: number; readonly column: number };

/** Excel keeps 15 digits of a number. */
const DIGITS = 15;

/**
 * The file with what was changed on the grid: cells that hold something else, and formulas whose result is another one.
 * With `calculates`, a formula whose result the grid knows keeps a stored result; without it, results that a change may have
 * made untrue are left out. Fills and fonts that an add-in painted are the screen's alone and are not in the bytes.
 */
export const editedBytes = (
  opened: OpenedWorkbook,
  cellsOf: (sheet: ViewSheet) => Iterable<CurrentCell>,
  calculates: boolean,
): Uint8Array => {
  const patches: CellPatch[] = [];
  const formulas: (FormulaResult & { readonly isNew: boolean })[] = [];
  for (const sheet of opened.view.sheets) {
    for (const cell of cellsOf(sheet)) {
      const { row, column, formula } = cell;
      const old = openedCell(sheet, row, column);
      const place = { sheet: sheet.name, row, column };
      const isSame = sameValue(cell, old);
      if (formula !== old.formula || (formula === null && !isSame)) {
        patches.push({ ...place, formula, content: formula === null ? contentOf(cell) : resultOf(cell, calculates) });
      } else if (formula !== null) {
        const stored = isSame ? cellAt(sheet, row, column)?.content : undefined;
        formulas.push({ ...place, content: stored ?? resultOf(cell, calculates), isNew: !isSame });
      }
    }
  }
  const isTouched = patches.length > 0 || (calculates && formulas.some(({ isNew }) => isNew));
  return patchWorkbook(opened.bytes, patches, isTouched && calculates ? formulas : []);
};

/** A formula that gives an empty text has a result, which is not the same as none. */
const resultOf = (cell: CurrentCell, calculates: boolean): CellContent => {
  if (cell.value !== '') return contentOf(cell);
  return calculates ? { type: 'text', text: '' } : { type: 'noValue' };
};

const contentOf = ({ value, isError }: CurrentCell): CellContent => {
  if (value === '') return { type: 'blank' };
  if (isError) return { type: 'error', error: String(value) };
  if (typeof value === 'number') return { type: 'number', number: String(Number(value.toPrecision(DIGITS))) };
  return typeof value === 'boolean' ? { type: 'boolean', value } : { type: 'text', text: value };
};

const sameValue = (a: CurrentCell, b: GridCell): boolean =>
  typeof a.value === 'number' && typeof b.value === 'number'
    ? a.value.toPrecision(DIGITS) === b.value.toPrecision(DIGITS)
    : a.value === b.value && a.isError === b.isError;
