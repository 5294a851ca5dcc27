import { describe, expect, test } from 'vitest';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewCell, type ViewSheet } from '#workbook/WorkbookView.ts';
import { buildXlsx, MAIN, relationships, sheetXml, stringsXml, stylesXml, workbookXml, xlsxOfRows } from '../buildXlsx.ts';
import { refusalOf } from '../refusalOf.ts';

const sheetOf = (bytes: Uint8Array): ViewSheet => {
  const [sheet] = readWorkbook(bytes).sheets;
  if (!sheet) throw new Error('no sheet was read');
  return sheet;
};

const cellOf = (bytes: Uint8Array, address: string): ViewCell | undefined => {
  const { row, column } = readAddress(address) ?? { row: -1, column: -1 };
  return cellAt(sheetOf(bytes), row, column);
};

const contentOf = (cell: string, parts: { strings?: string; styles?: string } = {}): CellContent | undefined =>
  cellOf(xlsxOfRows(`<row r="1">${cell}</row>`, parts), 'A1')?.content;

const refusalOfCell = (cell: string): string | null =>
  refusalOf(() => readWorkbook(xlsxOfRows(`<row r="1">${cell}</row>`, { strings: stringsXml('<t>a</t>') })));

describe('what a cell holds', () => {
  test.each<[string, CellContent | undefined]>([
    ['<c r="A1"><v>8.5</v></c>', { type: 'number', number: '8.5' }],
    ['<c r="A1" t="n"><v>0.30000000000000004</v></c>', { type: 'number', number: '0.3' }],
    ['<c r="A1"><v> 3 </v></c>', { type: 'number', number: '3' }],
    ['<c r="A1" t="s"><v>1</v></c>', { type: 'text', text: 'b' }],
    ['<c r="A1" t="str"><v>abc_x000D_</v></c>', { type: 'text', text: 'abc\r' }],
    ['<c r="A1" t="inlineStr"><is><t>Đạt</t></is></c>', { type: 'text', text: 'Đạt' }],
    ['<c r="A1" t="b"><v>1</v></c>', { type: 'boolean', value: true }],
    ['<c r="A1" t="b"><v>0</v></c>', { type: 'boolean', value: false }],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { type: 'error', error: '#DIV/0!' }],
    ['<c r="A1" t="d"><v>2018-03-21</v></c>', { type: 'date', number: '43180', day: '2018-03-21' as never }],
    ['<c r="A1" t="d"><v>2018-03-21T12:00:00Z</v></c>', { type: 'date', number: '43180.5', day: '2018-03-21' as never }],
    ['<c r="A1" t="d"><v>18:00</v></c>', { type: 'date', number: '0.75', day: null }],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', { type: 'number', number: '2' }],
    ['<c r="A1"><f>1+1</f></c>', { type: 'noValue' }],
    ['<c r="A1"><f>1+1</f><v/></c>', { type: 'noValue' }],
    ['<c r="A1" t="str"><f>""</f><v/></c>', { type: 'text', text: '' }],
    ['<c r="A1" t="str"><f>""</f></c>', { type: 'noValue' }],
    ['<c r="A1" t="e"><f>1/0</f></c>', { type: 'noValue' }],
    ['<c r="A1"><f/></c>', undefined],
    ['<c r="A1"/>', undefined],
    ['<c r="A1"><v></v></c>', undefined],
    ['<c r="A1" t="str"><v></v></c>', undefined],
    ['<c r="A1" t="s"/>', undefined],
    ['<c r="A1" t="inlineStr"/>', undefined],
  ])('%s', (cell, content) => {
    expect(contentOf(cell, { strings: stringsXml('<t>a</t>', '<t>b</t>') })).toEqual(content);
  });

  test.each([
    ['<c r="A1"><v>NaN</v></c>', 'number'],
    ['<c r="A1"><v>1e999</v></c>', 'number'],
    ['<c r="A1"><v>8,5</v></c>', 'number'],
    ['<c r="A1" t="s"><v>1</v></c>', 'string'],
    ['<c r="A1" t="s"><v>-1</v></c>', 'string'],
    ['<c r="A1" t="s"><v>999999</v></c>', 'string'],
    ['<c r="A1" t="s"><v>a</v></c>', 'string'],
    ['<c r="A1" t="b"><v>2</v></c>', 'boolean'],
    ['<c r="A1" t="d"><v>2018-02-30</v></c>', 'date'],
    ['<c r="A1" t="d"><v>21/3/2018</v></c>', 'date'],
    ['<c r="A1" t="d"><v>2018-03-21T25:00</v></c>', 'date'],
    ['<c r="A1" t="x"><v>1</v></c>', 'type'],
    ['<c r="A1" s="7"><v>1</v></c>', 'style'],
    ['<c r="A0"><v>1</v></c>', 'address'],
    ['<c r="A2"><v>1</v></c>', 'address'],
    ['<c r="1A"><v>1</v></c>', 'address'],
    ['<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'twice'],
    ['<c r="A1"><f t="shared" si="0"/><v>2</v></c>', 'formula'],
    ['<c r="A1"><f t="shared">B1</f><v>2</v></c>', 'formula'],
  ])('is damaged, and never guessed: %s', (cell, fault) => {
    expect(refusalOfCell(cell)).toMatch(new RegExp(`^file\\.damaged ${fault} xl/worksheets/sheet1\\.xml:\\d+$`));
  });

  test('a number in a format of days is a date, in one of hours a date without a day', () => {
    const styles = stylesXml('d/m/yyyy', '[h]:mm', '0.0#%', '0"%"');

    expect(contentOf('<c r="A1" s="1"><v>43180</v></c>', { styles })).toEqual({ type: 'date', number: '43180', day: '2018-03-21' });
    expect(contentOf('<c r="A1" s="1"><v>60</v></c>', { styles })).toEqual({ type: 'date', number: '60', day: null });
    expect(contentOf('<c r="A1" s="1"><v>61</v></c>', { styles })).toEqual({ type: 'date', number: '61', day: '1900-03-01' });
    expect(contentOf('<c r="A1" s="2"><v>0.5</v></c>', { styles })).toEqual({ type: 'date', number: '0.5', day: null });
  });

  test('a format of percent leaves the number as it is stored, and says so', () => {
    const bytes = xlsxOfRows('<row r="1"><c r="A1" s="1"><v>0.96</v></c><c r="B1" s="2"><v>96</v></c></row>', {
      styles: stylesXml('0.0#%', '0"%"'),
    });

    expect(cellOf(bytes, 'A1')).toMatchObject({ content: { type: 'number', number: '0.96' }, percent: true, numberFormat: '0.0#%' });
    expect(cellOf(bytes, 'B1')).toMatchObject({ content: { type: 'number', number: '96' }, percent: false });
  });

  test('days are counted from 1904 where the workbook says so', () => {
    const bytes = buildXlsx({
      'xl/workbook.xml': workbookXml(undefined, '', '<workbookPr date1904="true"/>'),
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1" s="1"><v>41718</v></c><c r="B1" t="d"><v>2018-03-21</v></c><c r="C1" s="1"><v>0</v></c></row>',
      ),
      'xl/styles.xml': stylesXml('dd/mm/yyyy'),
    });

    expect(readWorkbook(bytes).date1904).toBe(true);
    expect(cellOf(bytes, 'A1')?.content).toEqual({ type: 'date', number: '41718', day: '2018-03-21' });
    expect(cellOf(bytes, 'B1')?.content).toEqual({ type: 'date', number: '41718', day: '2018-03-21' });
    expect(cellOf(bytes, 'C1')?.content).toEqual({ type: 'date', number: '0', day: '1904-01-01' });
  });
});

describe('the text of a cell', () => {
  const textOf = (string: string): string | undefined => {
    const content = contentOf('<c r="A1" t="s"><v>0</v></c>', { strings: stringsXml(string) });
    return content?.type === 'text' ? content.text : undefined;
  };

  test.each([
    ['<t>8,5</t>', '8,5'],
    ['<t xml:space="preserve">  8,5 </t>', '  8,5 '],
    ['<t>a\r\nb</t>', 'a\nb'],
    ['<r><t>Đơn </t></r><r><rPr><b/></rPr><t>vị</t></r>', 'Đơn vị'],
    ['<t>A</t><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr fontId="1"/>', 'A'],
    ['<t>a_x000D_b_x005F_x000D_c_xZZZZ_</t>', 'a\rb_x000D_c_xZZZZ_'],
    ['<t>_x0110_iểm</t>', 'Điểm'],
    ['<t/>', ''],
    ['', ''],
    ['<t>&lt;b&gt; &amp;amp;</t>', '<b> &amp;'],
    ['<t><![CDATA[<b>]]></t>', '<b>'],
    ['<t>Điểm</t>'.normalize('NFD'), 'Điểm'.normalize('NFD')],
  ])('%s', (string, text) => {
    expect(textOf(string)).toBe(text);
  });

  test('an inline string drops its phonetic hints too', () => {
    expect(contentOf('<c r="A1" t="inlineStr"><is><t>A</t><rPh sb="0" eb="1"><t>xx</t></rPh></is></c>')).toEqual({
      type: 'text',
      text: 'A',
    });
  });

  test('bears the font that most of its runs name, else the font of the style', () => {
    const run = (font: string, text: string): string => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const strings = stringsXml(`<r><t>a</t></r>${run('.VnTime', 'bcd')}`, `<r><t>abcd</t></r>${run('.VnTime', 'e')}`);
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    const bytes = xlsxOfRows(rows, { strings, styles: stylesXml() });

    expect(cellOf(bytes, 'A1')?.font).toBe('.VnTime');
    expect(cellOf(bytes, 'B1')?.font).toBe('Times New Roman');
    expect(cellOf(bytes, 'A1')?.runs).toEqual([
      { text: 'a', font: 'Times New Roman' },
      { text: 'bcd', font: '.VnTime' },
    ]);
  });

  test('of one font has no runs', () => {
    const strings = stringsXml('<r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r><r><rPr><b/><rFont val=".VnTime"/></rPr><t>b</t></r>');
    const cell = cellOf(xlsxOfRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings }), 'A1');

    expect(cell).toMatchObject({ content: { text: 'ab' }, font: '.VnTime', runs: null });
  });

  describe('that follows the theme', () => {
    const theme = (minor: string) =>
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme/><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="${minor}"/><a:font script="Viet" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const styles = (scheme: string) =>
      `<styleSheet ${MAIN}><fonts><font><name val="Calibri"/><scheme val="${scheme}"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs></styleSheet>`;
    const fontOf = (scheme: string, part: string | null, string = '<t>a</t>') =>
      cellOf(
        buildXlsx({
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'sharedStrings', 'sharedStrings.xml'],
            ['rId3', 'styles', 'styles.xml'],
            ['rId4', 'theme', 'theme/theme1.xml'],
          ),
          'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
          'xl/sharedStrings.xml': stringsXml(string),
          'xl/styles.xml': styles(scheme),
          'xl/theme/theme1.xml': part,
        }),
        'A1',
      )?.font;

    test.each([
      ['minor', theme('.VnTime'), '.VnTime'],
      ['major', theme('.VnTime'), 'Cambria'],
      ['none', theme('.VnTime'), 'Calibri'],
      ['minor', theme(''), 'Calibri'],
      ['minor', null, 'Calibri'],
    ])('as %s bears the font that the theme has', (scheme, part, font) => {
      expect(fontOf(scheme, part)).toBe(font);
    });

    test('does so in a run too', () => {
      const run = '<r><rPr><rFont val="Calibri"/><scheme val="minor"/></rPr><t>a</t></r>';
      expect(fontOf('none', theme('.VnTime'), run)).toBe('.VnTime');
    });
  });
});

describe('the formula of a cell', () => {
  const formulas = (rows: string): readonly (string | null)[] => [...sheetOf(xlsxOfRows(rows)).cells.values()].map((cell) => cell.formula);

  test('is written out for each cell that shares it', () => {
    const rows =
      '<row r="2"><c r="D2"><f t="shared" ref="D2:D4" si="0">SUM(B2:$C2)*\'A1 b\'!$A$1</f><v>1</v></c></row>' +
      '<row r="3"><c r="D3"><f t="shared" si="0"/><v>1</v></c><c r="E3"><f t="shared" si="0"/><v>1</v></c></row>';

    expect(formulas(rows)).toEqual(["SUM(B2:$C2)*'A1 b'!$A$1", "SUM(B3:$C3)*'A1 b'!$A$1", "SUM(C3:$C3)*'A1 b'!$A$1"]);
  });

  test('follows the last owner of its number', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="0">B1</f></c><c r="C1"><f t="shared" si="0">D1+1</f></c><c r="C2"/></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/></c></row>';

    expect(formulas(rows.replace('<c r="C2"/>', ''))).toEqual(['B1', 'D1+1', 'D2+1']);
  });

  test('stands without its equals sign, and for arrays and data tables as Excel shows it', () => {
    const rows =
      '<row r="1"><c r="A1"><f>=SUM(1,2)</f></c><c r="B1"><f t="array" ref="B1:B2">ROW(A1:A2)</f><v>1</v></c>' +
      '<c r="C1"><f t="dataTable" ref="C1:C2" dt2D="1" r1="A1" r2="A2"/><v>1</v></c><c r="D1"><f>"&lt;"&amp;A1</f></c></row>';

    expect(formulas(rows)).toEqual(['SUM(1,2)', 'ROW(A1:A2)', 'TABLE(A1,A2)', '"<"&A1']);
  });
});

describe('rows and columns', () => {
  test('count on where they bear no address', () => {
    const sheet = sheetOf(
      xlsxOfRows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );

    expect([...sheet.cells.values()].map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [4, 2],
      [4, 3],
      [5, 0],
    ]);
  });

  test('are not stretched by a stray cell beyond what is read, which is kept apart', () => {
    const sheet = sheetOf(xlsxOfRows('<row r="2"><c r="B2"><v>1</v></c></row><row r="900000"><c r="C900000"><v>7</v></c></row>'));

    expect([sheet.rowCount, sheet.columnCount, sheet.cells.size]).toEqual([2, 2, 1]);
    expect(sheet.farCells).toMatchObject([{ row: 899_999, column: 2, content: { type: 'number', number: '7' } }]);
  });

  test('reach as far as the last cell that holds something, whatever the dimension claims', () => {
    const bytes = buildXlsx({
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="2"><c r="B2"><v>1</v></c><c r="F2" s="1"/></row><row r="9"><c r="A9" s="1"/></row>',
        '',
        '<dimension ref="A1:XFD1048576"/>',
      ),
      'xl/styles.xml': stylesXml('0.00'),
    });
    const sheet = sheetOf(bytes);

    expect([sheet.rowCount, sheet.columnCount, sheet.cells.size]).toEqual([2, 2, 3]);
    expect(cellOf(bytes, 'F2')).toMatchObject({ content: { type: 'blank' }, numberFormat: '0.00' });
  });

  test('are hidden by their mark or by having no size', () => {
    const bytes = buildXlsx({
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="4" ht="31.5"/><row r="5" hidden="0"/>',
        '',
        '<cols><col min="2" max="3" width="9.5" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="16384" width="4"/></cols>',
      ),
    });
    const { hiddenRows, hiddenColumns, rowHeights, columnWidths } = sheetOf(bytes);

    expect([...hiddenRows]).toEqual([1, 2]);
    expect([...hiddenColumns]).toEqual([1, 2, 4]);
    expect(rowHeights.get(3)).toBe(31.5);
    expect([columnWidths.get(1), columnWidths.get(511), columnWidths.get(512)]).toEqual([9.5, 4, undefined]);
  });

  test('keep merged ranges as they are, in whichever corner they begin', () => {
    const rest = '<mergeCells count="3"><mergeCell ref="A100:XFD1048576"/><mergeCell ref="D4:B2"/><mergeCell ref="G7"/></mergeCells>';

    expect(sheetOf(xlsxOfRows('', { rest })).merges).toEqual([
      { top: 99, left: 0, bottom: 1_048_575, right: 16_383 },
      { top: 1, left: 1, bottom: 3, right: 3 },
      { top: 6, left: 6, bottom: 6, right: 6 },
    ]);
  });

  test.each([
    ['<mergeCells><mergeCell ref="A:B"/></mergeCells>', 'merge'],
    ['<mergeCells><mergeCell/></mergeCells>', 'merge'],
    ['<mergeCells><mergeCell ref="A1:B2:C3"/></mergeCells>', 'merge'],
    ['<cols><col max="2"/></cols>', 'column'],
    ['<cols><col min="0" max="2"/></cols>', 'column'],
    ['<sheetData><row r="0"/></sheetData>', 'row'],
    ['<sheetData><row r="x"/></sheetData>', 'row'],
  ])('are damaged: %s', (rest, fault) => {
    expect(refusalOf(() => readWorkbook(xlsxOfRows('', { rest })))).toMatch(new RegExp(`^file\\.damaged ${fault} `));
  });

  test('are protected only where the sheet says so', () => {
    expect(sheetOf(xlsxOfRows('', { rest: '<sheetProtection sheet="1" objects="1"/>' })).isProtected).toBe(true);
    expect(sheetOf(xlsxOfRows('', { rest: '<sheetProtection objects="1"/>' })).isProtected).toBe(false);
    expect(sheetOf(xlsxOfRows('')).isProtected).toBe(false);
  });

  test('outside the data hold no cells, whatever extensions say', () => {
    const rest = '<extLst><ext><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></ext></extLst>';

    expect(sheetOf(xlsxOfRows('', { rest })).cells.size).toBe(0);
  });
});
