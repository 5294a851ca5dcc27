// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import type { ViewSheet } from '#workbook/WorkbookView.ts';
import { drawnText } from '../../../addin/door/drawnText.ts';
import { rowsAround } from '../../../addin/door/rowsAround.ts';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';

const sheet = (): ViewSheet => {
  const found = readWorkbook(sheetBytes('STP', { E14: typed.text('48 ') })).sheets.find(({ name }) => name === SCORES);
  if (!found) throw new Error(`no worksheet ${SCORES}`);
  return found;
};

const shown = (address: string, of = sheet()) => rowsAround(of, address);

describe('the rows around a cell', () => {
  test('are the two above and the five below, under the heading of the table', () => {
    const around = shown('E14');

    expect(around?.rows.map(({ row, isHeading }) => (isHeading ? `heading ${row + 1}` : row + 1))).toEqual([
      'heading 10',
      12,
      13,
      14,
      15,
      16,
      17,
      18,
      19,
    ]);
  });

  test('show each cell as the sheet does, in the reader’s language', () => {
    const row = shown('E17')?.rows.find(({ row: at }) => at === 16);
    const texts = row?.cells.map(({ cell }) => (cell ? drawnText(cell, 'vi') : ''));

    expect(texts?.slice(0, 5)).toEqual(['d)', 'Cải cách hành chính', '50', '84,48', '40']);
  });

  test('leave out hidden rows and columns, but not the cell’s own', () => {
    const hiding: ViewSheet = { ...sheet(), hiddenRows: new Set([13, 14]), hiddenColumns: new Set([2]) };

    expect(shown('E14', hiding)?.rows.map(({ row }) => row + 1)).toEqual([10, 12, 13, 14, 16, 17, 18, 19, 20]);
    expect(shown('E14', hiding)?.columns).not.toContain(2);
    expect(shown('C14', hiding)?.columns).toContain(2);
  });

  test('draw a cell that covers several columns once, as wide as it is', () => {
    const merged: ViewSheet = { ...sheet(), merges: [{ top: 12, left: 0, bottom: 12, right: 2 }] };
    const row = shown('E14', merged)?.rows.find(({ row: at }) => at === 12);

    expect(row?.cells[0]).toMatchObject({ column: 0, span: 3 });
    expect(row?.cells[1]).toMatchObject({ column: 3, span: 1 });
  });

  test('begin at the first row of a sheet, where nothing stands above', () => {
    expect(shown('A1')?.rows[0]?.row).toBe(0);
  });

  test('are none where the address is none', () => {
    expect(shown('Ô 14')).toBeNull();
  });
});
