import { rangeAddress } from '../address.ts';
import type { CellRange } from '../WorkbookView.ts';
import type { BarChart, Picture } from './Drawing.ts';
import {
  type Place,
  refuse,
  requireBetween,
  requireColour,
  requireColumn,
  requireDecimal,
  requireFormula,
  requireLength,
  requireRange,
  requireRanges,
  requireRow,
  requireUnlike,
} from './limits.ts';
import type { PageMargins, PrintSetup } from './PrintSetup.ts';
import { headerCode } from './printXml.ts';
import type { Validation, ValidationText } from './Validation.ts';
import type { ConditionalFormat, InternalLink, ModelSheet } from './WorkbookModel.ts';

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_HEADER = 255;
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 255;
const A4_LONG_SIDE = 297;
const PNG = [0x89, 0x50, 0x4e, 0x47];

const meet = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Throws where two ranges share a cell. */
const requireApart = (place: Place, what: string, ranges: readonly CellRange[]): void => {
  const sorted = [...ranges].sort((one, other) => one.top - other.top);
  for (const [at, range] of sorted.entries()) {
    for (const other of sorted.slice(at + 1)) {
      if (other.top > range.bottom) break;
      if (meet(range, other)) refuse(place, `${what} ${rangeAddress(range)} and ${rangeAddress(other)} overlap`);
    }
  }
};

const requireMerges = (place: Place, merges: readonly CellRange[]): void => {
  for (const merge of merges) {
    requireRange(place, merge);
    if (merge.top === merge.bottom && merge.left === merge.right) refuse(place, `merge of the one cell ${rangeAddress(merge)}`);
  }
  requireApart(place, 'merges', merges);
};

/** A cell has one validation: of two, Excel would keep whichever it likes. */
const requireValidations = (place: Place, validations: readonly Validation[]): void => {
  for (const validation of validations) requireValidation(place, validation);
  requireApart(
    place,
    'validations',
    validations.flatMap(({ ranges }) => ranges),
  );
};

const requireFormats = (place: Place, { columns = [], rows = [] }: ModelSheet): void => {
  for (const { column, width } of columns) {
    requireColumn(place, column);
    requireBetween(place, `width of column ${column}`, width, 0, MAX_COLUMN_WIDTH);
  }
  for (const { row, height } of rows) {
    requireRow(place, row);
    requireBetween(place, `height of row ${row}`, height, 0, MAX_ROW_HEIGHT);
  }
  requireUnlike(
    place,
    'column',
    columns.map(({ column }) => String(column)),
  );
  requireUnlike(
    place,
    'row',
    rows.map(({ row }) => String(row)),
  );
};

const requireMessage = (place: Place, message: ValidationText | undefined): void => {
  if (message === undefined) return;
  requireLength(place, 'title of a validation', message.title, MAX_TITLE);
  requireLength(place, 'text of a validation', message.text, MAX_MESSAGE);
};

const requireBounds = (place: Place, bounds: readonly (string | undefined)[]): void => {
  const given = bounds.filter((bound) => bound !== undefined);
  if (given.length === 0) refuse(place, 'a validation without an end');
  for (const bound of given) requireFormula(place, bound);
};

const requireList = (place: Place, values: readonly string[]): void => {
  if (values.length === 0 || values.some((value) => value.includes(',') || value.trim() !== value || value === '')) {
    refuse(place, 'a list that is empty, or a value with a comma or with spaces around it');
  }
  requireLength(place, 'list of a validation', values.join(','), MAX_MESSAGE);
};

const requireValidation = (place: Place, { ranges, rule, prompt, error }: Validation): void => {
  requireRanges(place, ranges);
  requireMessage(place, prompt);
  requireMessage(place, error);
  switch (rule.type) {
    case 'list':
      return requireList(place, rule.values);
    case 'listFrom':
      return requireFormula(place, rule.source);
    case 'custom':
      return requireFormula(place, rule.formula);
    default:
      return requireBounds(place, [rule.min, rule.max]);
  }
};

const requireConditionalFormat = (place: Place, format: ConditionalFormat): void => {
  requireRanges(place, format.ranges);
  if (format.type === 'dataBar') {
    requireColour(place, format.colour);
    if (format.max !== undefined) requireDecimal(place, format.max);
    return;
  }
  requireFormula(place, format.formula);
  requireColour(place, format.overlay.fill);
  requireColour(place, format.overlay.font?.colour);
};

type RequireIndex = (place: Place, index: number) => void;

const requireSpan = (
  place: Place,
  span: { readonly first: number; readonly last: number } | undefined,
  requireIndex: RequireIndex,
): void => {
  if (span === undefined) return;
  requireIndex(place, span.first);
  requireIndex(place, span.last);
  if (span.first > span.last) refuse(place, `repeated ${span.first} – ${span.last} ends before it begins`);
};

const requireMargins = (place: Place, { left, right, top, bottom, header, footer }: PageMargins): void => {
  for (const length of [left, right, top, bottom, header, footer]) requireBetween(place, 'margin', length, 0, A4_LONG_SIDE);
};

const requirePrint = (place: Place, print: PrintSetup): void => {
  if (print.area) requireRange(place, print.area);
  requireSpan(place, print.repeatedRows, requireRow);
  requireSpan(place, print.repeatedColumns, requireColumn);
  requireMargins(place, print.margins);
  for (const row of print.pageBreaksBefore ?? []) {
    requireRow(place, row);
    if (row === 0) refuse(place, 'a page break before the first row');
  }
  for (const part of [print.header, print.footer]) {
    if (part) requireLength(place, 'header or footer with its codes', headerCode(part, 'Times New Roman'), MAX_HEADER);
  }
  if (print.scaling && 'percent' in print.scaling) requireBetween(place, 'scale', print.scaling.percent, 10, 400);
};

const requireLink = (place: Place, { from, to, tip }: InternalLink, sheetNames: ReadonlySet<string>): void => {
  requireRange(place, from);
  if (!sheetNames.has(to.sheet)) refuse(place, `link to a sheet "${to.sheet}" that is not there`);
  requireRow(place, to.row);
  requireColumn(place, to.column);
  requireLength(place, 'tip of a link', tip ?? '', MAX_MESSAGE);
};

const cellCount = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

const requireChart = (place: Place, { over, categories, values, colour, axisEnd }: BarChart, sheetNames: ReadonlySet<string>): void => {
  requireRange(place, over);
  requireColour(place, colour);
  for (const { from, shown } of [categories, values]) {
    if (!sheetNames.has(from.sheet)) refuse(place, `chart of a sheet "${from.sheet}" that is not there`);
    requireRange(place, from.range);
    if (cellCount(from.range) !== shown.length) refuse(place, `chart shows ${shown.length} values of ${cellCount(from.range)} cells`);
  }
  if (categories.shown.length !== values.shown.length) refuse(place, 'chart with unlike numbers of categories and values');
  for (const value of [...values.shown, axisEnd ?? null]) if (value !== null) requireDecimal(place, value);
};

const requirePicture = (place: Place, { png, row, column, width, height }: Picture): void => {
  requireRow(place, row);
  requireColumn(place, column);
  if (PNG.some((byte, at) => png[at] !== byte)) refuse(place, 'a picture that is no PNG');
  if (!(width > 0 && height > 0)) refuse(place, `a picture of ${width} × ${height} mm`);
};

/** Throws where anything of a sheet but its cells breaks a limit of Excel or of the schema. */
export const requireWritableParts = (sheet: ModelSheet, place: Place, sheetNames: ReadonlySet<string>): void => {
  requireColour(place, sheet.tabColour);
  requireFormats(place, sheet);
  requireMerges(place, sheet.merges ?? []);
  requireRow(place, sheet.frozen?.rows ?? 0);
  requireColumn(place, sheet.frozen?.columns ?? 0);
  requireRow(place, sheet.activeCell?.row ?? 0);
  requireColumn(place, sheet.activeCell?.column ?? 0);
  if (sheet.filter) requireRange(place, sheet.filter);
  if (sheet.print) requirePrint(place, sheet.print);
  requireValidations(place, sheet.validations ?? []);
  for (const format of sheet.conditionalFormats ?? []) requireConditionalFormat(place, format);
  for (const link of sheet.links ?? []) requireLink(place, link, sheetNames);
  for (const chart of sheet.charts ?? []) requireChart(place, chart, sheetNames);
  for (const picture of sheet.pictures ?? []) requirePicture(place, picture);
};
