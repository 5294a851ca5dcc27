import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellContent } from '#core/sheet/Sheet.ts';
import type { CellPatch } from '#workbook/patching/CellPatch.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { readAddress } from '#workbook/address.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { partOf, smallWorkbook } from './smallWorkbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS =
  '<row r="1" spans="1:2" ht="30"><c r="A1"><v>8</v></c><c r="B1" t="inlineStr"><is><t>Chữ</t></is></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>8</v></c></row>';
const DATA = `<sheetData>${ROWS}</sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>`;

const at = (address: string) => {
  const place = readAddress(address);
  if (!place) throw new Error(`no address: ${address}`);
  return place;
};
const put = (address: string, content: CellContent, formula: string | null = null, sheet = 'Tự chấm'): CellPatch => ({
  sheet,
  ...at(address),
  formula,
  content,
});
const number = (text: string): CellContent => ({ type: 'number', number: text });
const text = (value: string): CellContent => ({ type: 'text', text: value });
const workbook = (data = DATA, more: { workbook?: string; hasChain?: boolean; beforeData?: string } = {}) =>
  smallWorkbook({ sheets: { 'Tự chấm': data }, ...more });
const cell = (bytes: Uint8Array, address: string, sheet = 'Tự chấm') => {
  const view = readWorkbook(bytes).sheets.find(({ name }) => name === sheet);
  const { row, column } = at(address);
  const found = view && cellAt(view, row, column);
  return found && { content: found.content, formula: found.formula };
};

describe('patchWorkbook: cells', () => {
  test('gives the very bytes back when nothing is to change', () => {
    const bytes = workbook();

    expect(patchWorkbook(bytes, [])).toBe(bytes);
  });

  test.each<[string, CellContent]>([
    ['a number', number('8.25')],
    ['a text', text('Kế hoạch số 15 <&> "x"')],
    ['spaces at both ends and a line feed', text('  a\nb  ')],
    ['a text that looks like an escape', text('_x0041_')],
    ['a character that XML cannot carry', text('a\u0001b\r')],
    ['a text that looks like a formula', text('=1+1')],
    ['a truth', { type: 'boolean', value: true }],
    ['an error', { type: 'error', error: '#DIV/0!' }],
    ['a blank', { type: 'blank' }],
  ])('puts %s where a number stood', (_, content) => {
    expect(cell(patchWorkbook(workbook(), [put('A1', content)]), 'A1')?.content ?? { type: 'blank' }).toEqual(content);
  });

  test('keeps the style of the cell, and every character outside of it', () => {
    const data =
      '<sheetData><row r="1" ht="20.25"><c r="A1" s="0" vm="1"><v>8</v></c><c  r="B1" s="0"/></row></sheetData><pageMargins left="0.7"/>';

    expect(partOf(patchWorkbook(workbook(data), [put('A1', number('9'))]), SHEET)).toBe(
      partOf(workbook(data), SHEET)?.replace('<c r="A1" s="0" vm="1"><v>8</v></c>', '<c r="A1" s="0"><v>9</v></c>'),
    );
  });

  test('keeps the bytes of every part that it does not touch', () => {
    const before = unzipSync(smallWorkbook({ sheets: { 'Tự chấm': DATA, 'Minh chứng': DATA } }));
    const after = unzipSync(patchWorkbook(smallWorkbook({ sheets: { 'Tự chấm': DATA, 'Minh chứng': DATA } }), [put('B1', text('khác'))]));

    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect({ ...after, [SHEET]: null }).toEqual({ ...before, [SHEET]: null });
  });

  test.each(['A2', 'B2', 'C1', 'A4', 'B3', 'XFD1048576'])('adds %s at its place in the order', (address) => {
    const patched = patchWorkbook(workbook(), [put(address, number('1'))]);
    const xml = partOf(patched, SHEET) ?? '';
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));

    expect(xml).toContain(`<c r="${address}"><v>1</v></c>`);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(xml).toMatch(/<c r="A1">.*<c r="B1"/);
  });

  test('adds several cells to one new row in the order of their columns', () => {
    const patched = patchWorkbook(workbook(), [put('C2', number('3')), put('A2', number('1')), put('B2', number('2'))]);

    expect(partOf(patched, SHEET)).toContain('<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>');
  });

  test.each(['<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="1"/></sheetData>'])('fills the empty %s', (data) => {
    expect(cell(patchWorkbook(workbook(data), [put('B1', number('7'))]), 'B1')?.content).toEqual(number('7'));
  });

  test('finds cells that bear no address, and gives those it changes one', () => {
    const data = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    const patched = patchWorkbook(workbook(data), [put('B1', number('20'))]);

    expect([cell(patched, 'A1'), cell(patched, 'B1'), cell(patched, 'A2')].map((one) => one?.content)).toEqual([
      number('1'),
      number('20'),
      number('3'),
    ]);
  });

  test('writes in the prefix of the file', () => {
    const data =
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>';
    const patched = patchWorkbook(workbook(data), [put('A1', text('a')), put('B2', number('2'))]);

    expect([cell(patched, 'A1')?.content, cell(patched, 'B2')?.content]).toEqual([text('a'), number('2')]);
  });

  test('lets the dimension grow with a new cell, and leaves it where none is outside', () => {
    const bytes = workbook(DATA, { beforeData: '<dimension ref="A1:B3"/>' });

    expect(partOf(patchWorkbook(bytes, [put('D5', number('1'))]), SHEET)).toContain('<dimension ref="A1:D5"/>');
    expect(partOf(patchWorkbook(bytes, [put('B2', number('1'))]), SHEET)).toContain('<dimension ref="A1:B3"/>');
  });

  test('does not add a blank cell', () => {
    const bytes = workbook();

    expect(partOf(patchWorkbook(bytes, [put('F9', { type: 'blank' })]), SHEET)).toBe(partOf(bytes, SHEET));
  });

  test('takes the later of two patches of one cell', () => {
    expect(cell(patchWorkbook(workbook(), [put('A1', number('1')), put('A1', number('2'))]), 'A1')?.content).toEqual(number('2'));
  });

  test('changes a sheet that is written in UTF-16', () => {
    const parts = unzipSync(workbook());
    const xml = partOf(workbook(), SHEET)?.replace('UTF-8', 'UTF-16') ?? '';
    const units = Uint8Array.from([...`\ufeff${xml}`].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]));
    const patched = patchWorkbook(zipSync({ ...parts, [SHEET]: units }), [put('A1', number('9'))]);

    expect(cell(patched, 'A1')?.content).toEqual(number('9'));
    expect(cell(patched, 'B1')?.content).toEqual(text('Chữ'));
  });

  test.each([
    ['an unknown sheet', put('A1', number('1'), null, 'Lạ'), /no sheet/],
    ['a number that is none', put('A1', number('8,5')), /not a number/],
    ['an infinite number', put('A1', number('Infinity')), /not a number/],
    ['a text that is too long', put('A1', text('a'.repeat(32_768))), /32767/],
    ['a row above the first', { ...put('A1', number('1')), row: -1 }, /no cell/],
    ['a column behind the last', { ...put('A1', number('1')), column: 16_384 }, /no cell/],
  ])('refuses %s', (_, patch, message) => {
    expect(() => patchWorkbook(workbook(), [patch])).toThrow(message);
  });

  test('refuses bytes that are no workbook as the reader does', () => {
    expect(() => patchWorkbook(strToU8('không phải tệp Excel'), [put('A1', number('1'))])).toThrow(
      expect.objectContaining({ code: 'file.notXlsx' }),
    );
  });

  test('reads back whatever was put in, wherever (random cells)', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map(text),
      fc.integer().map((value) => number(String(value))),
      fc.boolean().map((value): CellContent => ({ type: 'boolean', value })),
    );
    const patches = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6), content }), {
      minLength: 1,
      maxLength: 8,
      selector: ({ row, column }) => row * 10 + column,
    });
    fc.assert(
      fc.property(patches, (cells) => {
        const patched = patchWorkbook(
          workbook(),
          cells.map((one) => ({ sheet: 'Tự chấm', formula: null, ...one })),
        );
        const [sheet] = readWorkbook(patched).sheets;
        expect(cells.map(({ row, column }) => sheet && cellAt(sheet, row, column)?.content)).toEqual(cells.map((one) => one.content));
      }),
      { numRuns: 60 },
    );
  });
});

describe('patchWorkbook: formulas', () => {
  test('drops a stored result that looked at a changed cell, and keeps the formula', () => {
    expect(cell(patchWorkbook(workbook(), [put('A1', number('9'))]), 'A3')).toEqual({
      content: { type: 'noValue' },
      formula: 'SUM(A1:A2)',
    });
  });

  test('writes the result that is given instead', () => {
    const patched = patchWorkbook(workbook(), [put('A1', number('9'))], [{ sheet: 'Tự chấm', ...at('A3'), content: number('9') }]);

    expect(cell(patched, 'A3')).toEqual({ content: number('9'), formula: 'SUM(A1:A2)' });
  });

  test('keeps a result that does not look at the changed cell', () => {
    expect(cell(patchWorkbook(workbook(), [put('B1', text('khác'))]), 'A3')?.content).toEqual(number('8'));
  });

  test('passes over a result for a cell that holds no formula', () => {
    const patched = patchWorkbook(workbook(), [], [{ sheet: 'Tự chấm', ...at('A1'), content: number('1') }]);

    expect(cell(patched, 'A1')?.content).toEqual(number('8'));
  });

  test('puts a formula with its result, and a value in the place of a formula', () => {
    const patched = patchWorkbook(workbook(), [put('B2', number('16'), 'A1*2&"<"'), put('A3', number('5'))]);

    expect(cell(patched, 'B2')).toEqual({ content: number('16'), formula: 'A1*2&"<"' });
    expect(cell(patched, 'A3')).toEqual({ content: number('5'), formula: null });
  });

  test('has Excel compute anew only where a formula is concerned', () => {
    const flag = (bytes: Uint8Array) => /<calcPr[^>]*>/.exec(partOf(bytes, 'xl/workbook.xml') ?? '')?.[0];
    const withCalc = workbook(DATA, { workbook: '<definedNames/><calcPr calcId="191029" fullCalcOnLoad="0"/><extLst/>' });

    expect(flag(patchWorkbook(workbook(), [put('B1', text('khác'))]))).toBeUndefined();
    expect(flag(patchWorkbook(workbook(), [put('A1', number('9'))]))).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(flag(patchWorkbook(withCalc, [put('A1', number('9'))]))).toBe('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('puts the calculation settings before what must follow them', () => {
    const patched = patchWorkbook(workbook(DATA, { workbook: '<definedNames/><extLst><x/></extLst>' }), [put('A1', number('9'))]);

    expect(partOf(patched, 'xl/workbook.xml')).toContain('<definedNames/><calcPr fullCalcOnLoad="1"/><extLst>');
  });

  test('takes the calculation chain out when a formula goes, and only then', () => {
    const chained = workbook(DATA, { hasChain: true });
    const kept = patchWorkbook(chained, [put('A1', number('9'))]);
    const gone = patchWorkbook(chained, [put('A3', number('9'))]);

    expect(partOf(kept, 'xl/calcChain.xml')).toBeDefined();
    expect(partOf(gone, 'xl/calcChain.xml')).toBeUndefined();
    expect(partOf(gone, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  const SHARED =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';

  test('writes a shared formula out for the others when its first cell goes', () => {
    const patched = patchWorkbook(workbook(SHARED), [put('B1', number('7'))]);

    expect(cell(patched, 'B1')).toEqual({ content: number('7'), formula: null });
    expect(cell(patched, 'B2')).toEqual({ content: number('4'), formula: 'A2*2' });
    expect(cell(patched, 'B3')).toEqual({ content: number('6'), formula: 'A3*2' });
  });

  test('writes it out also for one that only gets a new result', () => {
    const patched = patchWorkbook(
      workbook(SHARED),
      [put('B1', number('7')), put('A3', number('5'))],
      [{ sheet: 'Tự chấm', ...at('B3'), content: number('10') }],
    );

    expect(cell(patched, 'B3')).toEqual({ content: number('10'), formula: 'A3*2' });
  });

  test('leaves a shared formula shared when another of its cells goes', () => {
    const patched = patchWorkbook(workbook(SHARED), [put('B2', number('7'))]);

    expect(partOf(patched, SHEET)).toContain('<f t="shared" si="0"/><v>6</v>');
    expect(cell(patched, 'B3')?.formula).toBe('A3*2');
  });

  test('refuses part of an array formula, and takes a cell beside it', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';

    expect(() => patchWorkbook(workbook(data), [put('A2', number('1'))])).toThrow(RangeError);
    expect(cell(patchWorkbook(workbook(data), [put('A3', number('1'))]), 'A3')?.content).toEqual(number('1'));
  });
});
