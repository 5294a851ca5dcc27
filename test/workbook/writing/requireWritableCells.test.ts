import { describe, expect, test } from 'vitest';
import type { Day } from '#core/calendar.ts';
import type { CellStyle } from '#workbook/writing/CellStyle.ts';
import type { ModelContent, ModelSheet } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { at, blank, cell, number, text, workbookOf } from './sampleWorkbooks.ts';

const write = (sheet: Partial<ModelSheet>): Uint8Array => writeWorkbook(workbookOf(sheet));
const writeContent = (content: ModelContent): Uint8Array => write({ cells: [cell(3, 4, content)] });
const writeStyle = (style: CellStyle): Uint8Array => write({ cells: [cell(0, 0, number('1'), style)] });
const one = { type: 'number', number: '1' } as const;

describe('a model', () => {
  test.each<ModelContent>([
    number(''),
    number('8,5'),
    number('1e999'),
    number('NaN'),
    number(' 1'),
    number('.5'),
    number('+1'),
    text('x'.repeat(32_768)),
    { type: 'richText', runs: [] },
    { type: 'richText', runs: [{ text: 'x'.repeat(32_767) }, { text: 'x' }] },
    { type: 'date', day: '1900-02-28' as Day },
    { type: 'formula', formula: '=1', value: one },
    { type: 'formula', formula: '', value: one },
    { type: 'formula', formula: `"${'x'.repeat(8191)}"`, value: one },
    { type: 'formula', formula: '1', value: { type: 'number', number: 'x' } },
  ])('is refused with a cell of %j, and the error says where', (content) => {
    expect(() => writeContent(content)).toThrow(/^sheet "Trang 1" E4: /);
  });

  test.each<ModelContent>([
    number('-0'),
    number('1e308'),
    text('x'.repeat(32_767)),
    { type: 'date', day: '1900-03-01' as Day },
    { type: 'formula', formula: `"${'x'.repeat(8190)}"`, value: one },
  ])('is written with a cell that only just fits', (content) => {
    expect(() => writeContent(content)).not.toThrow();
  });

  test.each([
    [-1, 0],
    [0.5, 0],
    [1_048_576, 0],
    [0, -1],
    [0, 16_384],
    [0, Number.NaN],
  ])('is refused with a cell at row %d and column %d', (row, column) => {
    expect(() => write({ cells: [cell(row, column, blank)] })).toThrow(RangeError);
  });

  test('is written with the last cell of a sheet, and refused with two at one place', () => {
    expect(() => write({ cells: [cell(1_048_575, 16_383, number('1'))] })).not.toThrow();
    expect(() => write({ cells: [cell(2, 1, number('1')), cell(2, 1, number('1'))] })).toThrow(/B3: two cells/);
  });

  test.each<CellStyle>([
    { fill: 'red' },
    { fill: '#FFFFFF' },
    { font: { colour: 'FFF' } },
    { font: { size: 410 } },
    { font: { size: 0 } },
    { alignment: { indent: 251 } },
    { alignment: { rotation: -91 } },
    { alignment: { rotation: 91 } },
    { numberFormat: '' },
    { numberFormat: '0'.repeat(256) },
  ])('is refused with the style %j', (style) => {
    expect(() => writeStyle(style)).toThrow(RangeError);
  });

  test.each<Partial<ModelSheet>>([
    { merges: [at(0, 0)] },
    { merges: [at(0, 0, 2, 2), at(2, 2, 3, 3)] },
    { merges: [at(5, 0, 9, 0), at(0, 0, 5, 1)] },
    { merges: [{ top: 3, left: 0, bottom: 2, right: 1 }] },
    { columns: [{ column: 0, width: 255.5 }] },
    { columns: [{ column: 0 }, { column: 0 }] },
    { rows: [{ row: 0, height: 410 }] },
    { rows: [{ row: 1 }, { row: 1 }] },
    { zoom: 9 },
    { zoom: 401 },
    { tabColour: 'blue' },
    { frozen: { rows: -1, columns: 0 } },
    { activeCell: { row: 0, column: 16_384 } },
    { conditionalFormats: [{ type: 'dataBar', ranges: [], colour: 'FFFFFF' }] },
    { conditionalFormats: [{ type: 'expression', ranges: [at(0, 0)], formula: '', overlay: {} }] },
    { links: [{ from: at(0, 0), to: { sheet: 'Không có', row: 0, column: 0 } }] },
    { pictures: [{ png: new Uint8Array([1, 2, 3, 4]), row: 0, column: 0, width: 1, height: 1, description: '' }] },
  ])('is refused with a sheet of %j', (sheet) => {
    expect(() => write(sheet)).toThrow(RangeError);
  });

  test.each<Partial<ModelSheet>>([
    { merges: [at(0, 0, 2, 2), at(3, 0, 3, 2), at(0, 3, 3, 3)] },
    { columns: [{ column: 16_383, width: 255 }] },
    { rows: [{ row: 0, height: 409.5 }] },
    { zoom: 10 },
    { zoom: 400 },
  ])('is written with a sheet of %j', (sheet) => {
    expect(() => write(sheet)).not.toThrow();
  });
});
