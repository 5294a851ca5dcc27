import type { CellRange } from '#workbook/WorkbookView.ts';
import { isUnbounded, mapArea, sizeOf } from '../area.ts';
import type { CellPaint, GridCell } from '../Grid.ts';
import { accessDenied, invalidArgument, payloadTooLarge } from '../HostError.ts';
import { DONE, readOnly, type HostObject, type HostProperty } from '../HostObject.ts';
import type { JsonValue } from '../protocol.ts';
import { sheetOf, type ObjectContext } from './ObjectContext.ts';

const MAX_CELLS = 5_000_000;
/** A cell without a fill shows this; so says `RangeFill.color` of a new sheet. */
const NO_FILL = '#FFFFFF';

/** How the cells look: fill, font and lock. What differs between the cells of a range is `null`. */
export const rangeFormatObject = (context: ObjectContext, sheetId: string, area: CellRange): HostObject => {
  const common = (valueOf: (cell: GridCell) => JsonValue) => () => commonValue(context, sheetId, area, valueOf);
  const painted = (read: (cell: GridCell) => JsonValue, paintOf: (value: JsonValue) => CellPaint): HostProperty => ({
    get: common(read),
    set: (value) => paint(context, sheetId, area, paintOf(value)),
  });
  return {
    type: 'RangeFormat',
    properties: {},
    objects: {
      fill: () => ({
        type: 'RangeFill',
        properties: {
          color: painted(
            (cell) => cell.fill ?? NO_FILL,
            (colour) => ({ fill: readColour(colour) }),
          ),
        },
        methods: {
          clear: () => {
            paint(context, sheetId, area, { fill: null });
            return DONE;
          },
        },
      }),
      font: () => ({
        type: 'RangeFont',
        properties: {
          name: painted(
            (cell) => cell.font,
            (name) => ({ font: readFontName(name) }),
          ),
          bold: painted(
            (cell) => cell.bold,
            (bold) => ({ bold: bold === true }),
          ),
        },
      }),
      protection: () => ({ type: 'FormatProtection', properties: { locked: readOnly(common((cell) => cell.isLocked)) } }),
    },
  };
};

/** On a protected sheet Excel lets no cell be formatted, locked or not, unless the protection allows it. */
export const refuseFormatting = (context: ObjectContext, sheetId: string): void => {
  const { isProtected, allowsFormatting } = sheetOf(context, sheetId);
  if (isProtected && !allowsFormatting) throw accessDenied();
};

const paint = (context: ObjectContext, sheetId: string, area: CellRange, look: CellPaint): void => {
  refuseFormatting(context, sheetId);
  if (isUnbounded(area)) throw invalidArgument('whole rows or columns are not painted');
  context.grid.paint(sheetId, area, look);
};

const commonValue = ({ grid }: ObjectContext, sheetId: string, area: CellRange, valueOf: (cell: GridCell) => JsonValue): JsonValue => {
  if (isUnbounded(area)) return null;
  if (sizeOf(area) > MAX_CELLS) throw payloadTooLarge();
  const values = new Set(mapArea(area, (row, column) => valueOf(grid.cell(sheetId, row, column))).flat());
  const [only = null] = values;
  return values.size === 1 ? only : null;
};

const readFontName = (name: JsonValue): string => {
  if (typeof name !== 'string' || name === '') throw invalidArgument('the name of a font');
  return name;
};

/** `#RRGGBB` as the bench takes it; Excel also knows the names of HTML colours. */
const readColour = (colour: JsonValue): string => {
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) throw invalidArgument(`colour ${JSON.stringify(colour)}`);
  return colour.toUpperCase();
};
