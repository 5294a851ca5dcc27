import { addressOf } from '../address.ts';
import { refuse, requireBetween, requireFormula, requireLength, requireUnlike } from './limits.ts';
import { requireWritableCells } from './requireWritableCells.ts';
import { requireWritableParts } from './requireWritableParts.ts';
import type { CustomXmlItem, DocumentProperties, ModelName, ModelSheet, WorkbookModel } from './WorkbookModel.ts';

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;

/** Whether Excel takes the text for a sheet's name. `History` is kept for its own use. */
export const isSheetName = (name: string): boolean =>
  name.length >= 1 && name.length <= MAX_SHEET_NAME && !/[[\]:*?/\\\u0000-\u001F]|^'|'$/.test(name) && name.toLowerCase() !== 'history';

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** Excel's own prefixes: print areas and later functions go by them. */
const RESERVED = /^_xl[a-z]*\./i;
const LIKE_AN_ADDRESS = /^([A-Za-z]{1,3}\d{1,7}|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** Whether Excel takes the text for a defined name: no space, no beginning with a digit, not like an address (A1, R1C1). */
export const isDefinedName = (name: string): boolean =>
  name.length <= MAX_NAME && NAME.test(name) && !LIKE_AN_ADDRESS.test(name) && !RESERVED.test(name);

const requireName = ({ name, refersTo, sheet }: ModelName, sheets: readonly ModelSheet[]): void => {
  const place = `name "${name}"`;
  if (!isDefinedName(name)) refuse(place, 'not a name that Excel takes');
  if (sheet !== undefined && !sheets.some((one) => one.name === sheet)) refuse(place, `no sheet "${sheet}"`);
  requireFormula(place, refersTo);
};

const requireSheetNames = ({ sheets, openSheet }: WorkbookModel): void => {
  for (const { name } of sheets) if (!isSheetName(name)) refuse(`sheet "${name}"`, 'not a name that Excel takes for a sheet');
  requireUnlike(
    'workbook',
    'sheet',
    sheets.map(({ name }) => name.toLowerCase()),
  );
  const visible = sheets.filter(({ visibility = 'visible' }) => visibility === 'visible');
  if (visible.length === 0) refuse('workbook', 'no visible sheet');
  if (openSheet !== undefined && !visible.some(({ name }) => name === openSheet))
    refuse('workbook', `no visible sheet "${openSheet}" to open`);
};

const requireProperties = ({ custom = [], created, modified }: DocumentProperties): void => {
  for (const { name } of custom) {
    if (name === '') refuse('properties', 'a property without a name');
    requireLength('properties', 'the name of a property', name, MAX_NAME);
  }
  requireUnlike(
    'properties',
    'property',
    custom.map(({ name }) => name.toLowerCase()),
  );
  for (const time of [created, modified]) {
    if (time !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time))
      refuse('properties', `"${time}" is not like 2026-11-22T03:00:00Z`);
  }
};

const GUID = /^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$/;

const requireCustomXml = (items: readonly CustomXmlItem[]): void => {
  for (const { itemId, xml } of items) {
    if (!GUID.test(itemId)) refuse('custom XML', `"${itemId}" is no GUID in braces and capitals`);
    if (!/^<[^?!]/.test(xml)) refuse('custom XML', 'the item does not begin with its root element');
  }
  requireUnlike(
    'custom XML',
    'item',
    items.map(({ itemId }) => itemId),
  );
};

const requireSheet = (sheet: ModelSheet, sheetNames: ReadonlySet<string>): void => {
  const place = `sheet "${sheet.name}"`;
  requireBetween(place, 'zoom', sheet.zoom, 10, 400);
  requireWritableCells(sheet, (row, column) => `${place} ${addressOf(row, column)}`);
  requireWritableParts(sheet, place, sheetNames);
};

/** Throws a `RangeError` that says where the model holds what Excel would refuse, cut off or repair. */
export const requireWritable = (model: WorkbookModel): void => {
  requireSheetNames(model);
  const sheetNames = new Set(model.sheets.map(({ name }) => name));
  for (const sheet of model.sheets) requireSheet(sheet, sheetNames);
  for (const name of model.names ?? []) requireName(name, model.sheets);
  requireUnlike(
    'workbook',
    'name',
    (model.names ?? []).map(({ name, sheet }) => `${sheet ?? ''}!${name.toLowerCase()}`),
  );
  requireProperties(model.properties);
  requireCustomXml(model.customXml ?? []);
};
