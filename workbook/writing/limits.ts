import type { CellRange } from '../WorkbookView.ts';

/** Where in the model a fault lies, for the error's text. */
export type Place = string;

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Throws the one error of this folder. A model that breaks a limit is a bug of whoever built it, not of the person who reads it. */
export const refuse = (place: Place, reason: string): never => {
  throw new RangeError(`${place}: ${reason}`);
};

export const requireLength = (place: Place, what: string, value: string, max: number): void => {
  if (value.length > max) refuse(place, `${what} has ${value.length} characters, more than ${max}`);
};

export const requireBetween = (place: Place, what: string, value: number | undefined, min: number, max: number): void => {
  if (value !== undefined && !(value >= min && value <= max)) refuse(place, `${what} is ${value}, not within ${min} – ${max}`);
};

const requireIndex = (place: Place, what: string, value: number, count: number): void => {
  if (!Number.isInteger(value) || value < 0 || value >= count)
    refuse(place, `${what} ${value} is not a whole number within 0 – ${count - 1}`);
};

export const requireRow = (place: Place, row: number): void => requireIndex(place, 'row', row, MAX_ROWS);

export const requireColumn = (place: Place, column: number): void => requireIndex(place, 'column', column, MAX_COLUMNS);

export const requireRange = (place: Place, { top, left, bottom, right }: CellRange): void => {
  for (const row of [top, bottom]) requireRow(place, row);
  for (const column of [left, right]) requireColumn(place, column);
  if (top > bottom || left > right) refuse(place, `range ${top},${left} – ${bottom},${right} ends before it begins`);
};

export const requireRanges = (place: Place, ranges: readonly CellRange[]): void => {
  if (ranges.length === 0) refuse(place, 'no range');
  for (const range of ranges) requireRange(place, range);
};

const COLOUR = /^[0-9A-Fa-f]{6}$/;

export const requireColour = (place: Place, colour: string | undefined): void => {
  if (colour !== undefined && !COLOUR.test(colour)) refuse(place, `colour "${colour}" is not RRGGBB`);
};

const MAX_FORMULA = 8192;

export const requireFormula = (place: Place, formula: string): void => {
  if (formula === '' || formula.startsWith('=')) refuse(place, `formula "${formula}" is empty or begins with an equals sign`);
  requireLength(place, 'formula', formula, MAX_FORMULA);
};

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

export const requireDecimal = (place: Place, text: string): void => {
  if (!DECIMAL.test(text) || !Number.isFinite(Number(text))) refuse(place, `"${text}" is no decimal number that a cell can hold`);
};

/** Throws where two entries are alike. */
export const requireUnlike = (place: Place, what: string, entries: readonly string[]): void => {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry)) refuse(place, `${what} "${entry}" stands twice`);
    seen.add(entry);
  }
};
