import { definedNamesXml } from './definedNamesXml.ts';
import { MAIN, RELATIONSHIPS } from './namespaces.ts';
import type { ModelSheet, WorkbookModel } from './WorkbookModel.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

/** The version of Excel's calculation that Excel 2016 and later write; an older one would be worked out again anyway. */
const CALCULATION = 191_029;

const isVisible = ({ visibility = 'visible' }: ModelSheet): boolean => visibility === 'visible';

/** The place of the sheet that stands open. */
export const openSheetIndex = ({ sheets, openSheet }: WorkbookModel): number =>
  openSheet === undefined ? sheets.findIndex(isVisible) : sheets.findIndex((sheet) => sheet.name === openSheet);

const sheetXml = ({ name, visibility = 'visible' }: ModelSheet, at: number, relationship: string): Xml =>
  element('sheet', { name, sheetId: at + 1, state: visibility === 'visible' ? undefined : visibility, 'r:id': relationship });

/** The part that lists sheets and names. `relationships` holds one for each sheet, in their order. */
export const workbookXml = (model: WorkbookModel, relationships: readonly string[]): string => {
  const open = openSheetIndex(model);
  const sheets = model.sheets.map((sheet, at) => sheetXml(sheet, at, relationships[at] ?? ''));
  return xmlDocument(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
      element('workbookPr'),
      element('bookViews', {}, element('workbookView', { activeTab: open })),
      element('sheets', {}, sheets),
      definedNamesXml(model),
      element('calcPr', { calcId: CALCULATION, fullCalcOnLoad: model.recalculated ?? true }),
    ),
  );
};
