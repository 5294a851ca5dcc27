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
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column < 16_384 && row < 1_048_576 ? { row, column } : null;
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
