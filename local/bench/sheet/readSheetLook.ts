import { isTrue } from '#workbook/reading/openPart.ts';
import { cellKey } from '#workbook/WorkbookView.ts';
import { findPlaces } from '#workbook/patching/SheetPlaces.ts';
import { eachChild } from '#workbook/xml/eachChild.ts';
import { readXml } from '#workbook/xml/readXml.ts';
import type { XmlCursor } from '#workbook/xml/XmlCursor.ts';

/** What the screen needs of a worksheet beside its cells. */
export interface SheetLook {
  /** The style's index of each cell that has one, by `cellKey`. */
  readonly styles: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  /** In points, and in characters of the default font. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** The protection lets a person format cells. */
  readonly allowsFormatting: boolean;
}

const EXCEL_ROW_HEIGHT = 15;
const EXCEL_COLUMN_WIDTH = 8.43;

type Draft = { -readonly [Key in keyof SheetLook]: SheetLook[Key] };

/** Reads the XML of a worksheet that `readWorkbook` has let pass. */
export const readSheetLook = (text: string, part: string): SheetLook => {
  const look: Draft = {
    styles: stylesOf(text),
    frozenRows: 0,
    frozenColumns: 0,
    showsGridLines: true,
    defaultRowHeight: EXCEL_ROW_HEIGHT,
    defaultColumnWidth: EXCEL_COLUMN_WIDTH,
    allowsFormatting: false,
  };
  const xml = readXml(text, part);
  eachChild(xml, (section) => {
    if (section === 'sheetViews') eachChild(xml, () => readView(xml, look));
    if (section === 'sheetFormatPr') readFormat(xml, look);
    if (section === 'sheetProtection') look.allowsFormatting = !isTrue(xml.attribute('formatCells'), true);
  });
  return look;
};

const stylesOf = (text: string): ReadonlyMap<number, number> => {
  const styles = new Map<number, number>();
  for (const [row, { cells }] of findPlaces(text).rows) {
    for (const [column, { attributes }] of cells) styles.set(cellKey(row, column), Number(attributes.get('s') ?? 0));
  }
  return styles;
};

const readView = (xml: XmlCursor, look: Draft): void => {
  look.showsGridLines = isTrue(xml.attribute('showGridLines'), true);
  eachChild(xml, (name) => {
    if (name !== 'pane' || !(xml.attribute('state') ?? '').startsWith('frozen')) return;
    look.frozenRows = Number(xml.attribute('ySplit') ?? 0);
    look.frozenColumns = Number(xml.attribute('xSplit') ?? 0);
  });
};

const readFormat = (xml: XmlCursor, look: Draft): void => {
  look.defaultRowHeight = Number(xml.attribute('defaultRowHeight') ?? EXCEL_ROW_HEIGHT);
  look.defaultColumnWidth = Number(xml.attribute('defaultColWidth') ?? EXCEL_COLUMN_WIDTH);
};
