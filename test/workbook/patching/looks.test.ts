import { describe, expect, test } from 'vitest';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewCell } from '#workbook/WorkbookView.ts';
import { MAIN, xlsxOfRows } from '../buildXlsx.ts';
import { partOf } from './smallWorkbook.ts';

const STYLES =
  `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="@"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><scheme val="minor"/></font><font><b/><sz val="13"/><name val=".VnTime"/><charset val="0"/></font></fonts>' +
  '<fills count="1"><fill/></fills><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="49" fontId="1" quotePrefix="1"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="170" fontId="0"/><xf numFmtId="4" fontId="1"/></cellXfs><cellStyles/></styleSheet>';

const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="inlineStr"><is><t>B¸o c¸o</t></is></c><c r="C1" s="2" t="inlineStr"><is><t>8,5</t></is></c>' +
  '<c r="D1" s="3"><v>2</v></c><c r="E1" s="1" t="inlineStr"><is><t>x</t></is></c></row>';

const bytes = xlsxOfRows(ROWS, { styles: STYLES });

const patched = (address: string, content: CellContent, font?: string): Uint8Array => {
  const place = readAddress(address);
  if (!place) throw new Error(address);
  return patchWorkbook(bytes, [{ sheet: 'Tự chấm', ...place, formula: null, content, ...(font !== undefined && { font }) }]);
};

const cellIn = (file: Uint8Array, address: string): ViewCell | undefined => {
  const [sheet] = readWorkbook(file).sheets;
  const place = readAddress(address);
  return sheet && place ? cellAt(sheet, place.row, place.column) : undefined;
};

const text = (value: string): CellContent => ({ type: 'text', text: value });
const number = (value: string): CellContent => ({ type: 'number', number: value });

describe('a cell that gets another font', () => {
  const file = patched('B1', text('Báo cáo'), 'Times New Roman');

  test('keeps all else of its style', () => {
    expect(cellIn(file, 'B1')).toMatchObject({ content: text('Báo cáo'), font: 'Times New Roman', bold: true, numberFormat: '@' });
    expect(partOf(file, 'xl/styles.xml')).toContain(
      '<font><b/><sz val="13"/><name val="Times New Roman"/><family val="1"/></font></fonts>',
    );
    expect(partOf(file, 'xl/styles.xml')).toContain('<alignment wrapText="1"/></xf></cellXfs>');
  });

  test('leaves every other cell as it was', () => {
    for (const address of ['A1', 'C1', 'D1', 'E1']) expect(cellIn(file, address)).toEqual(cellIn(bytes, address));
  });

  test('counts what was added', () => {
    expect(partOf(file, 'xl/styles.xml')).toContain('<fonts count="3">');
    expect(partOf(file, 'xl/styles.xml')).toContain('<cellXfs count="5">');
  });

  test('shares a new style with its like', () => {
    const both = patchWorkbook(bytes, [
      { sheet: 'Tự chấm', row: 0, column: 1, formula: null, content: text('a'), font: 'Times New Roman' },
      { sheet: 'Tự chấm', row: 0, column: 4, formula: null, content: text('b'), font: 'Times New Roman' },
    ]);
    expect(partOf(both, 'xl/styles.xml')).toContain('<cellXfs count="5">');
  });
});

describe('a number that takes the place of a text', () => {
  test.each(['B1', 'C1'])('in %s is no longer formatted as text, nor quoted', (address) => {
    const file = patched(address, number('8.5'));
    expect(cellIn(file, address)).toMatchObject({ content: number('8.5'), numberFormat: 'General' });
    expect(cellIn(file, address)?.font).toBe(cellIn(bytes, address)?.font);
    const style = /<xf (?:(?!<xf ).)*<\/cellXfs>/s.exec(partOf(file, 'xl/styles.xml') ?? '')?.[0];
    expect(style).not.toContain('quotePrefix');
  });

  test('leaves the styles alone where the format already is a number’s', () => {
    expect(partOf(patched('D1', number('3')), 'xl/styles.xml')).toBe(STYLES);
    expect(partOf(patched('B1', text('khác')), 'xl/styles.xml')).toBe(STYLES);
  });
});
