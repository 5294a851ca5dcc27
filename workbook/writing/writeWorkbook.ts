import { addCustomXml, addProperties } from './addProperties.ts';
import { addDrawing, DrawingNumbers } from './addDrawing.ts';
import { RELATIONSHIPS } from './namespaces.ts';
import { Package } from './Package.ts';
import { requireWritable } from './requireWritable.ts';
import { SharedStrings } from './SharedStrings.ts';
import { StyleRegister } from './StyleRegister.ts';
import { openSheetIndex, workbookXml } from './workbookXml.ts';
import type { WorkbookModel } from './WorkbookModel.ts';
import { worksheetXml } from './worksheetXml.ts';

const WORKBOOK = 'xl/workbook.xml';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICIAL_FONT = { name: 'Times New Roman', size: 12 } as const;

/**
 * Writes a workbook as the bytes of an .xlsx file (ECMA-376 transitional).
 *
 * Shape:  equal models give equal bytes, on any machine and at any time.
 * Errors: a `RangeError` that names sheet and cell where the model holds what Excel would refuse or repair.
 */
export const writeWorkbook = (model: WorkbookModel): Uint8Array => {
  requireWritable(model);
  const into = new Package();
  into.relate('', WORKBOOK, `${RELATIONSHIPS}/officeDocument`);
  const sheetRelationships = addSheets(model, into);
  into.add(WORKBOOK, workbookXml(model, sheetRelationships), `${SPREADSHEET_TYPE}.sheet.main+xml`);
  addProperties(model.properties, into);
  for (const [at, item] of (model.customXml ?? []).entries()) addCustomXml(item, at + 1, WORKBOOK, into);
  return into.toBytes();
};

/** Adds every sheet, then the styles and strings that they share. Returns the sheets' relationships in their order. */
const addSheets = (model: WorkbookModel, into: Package): readonly string[] => {
  const font = model.defaultFont ?? OFFICIAL_FONT;
  const parts = { styles: new StyleRegister(font), strings: new SharedStrings() };
  const numbers = new DrawingNumbers();
  const open = openSheetIndex(model);

  const relationships = model.sheets.map((sheet, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    const drawing = addDrawing(sheet, font.name, numbers, into);
    const drawingId = drawing === null ? null : into.relate(path, drawing, `${RELATIONSHIPS}/drawing`);
    into.add(path, worksheetXml(sheet, at === open, drawingId, parts), `${SPREADSHEET_TYPE}.worksheet+xml`);
    return into.relate(WORKBOOK, path, `${RELATIONSHIPS}/worksheet`);
  });

  into.add('xl/styles.xml', parts.styles.toXml(), `${SPREADSHEET_TYPE}.styles+xml`);
  into.relate(WORKBOOK, 'xl/styles.xml', `${RELATIONSHIPS}/styles`);
  into.add('xl/sharedStrings.xml', parts.strings.toXml(), `${SPREADSHEET_TYPE}.sharedStrings+xml`);
  into.relate(WORKBOOK, 'xl/sharedStrings.xml', `${RELATIONSHIPS}/sharedStrings`);
  return relationships;
};
