import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '#workbook/archive/limits.ts';
import { READING_LIMITS } from '#workbook/reading/limits.ts';
import { readWorkbook, type ReadWorkbookOptions } from '#workbook/reading/readWorkbook.ts';
import {
  buildXlsx,
  contentTypes,
  MAIN,
  relationships,
  sheetXml,
  stringsXml,
  stylesXml,
  workbookXml,
  xlsxOfRows,
  xlsxParts,
} from '../buildXlsx.ts';
import { buildZip } from '../buildZip.ts';
import { refusalOf } from '../refusalOf.ts';

const refusal = (bytes: Uint8Array, options?: ReadWorkbookOptions): string | null => refusalOf(() => readWorkbook(bytes, options));

const repeated = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const rowAt = (row: number, column = 'A', style = ''): string => `<row r="${row}"><c r="${column}${row}"${style}><v>1</v></c></row>`;

const rowsFrom = (row: number, count: number, column = 'A'): string =>
  Array.from({ length: count }, (_, index) => rowAt(row + index, column)).join('');

/** So much space costs the sender nothing, so a small file may claim any amount of it. */
const bomb = (name: string, claimedBytes: number): Uint8Array =>
  buildZip([...xlsxParts({ [name]: null }), { name, content: ' '.repeat(1000), claimedBytes }]);

describe('a file that would fill the memory', () => {
  test.each([
    ['a sheet of 600 MB', bomb('xl/worksheets/sheet1.xml', 600_000_000), 'file.hostile partBytes'],
    ['shared strings of 300 MB', bomb('xl/sharedStrings.xml', 300_000_000), 'file.hostile partBytes'],
    ['a part of 900 MB that nobody needs', bomb('xl/media/unused.bin', 900_000_000), 'file.hostile partBytes'],
    ['a sheet of 40 MB in a few bytes', bomb('xl/worksheets/sheet1.xml', 40_000_000), 'file.hostile ratio'],
    ['a sheet that is shorter than it says', bomb('xl/worksheets/sheet1.xml', 900_000), 'file.damaged size xl/worksheets/sheet1.xml'],
    ['a sheet that is longer than it says', bomb('xl/worksheets/sheet1.xml', 999), 'file.hostile size'],
  ])('is refused: %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  test('parts are held against the sum of all', () => {
    expect(refusal(buildXlsx(), { archive: { ...ARCHIVE_LIMITS, totalBytes: 1000 } })).toBe('file.hostile totalBytes');
  });
});

describe('a limit of the reading', () => {
  test.each([
    ['row 20,000', xlsxOfRows(rowAt(20_000)), null],
    ['row 20,001', xlsxOfRows(rowAt(20_001)), null],
    ['twenty cells from row 20,001 on', xlsxOfRows(rowsFrom(20_001, 20)), null],
    ['twenty-one cells from row 20,001 on', xlsxOfRows(rowsFrom(20_001, 21)), 'file.hostile rows'],
    ['cell XFD1048576', xlsxOfRows(rowAt(1_048_576, 'XFD')), null],
    ['column 512', xlsxOfRows(rowAt(1, 'SR')), null],
    ['column 513', xlsxOfRows(rowAt(1, 'SS')), null],
    ['twenty-one cells in column 513', xlsxOfRows(rowsFrom(1, 21, 'SS')), 'file.hostile columns'],
    [
      'a style without content far outside',
      xlsxOfRows('<row r="1048576"><c r="XFD1048576" s="1"/></row>', { styles: stylesXml('0') }),
      null,
    ],
    ['a text of 32,767 letters', xlsxOfRows('', { strings: stringsXml(`<t>${'a'.repeat(32_767)}</t>`) }), null],
    ['a text of 32,768 letters', xlsxOfRows('', { strings: stringsXml(`<t>${'a'.repeat(32_768)}</t>`) }), 'file.hostile text'],
    [
      'a range of validation over the whole sheet',
      xlsxOfRows('', { rest: '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>' }),
      null,
    ],
    [
      'a name over the whole sheet',
      buildXlsx({
        'xl/workbook.xml': workbookXml(undefined, '<definedNames><definedName name="a">A1:XFD1048576</definedName></definedNames>'),
      }),
      null,
    ],
    [
      'a dimension of the whole sheet',
      buildXlsx({ 'xl/worksheets/sheet1.xml': sheetXml('', '', '<dimension ref="A1:XFD1048576"/>') }),
      null,
    ],
    ['a merge of the whole sheet', xlsxOfRows('', { rest: '<mergeCells><mergeCell ref="A100:XFD1048576"/></mergeCells>' }), null],
  ])('%s', (_, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  const limits: readonly (readonly [limit: keyof typeof READING_LIMITS, write: (count: number) => Uint8Array])[] = [
    ['cells', (count) => xlsxOfRows(`<row r="1">${repeated(count, () => '<c><v>1</v></c>')}</row>`)],
    ['strings', (count) => xlsxOfRows('', { strings: stringsXml(...Array.from({ length: count }, () => '')) })],
    [
      'merges',
      (count) =>
        xlsxOfRows('', {
          rest: `<mergeCells>${repeated(count, (index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`)}</mergeCells>`,
        }),
    ],
    [
      'names',
      (count) =>
        buildXlsx({
          'xl/workbook.xml': workbookXml(
            undefined,
            `<definedNames>${repeated(count, (index) => `<definedName name="n${index}">1</definedName>`)}</definedNames>`,
          ),
        }),
    ],
    [
      'sheets',
      (count) =>
        buildXlsx({
          'xl/workbook.xml': workbookXml(repeated(count, (index) => `<sheet name="s${index}" sheetId="1" r:id="rId2"/>`)),
          'xl/_rels/workbook.xml.rels': relationships(['rId2', 'chartsheet', 'chart.xml']),
        }),
    ],
    [
      'relationships',
      (count) =>
        buildXlsx({
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'chartsheet', 'chart.xml'],
            ...Array.from({ length: count - 3 }, (_, index) => [`r${index}`, 'theme', 'theme.xml'] as const),
          ),
        }),
    ],
    [
      'contentTypes',
      (count) =>
        buildXlsx({
          '[Content_Types].xml': contentTypes().replace(
            '</Types>',
            `${'<Default Extension="png" ContentType="image/png"/>'.repeat(count - 3)}</Types>`,
          ),
        }),
    ],
    [
      'styles',
      (count) => xlsxOfRows('', { styles: `<styleSheet ${MAIN}><cellXfs>${repeated(count, () => '<xf/>')}</cellXfs></styleSheet>` }),
    ],
    [
      'columnRanges',
      (count) =>
        buildXlsx({
          'xl/worksheets/sheet1.xml': sheetXml('', '', `<cols>${repeated(count, () => '<col min="1" max="16384" hidden="1"/>')}</cols>`),
        }),
    ],
    [
      'externalLinks',
      (count) =>
        buildXlsx({
          'xl/workbook.xml': workbookXml(
            undefined,
            `<externalReferences>${repeated(count, () => '<externalReference r:id="rId9"/>')}</externalReferences>`,
          ),
        }),
    ],
    ['formulas', (count) => xlsxOfRows(`<row r="1"><c r="A1"><f>${'1'.repeat(count)}</f><v>1</v></c></row>`)],
  ];

  test.each(limits)('%s: as many as allowed are read, one more is refused', (limit, write) => {
    const options = { limits: { [limit]: 20 } };

    expect(refusal(write(20), options)).toBeNull();
    expect(refusal(write(21), options)).toBe(`file.hostile ${limit}`);
  });

  test('the limits stand where the guards are meant to', () => {
    expect(READING_LIMITS).toMatchObject({ rows: 20_000, columns: 512, cells: 400_000, strings: 200_000, merges: 20_000 });
    expect(ARCHIVE_LIMITS).toMatchObject({
      fileBytes: 5_242_880,
      entries: 2000,
      partBytes: 48_000_000,
      totalBytes: 64_000_000,
      ratio: 200,
    });
  });

  test('a formula that many cells share counts for each of them', () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" si="0">${'1+'.repeat(500)}1</f><v>1</v></c>${repeated(98, () => '<c><f t="shared" si="0"/><v>1</v></c>')}</row>`;

    expect(refusal(xlsxOfRows(rows), { limits: { formulas: 100_100 } })).toBeNull();
    expect(refusal(xlsxOfRows(rows), { limits: { formulas: 100_099 } })).toBe('file.hostile formulas');
  });

  test.each([
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData/></worksheet>'],
    [
      'an entity of another file',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>',
    ],
  ])('%s is refused by its document type', (_, xml) => {
    expect(refusal(buildXlsx({ 'xl/worksheets/sheet1.xml': xml }))).toBe('file.hostile dtd');
  });
});

describe('any bytes', () => {
  const strings = stringsXml('<t>Thực hiện nhiệm vụ</t>', '<r><t>Đơn </t></r><r><t>vị</t></r>');
  const row = (at: number): string =>
    `<row r="${at}"><c r="A${at}" t="s"><v>${at % 2}</v></c><c r="B${at}" s="1"><v>${at / 4}</v></c><c r="C${at}"><f>B${at}*2</f><v>${at / 2}</v></c></row>`;
  const whole = xlsxOfRows(
    repeated(40, (index) => row(index + 1)),
    { strings, styles: stylesXml('0.00') },
  );
  const view = readWorkbook(whole);

  test('cut anywhere are refused', () => {
    for (let length = 0; length < whole.length; length += 97) {
      expect(refusal(whole.subarray(0, length))).toMatch(/^file\.(notXlsx|damaged )/);
    }
    expect(refusal(whole.subarray(0, whole.length - 1))).toBe('file.damaged truncated');
  });

  test('with one flipped bit are refused, or read as what the sender wrote', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const flipped = whole.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const found = refusal(flipped);
        expect(found ?? readWorkbook(flipped).sheets).toEqual(found ?? view.sheets);
      }),
      { numRuns: 400 },
    );
  });

  test('with many flipped bytes never hang and never throw anything but a refusal', () => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(flips, (changes) => {
        const broken = whole.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        expect(refusal(broken) ?? 'read').toMatch(/^(read|file\.)/);
      }),
      { numRuns: 200 },
    );
  });

  test('in the parts, checksums made right again, never throw anything but a refusal', () => {
    const parts = xlsxParts({
      'xl/worksheets/sheet1.xml': sheetXml(
        repeated(5, (index) => row(index + 1)),
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      ),
      'xl/sharedStrings.xml': strings,
      'xl/styles.xml': stylesXml('0.00'),
    });
    const change = fc.tuple(
      fc.nat(parts.length - 1),
      fc.nat(2000),
      fc.constantFrom('<', '>', '"', '/', '&', '0', '-', 'Z', ' ', '\u0000', ''),
    );
    fc.assert(
      fc.property(change, ([index, place, letter]) => {
        const broken = parts.map((part, at) => {
          const content = String(part.content);
          const where = place % content.length;
          return at === index ? { ...part, content: content.slice(0, where) + letter + content.slice(where + 1) } : part;
        });
        expect(refusal(buildZip(broken)) ?? 'read').toMatch(/^(read|file\.)/);
      }),
      { numRuns: 400 },
    );
  });
});
