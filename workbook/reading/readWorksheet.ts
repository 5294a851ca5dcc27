import { readAddress } from '../address.ts';
import { separateMerges } from '../MergeIndex.ts';
import type { CellRange, ViewSheet } from '../WorkbookView.ts';
import { eachChild } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import { isTrue } from './openPart.ts';
import { readSize, SheetCells, type SheetSurroundings } from './SheetCells.ts';

type SheetContent = Omit<ViewSheet, 'name' | 'visibility'>;

/**
 * Reads one worksheet. What it claims about its own size is not believed, and no range is ever written out cell by cell;
 * hidden columns and widths are kept as far as the limit of columns.
 */
export const readWorksheet = (xml: XmlCursor, around: SheetSurroundings): SheetContent => {
  const sheet = new SheetCells(xml, around);
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  let isProtected = false;
  eachChild(xml, (section) => {
    if (section === 'sheetProtection') isProtected = isTrue(xml.attribute('sheet'));
    eachChild(xml, (name) => {
      if (section === 'sheetData' && name === 'row') sheet.readRow();
      if (section === 'cols' && name === 'col') readColumns(xml, around, hiddenColumns, columnWidths);
      if (section === 'mergeCells' && name === 'mergeCell') merges.push(readMerge(xml, around));
    });
  });
  const { cells, farCells, rowCount, columnCount, hiddenRows, rowHeights } = sheet;
  return {
    cells,
    farCells,
    rowCount,
    columnCount,
    merges: separateMerges(merges),
    hiddenRows,
    hiddenColumns,
    columnWidths,
    rowHeights,
    isProtected,
  };
};

const readColumns = (xml: XmlCursor, { allowance }: SheetSurroundings, hidden: Set<number>, widths: Map<number, number>): void => {
  allowance.take('columnRanges');
  const first = Number(xml.attribute('min'));
  const last = Math.min(Number(xml.attribute('max')), allowance.limits.columns);
  if (!Number.isSafeInteger(first) || first < 1 || Number.isNaN(last)) throw xml.fault('column');
  const width = readSize(xml, 'width');
  const isHidden = isTrue(xml.attribute('hidden')) || width === 0;
  for (let column = first - 1; column < last; column += 1) {
    if (isHidden) hidden.add(column);
    if (width !== null) widths.set(column, width);
  }
};

const readMerge = (xml: XmlCursor, { allowance }: SheetSurroundings): CellRange => {
  allowance.take('merges');
  const [from = '', to = from, ...rest] = (xml.attribute('ref') ?? '').split(':');
  const start = readAddress(from);
  const end = readAddress(to);
  if (!start || !end || rest.length > 0) throw xml.fault('merge');
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
};
