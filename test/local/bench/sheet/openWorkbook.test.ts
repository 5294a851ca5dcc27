import { describe, expect, test } from 'vitest';
import { cellKey } from '#workbook/WorkbookView.ts';
import { readSheetLook } from '../../../../local/bench/sheet/readSheetLook.ts';
import { readStyleLooks } from '../../../../local/bench/sheet/readStyleLooks.ts';
import { readXml } from '#workbook/xml/readXml.ts';
import { sampleWorkbook } from '../host/sampleWorkbook.ts';

const styles = (xf: string, parts = ''): string =>
  `<styleSheet>${parts || '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'}<cellXfs>${xf}</cellXfs></styleSheet>`;

const looksOf = (xml: string) => readStyleLooks(readXml(xml, 'styles.xml'));

describe('openWorkbook', () => {
  test('gives each name its sheet, and each sheet whether its protection lets cells be formatted', () => {
    const { names, sheetLooks } = sampleWorkbook();

    expect(names.map(({ name, sheet, hidden }) => [name, sheet, hidden])).toEqual([
      ['TongDiem', null, false],
      ['_mau', null, true],
      ['Rieng', 'Khoa', false],
    ]);
    expect([...sheetLooks].map(([name, { allowsFormatting }]) => [name, allowsFormatting])).toEqual([
      ['Tự chấm', false],
      ['Khoa', false],
      ['Mau', true],
    ]);
  });
});

describe('readSheetLook', () => {
  const look = (before: string, data = '<sheetData/>', after = '') =>
    readSheetLook(`<worksheet>${before}${data}${after}</worksheet>`, 'sheet1.xml');

  test('finds frozen rows and columns, and takes a split that is not frozen for none', () => {
    const pane = (state: string) =>
      `<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="7" state="${state}"/></sheetView></sheetViews>`;

    expect(look(pane('frozen'))).toMatchObject({ frozenRows: 7, frozenColumns: 2, showsGridLines: false });
    expect(look(pane('split'))).toMatchObject({ frozenRows: 0, frozenColumns: 0 });
  });

  test('knows the style of every cell, blank ones too', () => {
    const { styles: found } = look('', '<sheetData><row r="3"><c r="B3" s="4"/><c/></row></sheetData>');

    expect([...found]).toEqual([
      [cellKey(2, 1), 4],
      [cellKey(2, 2), 0],
    ]);
  });
});

describe('readStyleLooks', () => {
  test('joins font, fill, borders and alignment', () => {
    const parts =
      '<fonts><font/><font><b/><i val="0"/><u/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill></fills>' +
      '<borders><border/><border><left style="thin"><color indexed="64"/></left><right style="none"/><top style="hair"/></border></borders>';
    const [, second] = looksOf(
      styles(
        '<xf fontId="0"/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2"/></xf>',
        parts,
      ),
    );

    expect(second).toEqual({
      font: { name: 'Times New Roman', size: 13, bold: true, italic: false, underline: true, colour: '#C00000' },
      fill: '#BFBFBF',
      borders: { left: { style: 'thin', colour: '#000000' }, top: { style: 'hair', colour: '#000000' } },
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      indent: 2,
    });
  });

  test('is plain where nothing is said', () => {
    expect(looksOf(styles('<xf/>'))[0]).toMatchObject({ font: { name: 'Calibri', size: 11 }, fill: null, borders: {}, wrap: false });
  });
});
