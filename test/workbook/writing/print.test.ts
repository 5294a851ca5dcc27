import { describe, expect, test } from 'vitest';
import type { PrintSetup } from '#workbook/writing/PrintSetup.ts';
import { headerCode } from '#workbook/writing/printXml.ts';
import { elementIn, sheetOf } from './parts.ts';
import { workbookOf } from './sampleWorkbooks.ts';

const upright: PrintSetup = { orientation: 'portrait', margins: { left: 30, right: 15, top: 20, bottom: 20 } };
const sheetWith = (print: Partial<PrintSetup> = {}): string => sheetOf(workbookOf({ print: { ...upright, ...print } }));
const FONT = '&"Times New Roman,Regular"';

describe('the print set-up', () => {
  test('is A4, one page wide and as many high as needed, with margins from millimetres', () => {
    const sheet = sheetWith();
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874" header="0.315" footer="0.315"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>');
  });

  test('scales by percent instead, and then fits nothing', () => {
    const sheet = sheetWith({ orientation: 'landscape', scaling: { percent: 85 }, centredHorizontally: true });
    expect(sheet).toContain('<pageSetup paperSize="9" scale="85" orientation="landscape"/>');
    expect(sheet).not.toContain('fitToPage');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
  });

  test('begins pages at the rows named, each once and in order', () => {
    expect(elementIn(sheetWith({ pageBreaksBefore: [40, 20, 40] }), 'rowBreaks')).toBe(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>',
    );
  });

  test('writes header and footer apart', () => {
    const headerFooter = elementIn(sheetWith({ header: { centre: ['A'] }, footer: { right: [{ field: 'page' }] } }), 'headerFooter');
    expect(headerFooter).toBe(
      '<headerFooter scaleWithDoc="0"><oddHeader>&amp;C&amp;10&amp;"Times New Roman,Regular"A</oddHeader>' +
        '<oddFooter>&amp;R&amp;10&amp;"Times New Roman,Regular"&amp;P</oddFooter></headerFooter>',
    );
  });

  test('refuses a header of more than 255 characters with its codes, a break before the first row, a margin beyond the paper', () => {
    const codes = `&L&10${FONT}`.length;
    expect(() => sheetWith({ header: { left: ['x'.repeat(255 - codes)] } })).not.toThrow();
    expect(() => sheetWith({ header: { left: ['x'.repeat(256 - codes)] } })).toThrow(RangeError);
    expect(() => sheetWith({ pageBreaksBefore: [0] })).toThrow(RangeError);
    expect(() => sheetWith({ margins: { ...upright.margins, left: 298 } })).toThrow(RangeError);
    expect(() => sheetWith({ repeatedRows: { first: 5, last: 4 } })).toThrow(RangeError);
  });
});

describe('headerCode', () => {
  test('joins left, centre and right, and doubles an ampersand', () => {
    const header = {
      left: ['Khối IV & V'],
      centre: [{ field: 'sheetName' as const }],
      right: ['Trang ', { field: 'page' as const }, '/', { field: 'pages' as const }],
      size: 9,
    };
    expect(headerCode(header, 'Times New Roman')).toBe(`&L&9${FONT}Khối IV && V&C&9${FONT}&A&R&9${FONT}Trang &P/&N`);
  });

  test('parts a digit from the size and a sign from the page number', () => {
    expect(headerCode({ left: ['2018', { field: 'page' }, '+1'] }, 'Times New Roman')).toBe(`&L&10${FONT}2018&P${FONT}+1`);
  });

  test('is empty where nothing is said', () => {
    expect(headerCode({ left: [] }, 'Times New Roman')).toBe('');
  });
});
