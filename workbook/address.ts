const COLUMNS = 16_384;
const ROWS = 1_048_576;
const DOLLAR = 0x24;
const ZERO = 0x30;

/** `0` → `A`, `27` → `AB`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** Row and column counted from 0 → `D17`. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `D17` → row 16, column 3; `null` where the text is no address that Excel could hold. */
export const readAddress = (text: string): { readonly row: number; readonly column: number } | null => {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (let code = text.charCodeAt(at); code >= 0x41 && code <= 0x5a; code = text.charCodeAt(at)) {
    column = column * 26 + code - 0x40;
    at += 1;
  }
  if (at === letters || column > COLUMNS || at - letters > 3) return null;
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const row = digitsFrom(text, at);
  return row > 0 && row <= ROWS ? { row: row - 1, column: column - 1 } : null;
};

/** The number that stands from there to the end; 0 where none does, where it begins with 0, or where it is too long for a row. */
const digitsFrom = (text: string, start: number): number => {
  if (text.length - start > 7 || text.charCodeAt(start) === ZERO) return 0;
  let value = 0;
  for (let at = start; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
};

/** `D10:F12`, or one address where both ends are the same. */
export const rangeAddress = (range: {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}): string => {
  const first = addressOf(range.top, range.left);
  const last = addressOf(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
};
