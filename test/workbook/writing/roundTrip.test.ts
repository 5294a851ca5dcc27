import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOfSerial, serialOf } from '#core/calendar.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { numberText } from '#workbook/reading/numberText.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, type ViewSheet } from '#workbook/WorkbookView.ts';
import type { CachedValue, ModelCell, ModelContent, ModelSheet } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { pngOfOneDot } from './pngOfOneDot.ts';
import { at, cell, number, rankingWorkbook, scoringWorkbook, text, workbookOf } from './sampleWorkbooks.ts';

const readSheet = (sheet: Partial<ModelSheet>): ViewSheet => {
  const [read] = readWorkbook(writeWorkbook(workbookOf(sheet))).sheets;
  if (!read) throw new Error('the sheet was not read');
  return read;
};

const readNumber = (written: string): CellContent => ({ type: 'number', number: numberText(written) ?? '' });

const readCache = (value: CachedValue): CellContent => (value.type === 'number' ? readNumber(value.number) : value);

/** What a reader is to find where a content was written. */
const expected = (content: ModelContent): CellContent => {
  switch (content.type) {
    case 'number':
      return readNumber(content.number);
    case 'richText':
      return { type: 'text', text: content.runs.map((run) => run.text).join('') };
    case 'date':
      return { type: 'date', number: String(serialOf(content.day)), day: content.day };
    case 'formula':
      return readCache(content.value);
    default:
      return content;
  }
};

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '+84',
    "'",
    '@x',
    ' hai  dấu ',
    'dòng\nhai',
    'a\r\nb',
    '_x0041_',
    '\u0000\u000B',
    'Điểm'.normalize('NFD'),
    '<&>"',
    'a\tb',
  ),
);
const anyNumber = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => String(thousandths / 1000)),
  fc.constantFrom('0', '-10', '0.1', '938.500', '100000000000'),
);
const anyCache: fc.Arbitrary<CachedValue> = fc.oneof(
  anyNumber.map((value): CachedValue => ({ type: 'number', number: value })),
  anyText.map((value): CachedValue => ({ type: 'text', text: value })),
  fc.boolean().map((value): CachedValue => ({ type: 'boolean', value })),
  fc.constantFrom('#DIV/0!', '#N/A', '#REF!').map((error): CachedValue => ({ type: 'error', error })),
);
const anyContent: fc.Arbitrary<ModelContent> = fc.oneof(
  anyNumber.map(number),
  anyText.map(text),
  anyText.map((value): ModelContent => ({
    type: 'richText',
    runs: [
      { text: value, bold: true },
      { text: value, italic: true },
    ],
  })),
  fc.boolean().map((value): ModelContent => ({ type: 'boolean', value })),
  fc.integer({ min: 61, max: 80_000 }).map((serial): ModelContent => ({ type: 'date', day: dayOfSerial(serial) as Day })),
  fc
    .tuple(fc.constantFrom('SUM(A1:B2)', '"a"&"<b>"', 'A1>=B1'), anyCache)
    .map(([formula, value]): ModelContent => ({ type: 'formula', formula, value })),
);
const anyCells: fc.Arbitrary<readonly ModelCell[]> = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), anyContent)
    .map(([row, column, content]) => cell(row, column, content)),
  { maxLength: 30, selector: ({ row, column }) => `${row} ${column}` },
);

describe('what was written', () => {
  test('is read back cell by cell, whatever the cells hold', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const sheet = readSheet({ cells });
        for (const { row, column, content } of cells) {
          const found = cellAt(sheet, row, column);
          expect(found?.content).toEqual(expected(content));
          expect(found?.formula ?? null).toBe(content.type === 'formula' ? content.formula : null);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is read back with its styles', () => {
    const sheet = readSheet({
      cells: [
        cell(0, 0, number('0.96'), { numberFormat: '0.0%', unlocked: true, fill: 'FFFBE6', font: { bold: true } }),
        cell(0, 1, number('8.5'), { font: { name: '.VnTime' }, numberFormat: '#,##0.##' }),
        cell(0, 2, text('=x')),
      ],
    });
    expect(cellAt(sheet, 0, 0)).toMatchObject({ percent: true, unlocked: true, bold: true, fill: 'FFFBE6', numberFormat: '0.0%' });
    expect(cellAt(sheet, 0, 1)).toMatchObject({
      percent: false,
      unlocked: false,
      bold: false,
      fill: null,
      font: '.VnTime',
      numberFormat: '#,##0.##',
    });
    expect(cellAt(sheet, 0, 2)).toMatchObject({ font: 'Times New Roman', numberFormat: 'General' });
  });

  test('is read back with merges, hidden rows and columns, sizes and protection', () => {
    const sheet = readSheet({
      cells: [cell(0, 0, number('1'))],
      merges: [at(0, 0, 0, 3)],
      rows: [
        { row: 2, hidden: true },
        { row: 3, height: 33 },
      ],
      columns: [
        { column: 1, hidden: true },
        { column: 0, width: 10 },
      ],
      protection: {},
    });
    expect(sheet.merges).toEqual([at(0, 0, 0, 3)]);
    expect([...sheet.hiddenRows]).toEqual([2]);
    expect([...sheet.hiddenColumns]).toEqual([1]);
    expect(sheet.rowHeights.get(3)).toBe(33);
    expect(sheet.columnWidths.get(0)).toBe(10.625);
    expect(sheet.isProtected).toBe(true);
  });

  test('is read back as a whole scoring workbook', () => {
    const view = readWorkbook(writeWorkbook(scoringWorkbook()));
    expect(view.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Tự chấm', 'visible'],
      ['_giaouoc', 'veryHidden'],
    ]);
    expect(view.names.find(({ name }) => name === '_giaouoc_agency')).toEqual({
      name: '_giaouoc_agency',
      refersTo: "'_giaouoc'!$A$1",
      hidden: true,
    });
    expect(view.customXml).toHaveLength(1);
    expect(view.customXml[0]).toContain('<identity xmlns="urn:giaouoc:identity:1" agency="CTHADS"/>');
    expect(view.application).toBe('Giao Ước');
    expect(view.hasMacros).toBe(false);
  });

  test('is read back with its custom XML after LibreOffice, which points above the root to it', () => {
    const parts = unzipSync(writeWorkbook(scoringWorkbook()));
    const root = strFromU8(parts['_rels/.rels'] ?? new Uint8Array());
    const link =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>';
    const bytes = zipSync({ ...parts, '_rels/.rels': strToU8(root.replace('</Relationships>', `${link}</Relationships>`)) });
    expect(readWorkbook(bytes).customXml[0]).toContain('urn:giaouoc:identity:1');
  });

  test('is read back as a whole ranking workbook, its chart and picture apart', () => {
    const view = readWorkbook(writeWorkbook(rankingWorkbook(pngOfOneDot)));
    const [overview] = view.sheets;
    expect(view.sheets.map(({ name }) => name)).toEqual(["Xếp hạng 'IV' 2018", 'Biểu đồ']);
    expect(overview && cellAt(overview, 6, 8)).toMatchObject({
      formula: '1+SUMPRODUCT(--($H$6:$H$13>H7))',
      content: { type: 'number', number: '1' },
    });
  });
});
