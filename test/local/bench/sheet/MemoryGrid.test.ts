import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { MemoryGrid } from '../../../../local/bench/sheet/MemoryGrid.ts';
import { sampleBytes, sampleWorkbook } from '../host/sampleWorkbook.ts';

const grid = () => new MemoryGrid(sampleWorkbook());

const savedCell = async (of: MemoryGrid, row: number, column: number) => {
  const [sheet] = readWorkbook(await of.toXlsx()).sheets;
  const cell = sheet && cellAt(sheet, row, column);
  return cell && [cell.formula, cell.content, cell.unlocked, cell.numberFormat];
};

describe('MemoryGrid: the bytes', () => {
  test('are the very bytes of the file where a cell was set to what it held', async () => {
    const same = grid();
    same.write(same.active(), [{ row: 1, column: 2, value: 8.5, formula: null }]);

    expect(Buffer.from(await same.toXlsx()).equals(Buffer.from(sampleBytes()))).toBe(true);
  });

  test('hold what was typed, in the cell as it was formatted', async () => {
    const typed = grid();
    typed.type(typed.active(), { row: 2, column: 2, value: 7.25, formula: null });

    expect(await savedCell(typed, 2, 2)).toEqual([null, { type: 'number', number: '7.25' }, true, 'General']);
  });

  test('leave out the result of a formula that an edit made untrue, and keep the formula', async () => {
    const typed = grid();
    typed.type(typed.active(), { row: 2, column: 2, value: 7.25, formula: null });

    expect(await savedCell(typed, 4, 2)).toEqual(['SUM(C2:C4)', { type: 'noValue' }, false, '#,##0.00']);
  });

  test('hold a new formula, a text, a truth and an emptied cell', async () => {
    const typed = grid();
    const id = typed.active();
    typed.write(id, [
      { row: 6, column: 0, value: '', formula: 'A2+A3' },
      { row: 6, column: 1, value: '=1+1', formula: null },
      { row: 6, column: 2, value: true, formula: null },
      { row: 1, column: 1, value: '', formula: null },
    ]);
    const cells = await Promise.all([savedCell(typed, 6, 0), savedCell(typed, 6, 1), savedCell(typed, 6, 2), savedCell(typed, 1, 1)]);

    expect(cells.map((cell) => cell?.slice(0, 2))).toEqual([
      ['A2+A3', { type: 'noValue' }],
      [null, { type: 'text', text: '=1+1' }],
      [null, { type: 'boolean', value: true }],
      undefined,
    ]);
  });

  test('keep a number at the 15 digits that Excel keeps', async () => {
    const typed = grid();
    typed.type(typed.active(), { row: 1, column: 2, value: 0.1 + 0.2, formula: null });

    expect((await savedCell(typed, 1, 2))?.[1]).toEqual({ type: 'number', number: '0.3' });
  });
});

describe('MemoryGrid: the sheet', () => {
  test('its used area grows with what is typed, and counts formats only when asked', () => {
    const typed = grid();
    const id = typed.sheets()[1]?.id ?? '';

    expect(typed.used(id, true)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(typed.used(id, false)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
    typed.type(id, { row: 5, column: 3, value: 1, formula: null });
    expect(typed.used(id, true)).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
  });

  test('says once that another sheet is active, and what is selected there', () => {
    const seen: string[] = [];
    const watched = grid();
    const id = watched.sheets()[1]?.id ?? '';
    const stop = watched.listen(({ kind, sheetId }) => seen.push(`${kind} ${sheetId === id}`));
    watched.select(id, { top: 0, left: 0, bottom: 0, right: 0 });
    watched.activate(id);
    stop();
    watched.select(id, { top: 1, left: 0, bottom: 1, right: 0 });

    expect(seen).toEqual(['activated true', 'selected true']);
  });

  test('a sheet that does not exist is a fault of the caller', () => {
    expect(() => grid().cell('{9}', 0, 0)).toThrow(RangeError);
  });
});
