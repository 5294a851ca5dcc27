import { addressOf, columnLetters } from '../address.ts';
import type { CellRange } from '../WorkbookView.ts';

/**
 * A sheet's name as formulas, names and links hold it. Quotes are never wrong, and which names could do without differs by program.
 *
 * @example quoteSheetName("Khối 'IV'") // "'Khối ''IV'''"
 */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const absoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `$D$10:$F$12`, or one address where both ends are the same. */
export const absoluteAddress = ({ top, left, bottom, right }: CellRange): string => {
  const first = absoluteCell(top, left);
  const last = absoluteCell(bottom, right);
  return first === last ? first : `${first}:${last}`;
};

/**
 * A range of a sheet, quoted and absolute, for defined names and formulas.
 *
 * @example sheetReference('Tự chấm', { top: 7, left: 3, bottom: 9, right: 3 }) // "'Tự chấm'!$D$8:$D$10"
 */
export const sheetReference = (sheet: string, range: CellRange): string => `${quoteSheetName(sheet)}!${absoluteAddress(range)}`;

/** Whole rows of a sheet, from 0: `'Tự chấm'!$7:$8`. */
export const rowsReference = (sheet: string, first: number, last: number): string => `${quoteSheetName(sheet)}!$${first + 1}:$${last + 1}`;

/** Whole columns of a sheet, from 0: `'Tự chấm'!$A:$B`. */
export const columnsReference = (sheet: string, first: number, last: number): string =>
  `${quoteSheetName(sheet)}!$${columnLetters(first)}:$${columnLetters(last)}`;

/** A cell of a sheet, relative: `'Tự chấm'!D8`. */
export const cellReference = (sheet: string, row: number, column: number): string => `${quoteSheetName(sheet)}!${addressOf(row, column)}`;
