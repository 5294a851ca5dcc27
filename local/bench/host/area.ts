import { rangeAddress, readAddress } from '#workbook/address.ts';
import { COLUMNS, type CellRange } from '#workbook/WorkbookView.ts';

export const ROWS = 1_048_576;

/** The whole sheet. */
export const WHOLE: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const cellArea = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });

export const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;

export const columnsOf = ({ left, right }: CellRange): number => right - left + 1;

export const sizeOf = (area: CellRange): number => rowsOf(area) * columnsOf(area);

export const isEntireRow = (area: CellRange): boolean => columnsOf(area) === COLUMNS;

export const isEntireColumn = (area: CellRange): boolean => rowsOf(area) === ROWS;

/** Whole rows and columns: Excel gives `null` for what their cells hold, and takes nothing to be put into them. */
export const isUnbounded = (area: CellRange): boolean => isEntireRow(area) || isEntireColumn(area);

export const isOnSheet = ({ top, left, bottom, right }: CellRange): boolean =>
  top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS && top <= bottom && left <= right;

export const contains = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const intersectionOf = (a: CellRange, b: CellRange): CellRange | null => {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return isOnSheet(area) ? area : null;
};

/** Every cell of an area in reading order, by rows. */
export const mapArea = <Value>(area: CellRange, valueAt: (row: number, column: number) => Value): Value[][] =>
  Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) => valueAt(area.top + row, area.left + column)),
  );

/** `B2`, `$B$2:D5`, `B:D`, `2:5`; `null` where the text is none of these. */
export const readArea = (text: string): CellRange | null => {
  const [first = '', last = first, ...more] = text.replaceAll('$', '').toUpperCase().split(':');
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(last, ROWS - 1, COLUMNS - 1);
  const isAlone = !text.includes(':') && !readAddress(first);
  if (!from || !to || isAlone || more.length > 0) return null;
  const area = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  return isOnSheet(area) ? area : null;
};

/** A row or a column alone reaches to the edge. */
const cornerOf = (text: string, edgeRow: number, edgeColumn: number): { readonly row: number; readonly column: number } | null => {
  if (/^[1-9]\d*$/.test(text)) return { row: Number(text) - 1, column: edgeColumn };
  const column = /^[A-Z]+$/.test(text) ? readAddress(`${text}1`) : null;
  return column ? { row: edgeRow, column: column.column } : readAddress(text);
};

/** `A:C`, `2:5` or `B2:D5`. */
export const areaAddress = (area: CellRange): string => {
  const address = rangeAddress(area);
  if (isEntireColumn(area) && !isEntireRow(area)) return address.replace(/\d+/g, '').replace(/^([A-Z]+)$/, '$1:$1');
  if (isEntireRow(area) && !isEntireColumn(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return address;
};

/** A sheet's name as it stands in an address: quoted unless it is one plain word. */
export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readAddress(name.toUpperCase()) ? name : `'${name.replaceAll("'", "''")}'`;

/** Splits `'Tự chấm'!$D$5` into the sheet's name and the area; `null` where it is no such reference. */
export const readReference = (text: string): { readonly sheet: string; readonly area: CellRange } | null => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  const area = match && readArea(match[3] ?? '');
  return area && { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area };
};
