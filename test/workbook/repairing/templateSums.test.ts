import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { repairWorkbook } from '#workbook/repairing/repairWorkbook.ts';
import type { ModelContent, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { contextOf, filledOut, ourBook, reportOfBytes, rowOf, withCells, withRowsMoved, withScores } from '../scoring/ourBook.ts';

const bloc = sampleBloc(CAO_BANG);
const SELF = 4;

/** The scores of I.1.b as text, so that a safe repair takes the results of the sums above it away. */
const withText = (model: WorkbookModel): WorkbookModel => {
  const row = rowOf(model, 'I.1.b');
  return withCells(model, (cell) => (cell.row === row && cell.column === SELF ? { ...cell, content: { type: 'text', text: '1' } } : cell));
};

/** A row put in above I.1.c, within the run that its heading adds up. */
const withRow = (model: WorkbookModel, score: ModelContent): WorkbookModel => {
  const at = rowOf(model, 'I.1.c');
  const moved = withRowsMoved(model, (row) => (row >= at ? row + 1 : row));
  const title = { row: at, column: 1, content: { type: 'text', text: 'Việc đột xuất' } } as const;
  return withScores(moved, (sheet) => ({ ...sheet, cells: [...sheet.cells, title, { row: at, column: SELF, content: score }] }));
};

/** What the sums of the repaired workbook show, by the code of their row. */
const sumsOf = (model: WorkbookModel) => {
  const bytes = writeWorkbook(model);
  const report = reportOfBytes(bytes, bloc);
  const repaired = repairWorkbook(bytes, [], { report, context: contextOf(bloc), fileName: '' });
  expect(repaired.made.map(({ finding }) => finding.code)).toContain('cell.numberAsText');
  const sheet = readWorkbook(repaired.bytes).sheets[0];
  return (code: string) => sheet?.cells.get(rowOf(model, code) * 16_384 + SELF)?.content;
};

const numberOf = (content: ReturnType<ReturnType<typeof sumsOf>>): number => (content?.type === 'number' ? Number(content.number) : NaN);

describe('the sums of a repaired workbook', () => {
  const filled = withText(ourBook(bloc, filledOut(bloc)));
  const plain = sumsOf(filled);

  test('add up a row that somebody put between, as its own formulas do', () => {
    const sums = sumsOf(withRow(filled, { type: 'number', number: '2' }));
    for (const code of ['I.1', 'I', '=base', '=grand']) expect(numberOf(sums(code)), code).toBe(numberOf(plain(code)) + 2);
    expect(sums('II')).toEqual(plain('II'));
  });

  test('add nothing for words in such a row', () => {
    const sums = sumsOf(withRow(filled, { type: 'text', text: 'chưa chấm' }));
    for (const code of ['I.1', 'I', '=base', '=grand']) expect(sums(code), code).toEqual(plain(code));
  });

  test('are left to Excel above an error, and there alone', () => {
    const failed = { type: 'formula', formula: '1/0', value: { type: 'error', error: '#DIV/0!' } } as const;
    const sums = sumsOf(withRow(filled, failed));
    for (const code of ['I.1', 'I', '=base', '=grand']) expect(sums(code), code).toEqual({ type: 'noValue' });
    expect(sums('II')).toEqual(plain('II'));
  });
});
