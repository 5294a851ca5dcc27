import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { editedBytes, type CurrentCell } from '../../../../local/bench/sheet/editedBytes.ts';
import { openWorkbook } from '../../../../local/bench/sheet/openWorkbook.ts';
import { smallWorkbook } from '../../../workbook/patching/smallWorkbook.ts';

/** A1 = 1; A2 gives an empty text, A3 its double, A4 never had a result. */
const opened = openWorkbook(
  smallWorkbook({
    sheets: {
      S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="str"><f>IF(A1&gt;5,A1,"")</f><v></v></c></row><row r="3"><c r="A3"><f>A1*2</f><v>2</v></c></row><row r="4"><c r="A4"><f>B9</f></c></row></sheetData>',
    },
  }),
  'S.xlsx',
);

const FORMULAS = [null, 'IF(A1>5,A1,"")', 'A1*2', 'B9'];

/** The column as a grid that calculates holds it. */
const column = (...values: readonly (string | number)[]): CurrentCell[] =>
  values.map((value, row) => ({ row, column: 0, value, isError: false, formula: FORMULAS[row] ?? null }));

const saved = (cells: readonly CurrentCell[]) => {
  const bytes = editedBytes(opened, () => cells, true);
  const [sheet] = readWorkbook(bytes).sheets;
  return { bytes, contents: [0, 1, 2, 3].map((row) => sheet && cellAt(sheet, row, 0)?.content) };
};

describe('editedBytes of a grid that calculates', () => {
  test('are the file itself while nothing differs', () => {
    expect(saved(column(1, '', 2, '')).bytes).toBe(opened.bytes);
  });

  test('keep an empty text as a result, and a missing result missing', () => {
    expect(saved(column(2, '', 4, '')).contents).toEqual([
      { type: 'number', number: '2' },
      { type: 'text', text: '' },
      { type: 'number', number: '4' },
      { type: 'noValue' },
    ]);
  });

  test('write an empty text where a formula has come to give one', () => {
    expect(saved(column(2, '', '', '')).contents[2]).toEqual({ type: 'text', text: '' });
  });

  test('take a value in the place of a formula', () => {
    const typed = column(1, '', 2, '').map((cell) => (cell.row === 2 ? { ...cell, formula: null, value: 9 } : cell));

    expect(saved(typed).contents[2]).toEqual({ type: 'number', number: '9' });
  });
});
