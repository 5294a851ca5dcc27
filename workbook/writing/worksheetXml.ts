import { addressOf, rangeAddress } from '../address.ts';
import type { CellRange } from '../WorkbookView.ts';
import { storedWidth } from './columnWidth.ts';
import { conditionalFormattingXml } from './conditionalFormattingXml.ts';
import { dataValidationsXml } from './dataValidationsXml.ts';
import { MAIN, RELATIONSHIPS } from './namespaces.ts';
import { isFitted, printXml } from './printXml.ts';
import { isWritten, sheetDataXml, type SharedParts } from './sheetDataXml.ts';
import { cellReference } from './sheetReference.ts';
import { sheetViewXml } from './sheetViewXml.ts';
import type { ColumnFormat, InternalLink, ModelSheet, SheetProtection } from './WorkbookModel.ts';
import { element, listElement, type Xml, xmlDocument } from './xml.ts';

const propertiesXml = ({ tabColour, print }: ModelSheet): Xml =>
  element(
    'sheetPr',
    {},
    tabColour === undefined ? null : element('tabColor', { rgb: `FF${tabColour.toUpperCase()}` }),
    isFitted(print) ? element('pageSetUpPr', { fitToPage: true }) : null,
  );

const dimensionXml = (sheet: ModelSheet): Xml => {
  const range = sheet.cells.filter(isWritten).reduce<CellRange | null>(
    (seen, { row, column }) => ({
      top: Math.min(seen?.top ?? row, row),
      left: Math.min(seen?.left ?? column, column),
      bottom: Math.max(seen?.bottom ?? row, row),
      right: Math.max(seen?.right ?? column, column),
    }),
    null,
  );
  return element('dimension', { ref: range ? rangeAddress(range) : addressOf(0, 0) });
};

/** In digits, as Excel gives a column that says nothing. */
const USUAL_WIDTH = 8;

const columnXml = ({ column, width, hidden, style }: ColumnFormat, { styles }: SharedParts): Xml =>
  element('col', {
    min: column + 1,
    max: column + 1,
    width: storedWidth(width ?? USUAL_WIDTH, styles.fontOf(undefined).size),
    style: style ? styles.cellFormat(style) : undefined,
    hidden: hidden || undefined,
    customWidth: width === undefined ? undefined : true,
  });

const columnsXml = ({ columns = [] }: ModelSheet, parts: SharedParts): Xml | null => {
  const inOrder = [...columns].sort((one, other) => one.column - other.column);
  return listElement(
    'cols',
    inOrder.map((format) => columnXml(format, parts)),
    {},
  );
};

/** In the file an action that is named is forbidden with 1 and allowed with 0. */
const protectionXml = (protection: SheetProtection | undefined): Xml | null => {
  if (protection === undefined) return null;
  const { allowed = [], lockedCellsUnselectable, password } = protection;
  return element('sheetProtection', {
    ...(password && { algorithmName: password.algorithm, hashValue: password.hash, saltValue: password.salt, spinCount: password.spins }),
    sheet: true,
    objects: true,
    scenarios: true,
    ...Object.fromEntries([...allowed].sort().map((action) => [action, false])),
    selectLockedCells: lockedCellsUnselectable || undefined,
  });
};

const linkXml = ({ from, to, tip }: InternalLink): Xml =>
  element('hyperlink', { ref: rangeAddress(from), location: cellReference(to.sheet, to.row, to.column), tooltip: tip });

const mergesXml = ({ merges = [] }: ModelSheet): Xml | null =>
  listElement(
    'mergeCells',
    merges.map((merge) => element('mergeCell', { ref: rangeAddress(merge) })),
  );

/** How high a row without a height of its own stands: a line of the default font, in the steps of three quarters that a screen has. */
const usualRowHeight = (fontSize: number): number => Math.ceil((fontSize * 1.15 + 1.5) / 0.75) * 0.75;

/** One sheet's part. Excel refuses a file whose elements stand in another order than the schema's (ECMA-376 part 1, 18.3.1.99). */
export const worksheetXml = (sheet: ModelSheet, isOpen: boolean, drawingId: string | null, parts: SharedParts): string => {
  const font = parts.styles.fontOf(undefined);
  const children: readonly (Xml | readonly Xml[] | null)[] = [
    propertiesXml(sheet),
    dimensionXml(sheet),
    sheetViewXml(sheet, isOpen),
    element('sheetFormatPr', { defaultRowHeight: usualRowHeight(font.size) }),
    columnsXml(sheet, parts),
    sheetDataXml(sheet, parts),
    protectionXml(sheet.protection),
    sheet.filter ? element('autoFilter', { ref: rangeAddress(sheet.filter) }) : null,
    mergesXml(sheet),
    conditionalFormattingXml(sheet.conditionalFormats ?? [], parts.styles),
    dataValidationsXml(sheet.validations ?? []),
    listElement('hyperlinks', (sheet.links ?? []).map(linkXml), {}),
    ...printXml(sheet.print, font.name),
    drawingId === null ? null : element('drawing', { 'r:id': drawingId }),
  ];
  return xmlDocument(element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, ...children));
};
