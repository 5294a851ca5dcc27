import { columnsReference, rowsReference, sheetReference } from './sheetReference.ts';
import type { ModelSheet, WorkbookModel } from './WorkbookModel.ts';
import { element, listElement, text, type Xml } from './xml.ts';

const nameXml = (name: string, refersTo: string, sheetIndex?: number, hidden = false): Xml =>
  element('definedName', { name, localSheetId: sheetIndex, hidden: hidden || undefined }, text(refersTo));

const titlesOf = ({ name, print }: ModelSheet): string => {
  const columns = print?.repeatedColumns && columnsReference(name, print.repeatedColumns.first, print.repeatedColumns.last);
  const rows = print?.repeatedRows && rowsReference(name, print.repeatedRows.first, print.repeatedRows.last);
  return [columns, rows].filter((part) => part !== undefined).join(',');
};

/** The names by which a sheet's filter, print area and repeated rows are stored. */
const builtInNames = (sheet: ModelSheet, index: number): readonly Xml[] => {
  const titles = titlesOf(sheet);
  return [
    ...(sheet.filter ? [nameXml('_xlnm._FilterDatabase', sheetReference(sheet.name, sheet.filter), index, true)] : []),
    ...(sheet.print?.area ? [nameXml('_xlnm.Print_Area', sheetReference(sheet.name, sheet.print.area), index)] : []),
    ...(titles === '' ? [] : [nameXml('_xlnm.Print_Titles', titles, index)]),
  ];
};

export const definedNamesXml = ({ sheets, names = [] }: WorkbookModel): Xml | null => {
  const own = names.map(({ name, refersTo, sheet, hidden }) => {
    const index = sheets.findIndex((one) => one.name === sheet);
    return nameXml(name, refersTo, index < 0 ? undefined : index, hidden);
  });
  return listElement('definedNames', [...own, ...sheets.flatMap(builtInNames)], {});
};
