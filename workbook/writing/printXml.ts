import type { HeaderPiece, PageHeader, PageMargins, PrintSetup } from './PrintSetup.ts';
import { element, listElement, text, type Xml } from './xml.ts';

const MILLIMETRES_PER_INCH = 25.4;
const A4 = 9;
const USUAL_HEADER_MARGIN = 8;
const USUAL_HEADER_SIZE = 10;

const inches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 10_000) / 10_000;

const marginsXml = ({ left, right, top, bottom, header = USUAL_HEADER_MARGIN, footer = USUAL_HEADER_MARGIN }: PageMargins): Xml =>
  element('pageMargins', {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  });

const pageSetupXml = ({ orientation, scaling = { pagesWide: 1, pagesHigh: 0 } }: PrintSetup): Xml =>
  'percent' in scaling
    ? element('pageSetup', { paperSize: A4, scale: scaling.percent, orientation })
    : element('pageSetup', { paperSize: A4, fitToWidth: scaling.pagesWide, fitToHeight: scaling.pagesHigh, orientation });

const fieldCodes = { page: '&P', pages: '&N', sheetName: '&A', fileName: '&F', date: '&D' } as const;

/** Digits after a size, or a sign and a digit after a page number, would be taken for part of the code: the font's name parts them. */
const JOINS_CODE = /^[-+\d]/;

const pieceCode = (piece: HeaderPiece, fontCode: string): string => {
  if (typeof piece !== 'string') return fieldCodes[piece.field];
  return (JOINS_CODE.test(piece) ? fontCode : '') + piece.replaceAll('&', '&&');
};

const partCode = (letter: 'L' | 'C' | 'R', pieces: readonly HeaderPiece[] | undefined, size: number, font: string): string => {
  if (pieces === undefined || pieces.length === 0) return '';
  const fontCode = `&"${font},Regular"`;
  return `&${letter}&${size}${fontCode}${pieces.map((piece, at) => pieceCode(piece, at === 0 ? '' : fontCode)).join('')}`;
};

/** What Excel keeps for a header or footer: left, centre and right in one string of codes. */
export const headerCode = ({ left, centre, right, size = USUAL_HEADER_SIZE }: PageHeader, font: string): string =>
  partCode('L', left, size, font) + partCode('C', centre, size, font) + partCode('R', right, size, font);

const headerFooterXml = ({ header, footer }: PrintSetup, font: string): Xml | null => {
  if (header === undefined && footer === undefined) return null;
  return element(
    'headerFooter',
    { scaleWithDoc: false },
    header ? element('oddHeader', {}, text(headerCode(header, font))) : null,
    footer ? element('oddFooter', {}, text(headerCode(footer, font))) : null,
  );
};

/** The file names the row above the break, counted from 1: the number of the row below it counted from 0. */
const rowBreaksXml = ({ pageBreaksBefore = [] }: PrintSetup): Xml | null => {
  const rows = [...new Set(pageBreaksBefore)].sort((one, other) => one - other);
  const breaks = rows.map((row) => element('brk', { id: row, max: 16_383, man: true }));
  return listElement('rowBreaks', breaks, { count: breaks.length, manualBreakCount: breaks.length });
};

/** The print set-up in the order of the worksheet part. */
export const printXml = (print: PrintSetup | undefined, font: string): readonly (Xml | null)[] =>
  print === undefined
    ? []
    : [
        print.centredHorizontally ? element('printOptions', { horizontalCentered: true }) : null,
        marginsXml(print.margins),
        pageSetupXml(print),
        headerFooterXml(print, font),
        rowBreaksXml(print),
      ];

export const isFitted = (print: PrintSetup | undefined): boolean => print !== undefined && !('percent' in (print.scaling ?? {}));
