import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { cellAt, COLUMNS, type CellRange, type ViewSheet } from '#workbook/WorkbookView.ts';
import { openedCell } from '../sheet/openedCell.ts';
import { sheetId } from '../sheet/openedSheets.ts';
import type { OpenedWorkbook } from '../sheet/openWorkbook.ts';
import { PLAIN_LOOK, type BorderLook, type StyleLook } from '../sheet/readStyleLooks.ts';

/** Room for new rows and columns behind the last one that is used. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const PIXELS_PER_POINT = 4 / 3;

/** An opened file as Univer takes it: values, formulas with their stored results, looks, merges, sizes, frozen panes, names. */
export const univerData = (opened: OpenedWorkbook, locale: LocaleType): IWorkbookData => ({
  id: 'bench',
  name: opened.fileName,
  appVersion: '0.25.1',
  locale,
  styles: {},
  sheetOrder: opened.view.sheets.map((_, index) => sheetId(index)),
  sheets: Object.fromEntries(opened.view.sheets.map((sheet, index) => [sheetId(index), sheetData(opened, sheet, index)])),
  resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesData(opened)) }],
});

/** Only names of the workbook, which formulas may use; those that Excel keeps for itself are none of the screen's business. */
const namesData = ({ names }: OpenedWorkbook): object =>
  Object.fromEntries(
    names
      .filter(({ name, sheet }) => sheet === null && !name.startsWith('_xlnm.'))
      .map(({ name, refersTo }) => [name, { id: name, name, formulaOrRefString: `=${refersTo}` }]),
  );

const sheetData = (opened: OpenedWorkbook, sheet: ViewSheet, index: number): Partial<IWorksheetData> => {
  const look = opened.sheetLooks.get(sheet.name);
  const frozenRows = look?.frozenRows ?? 0;
  const frozenColumns = look?.frozenColumns ?? 0;
  return {
    id: sheetId(index),
    name: sheet.name,
    hidden: flag(sheet.visibility !== 'visible'),
    rowCount: sheet.rowCount + SPARE_ROWS,
    columnCount: sheet.columnCount + SPARE_COLUMNS,
    defaultRowHeight: Math.round((look?.defaultRowHeight ?? 15) * PIXELS_PER_POINT),
    defaultColumnWidth: Math.round((look?.defaultColumnWidth ?? 8.43) * digitOf(opened)),
    showGridlines: flag(look?.showsGridLines ?? true),
    mergeData: sheet.merges.map(rangeData),
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startColumn: frozenColumns || -1, startRow: frozenRows || -1 },
    cellData: cellsData(opened, sheet),
    rowData: rowsData(sheet),
    columnData: columnsData(sheet, digitOf(opened)),
  };
};

const rangeData = ({ top, left, bottom, right }: CellRange): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/**
 * The width of a digit of the workbook's default font, by which column widths count; a digit is half as wide as its font is
 * high in Times New Roman and in Calibri. The margins are in the width already: ECMA-376 part 1, 18.3.1.13.
 */
const digitOf = ({ styles }: OpenedWorkbook): number => Math.round((styles[0] ?? PLAIN_LOOK).font.size * PIXELS_PER_POINT * 0.5);

const rowsData = ({ rowHeights, hiddenRows }: ViewSheet): IObjectArrayPrimitiveType<Partial<IRowData>> => {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of rowHeights) rows[row] = { h: Math.round(points * PIXELS_PER_POINT), ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
};

const columnsData = ({ columnWidths, hiddenColumns }: ViewSheet, digit: number): IObjectArrayPrimitiveType<Partial<IColumnData>> => {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, characters] of columnWidths) columns[column] = { w: Math.round(characters * digit) };
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
};

const cellsData = (opened: OpenedWorkbook, sheet: ViewSheet): Record<number, Record<number, ICellData>> => {
  const rows: Record<number, Record<number, ICellData>> = {};
  const styles = opened.sheetLooks.get(sheet.name)?.styles ?? new Map<number, number>();
  for (const key of new Set([...sheet.cells.keys(), ...styles.keys()])) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const look = opened.styles[styles.get(key) ?? 0] ?? PLAIN_LOOK;
    (rows[row] ??= {})[column] = cellData(sheet, row, column, look);
  }
  return rows;
};

const cellData = (sheet: ViewSheet, row: number, column: number, look: StyleLook): ICellData => {
  const { value, isError, formula } = openedCell(sheet, row, column);
  const s = styleData(look, cellAt(sheet, row, column)?.numberFormat ?? 'General', value);
  const f = formula === null ? {} : { f: `=${formula}` };
  if (value === '') return { ...f, s };
  if (typeof value === 'number') return { ...f, v: value, t: CellValueType.NUMBER, s };
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN, s };
  return { ...f, v: value, t: isError || !looksLikeNumber(value) ? CellValueType.STRING : CellValueType.FORCE_STRING, s };
};

/** A number that was typed as text stays text, as it does in Excel. */
const looksLikeNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

export const styleData = (look: StyleLook, numberFormat: string, value: unknown): IStyleData => {
  const { font, fill, borders, wrap } = look;
  return {
    ff: font.name,
    fs: font.size,
    bl: flag(font.bold),
    it: flag(font.italic),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.colour === null ? {} : { cl: { rgb: font.colour } }),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    bd: { l: borderData(borders.left), r: borderData(borders.right), t: borderData(borders.top), b: borderData(borders.bottom) },
    ht: horizontal(look.horizontal, value),
    vt: VERTICAL[look.vertical ?? 'bottom'] ?? VerticalAlign.BOTTOM,
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: { l: 3 + look.indent * 9, r: 3, t: 1, b: 1 },
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
};

const flag = (isSet: boolean): BooleanNumber => (isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const horizontal = (alignment: string | null, value: unknown): HorizontalAlign =>
  HORIZONTAL[alignment ?? ''] ?? (typeof value === 'number' ? HorizontalAlign.RIGHT : HorizontalAlign.UNSPECIFIED);

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  medium: BorderStyleTypes.MEDIUM,
  double: BorderStyleTypes.DOUBLE,
  thick: BorderStyleTypes.THICK,
};

const borderData = (border: BorderLook | undefined) =>
  border ? { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.colour } } : null;
