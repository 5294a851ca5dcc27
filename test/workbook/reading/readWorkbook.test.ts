import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type WorkbookView } from '#workbook/WorkbookView.ts';
import { buildXlsx, contentTypes, MAIN, relationships, sheetXml, stringsXml, workbookXml } from '../buildXlsx.ts';
import { buildZip } from '../buildZip.ts';
import { refusalOf } from '../refusalOf.ts';
import { utf16 } from '../utf16.ts';

const ROW = '<row r="1"><c r="A1"><v>8.5</v></c></row>';

const firstNumber = (view: WorkbookView): unknown => {
  const [sheet] = view.sheets;
  return sheet && cellAt(sheet, 0, 0)?.content;
};

const EIGHT_AND_A_HALF = { type: 'number', number: '8.5' };

describe('readWorkbook', () => {
  test('reads sheets with their visibility, in the order of the workbook', () => {
    const view = readWorkbook(
      buildXlsx({
        'xl/workbook.xml': workbookXml(
          '<sheet name="Tự chấm" sheetId="3" r:id="rId2"/><sheet name="__proto__" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Biểu đồ" sheetId="9" r:id="rId4"/><sheet name="_ẩn" sheetId="2" state="veryHidden" r:id="rId3"/>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
          ['rId3', 'worksheet', '../other/./sheet3.xml'],
          ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
        'xl/worksheets/sheet2.xml': sheetXml(ROW),
        'other/sheet3.xml': sheetXml(),
      }),
    );

    expect(view.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Tự chấm', 'visible'],
      ['__proto__', 'hidden'],
      ['_ẩn', 'veryHidden'],
    ]);
    expect(firstNumber(view)).toEqual(EIGHT_AND_A_HALF);
  });

  test('reads defined names, hidden ones said to be so', () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Tự chấm\'!$A$1:$G$86</definedName><definedName name="gu_rubric" hidden="1">"sha256:0&amp;1"</definedName></definedNames>';

    expect(readWorkbook(buildXlsx({ 'xl/workbook.xml': workbookXml(undefined, names) })).names).toEqual([
      { name: '_xlnm.Print_Area', refersTo: "'Tự chấm'!$A$1:$G$86", hidden: false },
      { name: 'gu_rubric', refersTo: '"sha256:0&1"', hidden: true },
    ]);
  });

  test('gives the custom XML items, not their properties, in the order of the relationships', () => {
    const view = readWorkbook(
      buildXlsx({
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'customXml', '../customXml/item1.xml']),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId7', 'customXml', '../customXml/item2.xml'],
          ['rId8', 'customXml', '../customXml/item1.xml'],
        ),
        'customXml/item1.xml': '<first/>',
        'customXml/item2.xml': utf16('\ufeff<identity>Khối 4</identity>', 'le'),
        'customXml/_rels/item2.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps2.xml']),
        'customXml/itemProps2.xml': '<props/>',
      }),
    );

    expect(view.customXml).toEqual(['<identity>Khối 4</identity>', '<first/>']);
  });

  test('names the files that it takes values from by the number that formulas give them, without fetching any', () => {
    const view = readWorkbook(
      buildXlsx({
        'xl/workbook.xml': workbookXml(
          undefined,
          '<externalReferences><externalReference r:id="rId9"/><externalReference r:id="rId8"/><externalReference r:id="rId7"/></externalReferences>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId7', 'externalLink', 'externalLinks/externalLink3.xml'],
          ['rId8', 'externalLink', 'externalLinks/externalLink2.xml'],
          ['rId9', 'externalLink', 'externalLinks/externalLink1.xml'],
        ),
        'xl/externalLinks/externalLink1.xml': `<externalLink ${MAIN}/>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
          'rId1',
          'externalLinkPath',
          'file:///D:\\Bảng\\T%E1%BB%95ng%20h%E1%BB%A3p.xlsx',
          'External',
        ]),
        'xl/externalLinks/_rels/externalLink2.xml.rels': relationships(['rId1', 'externalLinkPath', '../năm 2017/tăng 5%.xls', 'External']),
        'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>8.5</v></c></row>'),
      }),
    );

    expect(view.externalFiles).toEqual(['Tổng hợp.xlsx', 'tăng 5%.xls', 'externalLink3.xml']);
    expect(firstNumber(view)).toEqual(EIGHT_AND_A_HALF);
  });

  test.each([
    ['a macro-enabled type', { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }],
    ['a part with macros', { 'xl/vbaProject.bin': 'VBA' }],
  ])('tells that the file holds macros by %s', (_, parts) => {
    expect(readWorkbook(buildXlsx(parts)).hasMacros).toBe(true);
  });

  test('says nothing of macros, links, names or programs where there are none', () => {
    const view = readWorkbook(buildXlsx());

    expect(view).toEqual({
      sheets: [expect.objectContaining({ name: 'Tự chấm', rowCount: 0, columnCount: 0 })],
      names: [],
      customXml: [],
      hasMacros: false,
      externalFiles: [],
      date1904: false,
      application: null,
    });
  });

  test('names the program that saved the file', () => {
    const rels = (type: string): string => relationships(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', type, 'docProps/app.xml']);
    const app = '<Properties><TotalTime>0</TotalTime><Application>Microsoft Excel</Application></Properties>';

    for (const type of ['extended-properties', 'extendedProperties']) {
      expect(readWorkbook(buildXlsx({ '_rels/.rels': rels(type), 'docProps/app.xml': app })).application).toBe('Microsoft Excel');
    }
  });

  test('reads styles: font, weight, fill, lock and built-in formats', () => {
    const styles =
      `<styleSheet ${MAIN}><fonts><font><name val="Calibri"/></font><font><b/><name val=".VnTime"/></font><font><b val="0"/><name val="Times New Roman"/></font></fonts>` +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFfff2cc"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="gray125"><fgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>' +
      '<cellStyleXfs><xf numFmtId="0" fontId="1"><protection locked="0"/></xf></cellStyleXfs>' +
      '<cellXfs><xf/><xf numFmtId="10" fontId="1" fillId="1"><alignment/><protection locked="0"/></xf><xf numFmtId="4" fontId="2" fillId="2"><protection locked="1"/></xf><xf fillId="3"/></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>';
    const row = `<row r="1">${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join('')}</row>`;
    const [sheet] = readWorkbook(buildXlsx({ 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheetXml(row) })).sheets;
    const looks = [...(sheet?.cells.values() ?? [])].map(({ font, bold, fill, unlocked, numberFormat }) => [
      font,
      bold,
      fill,
      unlocked,
      numberFormat,
    ]);

    expect(looks).toEqual([
      ['Calibri', false, null, false, 'General'],
      ['.VnTime', true, 'FFF2CC', true, '0.00%'],
      ['Times New Roman', false, null, false, '#,##0.00'],
      ['Calibri', false, null, false, 'General'],
    ]);
  });

  test('reads elements with a prefix, as some writers make them', () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const view = readWorkbook(
      buildXlsx({
        '[Content_Types].xml': prefixed(contentTypes()),
        'xl/workbook.xml': prefixed(workbookXml()),
        'xl/_rels/workbook.xml.rels': prefixed(
          relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
        ),
        'xl/sharedStrings.xml': prefixed(stringsXml('<t>Đạt</t>')),
        'xl/worksheets/sheet1.xml': prefixed(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
      }),
    );

    expect(firstNumber(view)).toEqual({ type: 'text', text: 'Đạt' });
  });

  test.each(['le', 'be'] as const)('reads a sheet in UTF-16 %s, which others take for an empty one', (order) => {
    const sheet = utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetXml(ROW)}`, order);

    expect(firstNumber(readWorkbook(buildXlsx({ 'xl/worksheets/sheet1.xml': sheet })))).toEqual(EIGHT_AND_A_HALF);
  });

  test('finds parts in any folder, named in any case, with spaces as addresses write them', () => {
    const bytes = buildXlsx({
      '[Content_Types].xml': contentTypes().replace('/xl/workbook.xml', '/Book/Main.xml'),
      '_rels/.rels': relationships(['rId1', 'officeDocument', '/book/main.xml']),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'xl/worksheets/sheet1.xml': null,
      'book/main.xml': workbookXml(),
      'book/_rels/main.xml.rels': relationships(['rId1', 'worksheet', 'Sheet%201.xml#top']),
      'book/sheet 1.xml': sheetXml(ROW),
    });

    expect(firstNumber(readWorkbook(bytes))).toEqual(EIGHT_AND_A_HALF);
  });

  test('reads a workbook without styles, as openpyxl and scripts may leave it', () => {
    const bytes = buildXlsx({ 'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" s="0"><v>8.5</v></c></row>') });

    expect(firstNumber(readWorkbook(bytes))).toEqual(EIGHT_AND_A_HALF);
  });

  test('takes the declared type by extension where no part is named', () => {
    const types = `<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

    expect(readWorkbook(buildXlsx({ '[Content_Types].xml': types })).sheets).toHaveLength(1);
  });
});

describe('a file that is no workbook', () => {
  test.each<[string, Uint8Array]>([
    ['a plain zip', buildZip([{ name: 'bang diem.csv', content: 'a;b' }])],
    [
      'an .ods',
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<a/>' },
      ]),
    ],
    [
      'a .docx',
      buildXlsx({
        '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      }),
    ],
    ['an .xlsb', buildXlsx({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') })],
    ['a package without a document', buildXlsx({ '_rels/.rels': null })],
  ])('%s', (_, bytes) => {
    expect(refusalOf(() => readWorkbook(bytes))).toBe('file.notXlsx');
  });
});

describe('a workbook whose parts do not fit', () => {
  test.each([
    ['no workbook part', { 'xl/workbook.xml': null }, 'file.damaged missing xl/workbook.xml'],
    ['no worksheet part', { 'xl/worksheets/sheet1.xml': null }, 'file.damaged missing xl/worksheets/sheet1.xml'],
    ['no relationship of a sheet', { 'xl/_rels/workbook.xml.rels': null }, 'file.damaged sheet Tự chấm'],
    [
      'two sheets of one name',
      {
        'xl/workbook.xml': workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId2"/>'),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        'xl/worksheets/sheet2.xml': sheetXml(),
      },
      'file.damaged sheet a',
    ],
    [
      'one part under two sheets',
      { 'xl/workbook.xml': workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>') },
      'file.hostile sheet',
    ],
    [
      'a target that climbs out',
      { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../../../../etc/passwd']) },
      'file.hostile relationship',
    ],
    [
      'a sheet that lies elsewhere',
      { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'http://127.0.0.1/a.xml', 'External']) },
      'file.hostile sheet',
    ],
    [
      'a target that is no address',
      { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'a%ZZ.xml']) },
      'file.damaged relationship xl/a%ZZ.xml',
    ],
    [
      'shared strings that are not there',
      { 'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') },
      /^file\.damaged string /,
    ],
    ['a sheet without a name', { 'xl/workbook.xml': workbookXml('<sheet sheetId="1" r:id="rId1"/>') }, /^file\.damaged sheet /],
    ['a sheet without a relationship', { 'xl/workbook.xml': workbookXml('<sheet name="A" sheetId="1"/>') }, /^file\.damaged relationship /],
    [
      'a relationship without a target',
      { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1"/></Relationships>' },
      /^file\.damaged relationship /,
    ],
    [
      'a sheet that is cut short',
      { 'xl/worksheets/sheet1.xml': sheetXml(ROW).slice(0, -20) },
      /^file\.damaged xml xl\/worksheets\/sheet1\.xml:/,
    ],
    [
      'a sheet in bytes of another encoding',
      { 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xd0, 0x3c) },
      'file.damaged utf-8 xl/worksheets/sheet1.xml',
    ],
  ])('has %s', (_, parts, refusal) => {
    expect(refusalOf(() => readWorkbook(buildXlsx(parts)))).toEqual(expect.stringMatching(refusal));
  });
});
