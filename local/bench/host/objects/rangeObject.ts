import type { CellRange } from '#workbook/WorkbookView.ts';
import {
  areaAddress,
  cellArea,
  columnsOf,
  intersectionOf,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  quotedSheet,
  rowsOf,
  sizeOf,
  WHOLE,
} from '../area.ts';
import { invalidArgument, itemNotFound } from '../HostError.ts';
import { DONE, isHostObject, readOnly, type HostObject, type MethodArgument } from '../HostObject.ts';
import { mergedAreasObject } from './mergedAreasObject.ts';
import { sheetOf, type ObjectContext } from './ObjectContext.ts';
import { clearRange, rangeValues } from './rangeValues.ts';
import { rangeFormatObject } from './rangeFormatObject.ts';

/** A rectangle of cells. Ranges can be kept beyond their batch, so they hold a sheet's id and an area, never a cell. */
export const rangeObject = (context: ObjectContext, sheetId: string, area: CellRange): HostObject => {
  if (!isOnSheet(area)) throw invalidArgument('outside of the sheet');
  const { grid } = context;
  const address = () => `${quotedSheet(sheetOf(context, sheetId).name)}!${areaAddress(area)}`;
  return {
    type: 'Range',
    isKeepable: true,
    properties: {
      address: readOnly(address),
      addressLocal: readOnly(address),
      rowIndex: readOnly(() => area.top),
      columnIndex: readOnly(() => area.left),
      rowCount: readOnly(() => rowsOf(area)),
      columnCount: readOnly(() => columnsOf(area)),
      // "-1 if the cell count exceeds 2^31-1", says the reference.
      cellCount: readOnly(() => (sizeOf(area) > 2 ** 31 - 1 ? -1 : sizeOf(area))),
      isEntireRow: readOnly(() => isEntireRow(area)),
      isEntireColumn: readOnly(() => isEntireColumn(area)),
      rowHidden: readOnly(() => hidden(context, sheetId, area, 'row')),
      columnHidden: readOnly(() => hidden(context, sheetId, area, 'column')),
      ...rangeValues(context, sheetId, area),
    },
    objects: {
      worksheet: () => context.worksheet(sheetId),
      format: () => rangeFormatObject(context, sheetId, area),
    },
    methods: {
      ...moving(context, sheetId, area),
      ...meeting(context, sheetId, area),
      select: () => {
        if (sheetOf(context, sheetId).visibility !== 'Visible') throw invalidArgument('a cell of a hidden sheet cannot be selected');
        grid.select(sheetId, area);
        return DONE;
      },
      clear: (applyTo) => {
        clearRange(context, sheetId, area, applyTo);
        return DONE;
      },
    },
  };
};

type Methods = NonNullable<HostObject['methods']>;

/** Ranges beside, inside or around this one. */
const moving = (context: ObjectContext, sheetId: string, area: CellRange): Methods => {
  const { top, left, bottom, right } = area;
  const at = (found: CellRange) => rangeObject(context, sheetId, found);
  return {
    getCell: (row, column) => at(cellArea(top + whole(row), left + whole(column))),
    getRow: (row) => at(within(area, { ...area, top: top + whole(row), bottom: top + whole(row) })),
    getColumn: (column) => at(within(area, { ...area, left: left + whole(column), right: left + whole(column) })),
    getOffsetRange: (rows, columns) =>
      at({ top: top + whole(rows), left: left + whole(columns), bottom: bottom + whole(rows), right: right + whole(columns) }),
    getResizedRange: (rows, columns) => at({ ...area, bottom: bottom + whole(rows), right: right + whole(columns) }),
    getLastCell: () => at(cellArea(bottom, right)),
    getLastRow: () => at({ ...area, top: bottom }),
    getLastColumn: () => at({ ...area, left: right }),
    getEntireRow: () => at({ ...area, left: WHOLE.left, right: WHOLE.right }),
    getEntireColumn: () => at({ ...area, top: WHOLE.top, bottom: WHOLE.bottom }),
  };
};

/** What this range shares with another, with the used cells, with merged ones. */
const meeting = (context: ObjectContext, sheetId: string, area: CellRange): Methods => {
  const common = (other: CellRange | null): HostObject | null => {
    const found = other && intersectionOf(area, other);
    return found && rangeObject(context, sheetId, found);
  };
  const used = (valuesOnly: MethodArgument | undefined) => common(context.grid.used(sheetId, valuesOnly === true));
  return {
    getUsedRange: (valuesOnly) => used(valuesOnly) ?? rangeObject(context, sheetId, cellArea(area.top, area.left)),
    getUsedRangeOrNullObject: (valuesOnly) => used(valuesOnly),
    getIntersection: (other) => {
      const found = common(areaOfArgument(other));
      if (!found) throw itemNotFound();
      return found;
    },
    getIntersectionOrNullObject: (other) => common(areaOfArgument(other)),
    getMergedAreasOrNullObject: () => mergedAreasObject(context, sheetId, area),
  };
};

const areaOfArgument = (other: MethodArgument | undefined): CellRange => {
  if (!isHostObject(other) || other.type !== 'Range') throw invalidArgument('a range');
  const read = (name: string) => Number(other.properties[name]?.get());
  const [top, left] = [read('rowIndex'), read('columnIndex')];
  return { top, left, bottom: top + read('rowCount') - 1, right: left + read('columnCount') - 1 };
};

const within = (area: CellRange, inner: CellRange): CellRange => {
  const common = intersectionOf(area, inner);
  if (!common) throw invalidArgument('outside of the range');
  return common;
};

const whole = (argument: MethodArgument | undefined): number => {
  const number = Number(argument ?? 0);
  if (!Number.isInteger(number)) throw invalidArgument('a whole number');
  return number;
};

/** `null` where some are hidden and some are not. */
const hidden = (
  { grid }: ObjectContext,
  sheetId: string,
  { top, left, bottom, right }: CellRange,
  of: 'row' | 'column',
): boolean | null => {
  const [first, last] = of === 'row' ? [top, bottom] : [left, right];
  const isHidden = (index: number) => (of === 'row' ? grid.isRowHidden(sheetId, index) : grid.isColumnHidden(sheetId, index));
  const isFirst = isHidden(first);
  for (let index = first + 1; index <= last; index++) if (isHidden(index) !== isFirst) return null;
  return isFirst;
};
