import { columnLetters } from '../address.ts';

const COLUMN_COUNT = 16_384;
const ROW_COUNT = 1_048_576;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;
const WORD = /[\w.$\\?\u0080-\uffff]/;

/** One side of a reference, counted from 0; a fixed one (`$`) does not move. */
interface Axis {
  readonly at: number;
  readonly isFixed: boolean;
}

interface Reference {
  readonly column: Axis | null;
  readonly row: Axis | null;
}

/**
 * Takes a formula apart once, and writes it for cells so many rows further down and columns further right, as Excel does for a
 * shared formula: relative references move, `$` ones stay; texts, sheet names, other files, table columns and function names are
 * left alone. A reference that would leave the sheet becomes `#REF!`.
 *
 * @example shiftFormula("SUM(A1:$B$2)&'A1 b'!C3")(1, 1) // "SUM(B2:$B$2)&'A1 b'!D4"
 */
export const shiftFormula = (formula: string): ((rows: number, columns: number) => string) => {
  const tokens = tokensOf(formula);
  const pieces = tokens.map((token, index) => referenceAt(tokens, index) ?? token);
  return (rows, columns) => pieces.map((piece) => (typeof piece === 'string' ? piece : writeReference(piece, rows, columns))).join('');
};

const tokensOf = (formula: string): readonly string[] => {
  const tokens: string[] = [];
  for (let at = 0; at < formula.length;) {
    const end = tokenEnd(formula, at);
    tokens.push(formula.slice(at, end));
    at = end;
  }
  return tokens;
};

const tokenEnd = (formula: string, start: number): number => {
  const first = formula[start] ?? '';
  if (first === '"' || first === "'") return quotedEnd(formula, start, first);
  if (first === '[') return bracketEnd(formula, start);
  let end = start + 1;
  if (WORD.test(first)) while (end < formula.length && WORD.test(formula[end] ?? '')) end += 1;
  return end;
};

/** A quote inside is written twice. */
const quotedEnd = (formula: string, start: number, quote: string): number => {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return formula.length;
};

/** Brackets hold the number of another file or the columns of a table; there an apostrophe escapes what follows. */
const bracketEnd = (formula: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
};

const referenceAt = (tokens: readonly string[], index: number): Reference | null => {
  const token = tokens[index] ?? '';
  const isName = tokens[index + 1] === '(' || tokens[index + 1] === '!';
  if (isName) return null;
  const cell = CELL.exec(token);
  if (cell) return withinSheet({ column: columnAxis(cell[1], cell[2]), row: rowAxis(cell[3], cell[4]) });
  const column = COLUMN.exec(token);
  if (column && hasPartner(tokens, index, COLUMN)) return withinSheet({ column: columnAxis(column[1], column[2]), row: null });
  const row = ROW.exec(token);
  if (row && hasPartner(tokens, index, ROW)) return withinSheet({ column: null, row: rowAxis(row[1], row[2]) });
  return null;
};

/** `A:C` and `2:5` are references only as pairs; `A:C!D1` names sheets. */
const hasPartner = (tokens: readonly string[], index: number, form: RegExp): boolean => {
  const isFirst = tokens[index + 1] === ':' && form.test(tokens[index + 2] ?? '') && !/^[(!]$/.test(tokens[index + 3] ?? '');
  const isSecond = tokens[index - 1] === ':' && form.test(tokens[index - 2] ?? '');
  return isFirst || isSecond;
};

const columnAxis = (dollar: string | undefined, letters = ''): Axis => ({
  at: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  isFixed: dollar === '$',
});

const rowAxis = (dollar: string | undefined, digits = ''): Axis => ({ at: Number(digits) - 1, isFixed: dollar === '$' });

/** `ABC2000000` and `ZZZ1` are names, as no sheet is that large. */
const withinSheet = (reference: Reference): Reference | null =>
  (reference.column?.at ?? 0) < COLUMN_COUNT && (reference.row?.at ?? 0) < ROW_COUNT ? reference : null;

const writeReference = ({ column, row }: Reference, rows: number, columns: number): string => {
  const columnText = column && writeAxis(column, columns, COLUMN_COUNT, columnLetters);
  const rowText = row && writeAxis(row, rows, ROW_COUNT, (at) => String(at + 1));
  return columnText === undefined || rowText === undefined ? '#REF!' : `${columnText ?? ''}${rowText ?? ''}`;
};

const writeAxis = ({ at, isFixed }: Axis, by: number, count: number, write: (at: number) => string): string | undefined => {
  const moved = isFixed ? at : at + by;
  return moved >= 0 && moved < count ? `${isFixed ? '$' : ''}${write(moved)}` : undefined;
};
