import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { EMPTY_FILLING, type Typed } from '#workbook/scoring/Filling.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { smallBloc } from '../../core/smallBloc.ts';
import { recalculateAll } from '../../libreOffice.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice } from '../../otherPrograms.ts';
import { ourBook, reportOfBytes, rowOf } from './ourBook.ts';

const bloc = smallBloc({
  'rubric.criteria[3].rule': { shape: 'leader_relative', target: 'chi_tieu_giao' },
  'rubric.criteria[3].unit': 'vụ',
});

const number = (value: number): Typed => ({ type: 'number', number: String(value) });

const bookWith = (target: number, actual: number) => {
  const results = new Map([
    ['I.3#target', number(target)],
    ['I.3#actual', number(actual)],
  ]);
  return ourBook(bloc, { ...EMPTY_FILLING, results });
};

const rangeIn = (bytes: Uint8Array, row: number): string => {
  const [sheet] = readWorkbook(bytes).sheets;
  const content = sheet && cellAt(sheet, row, 1)?.content;
  return content?.type === 'text' ? content.text : '';
};

const CASES = [
  [100, 150, '– Tạm tính: từ 1.5 đến 3 điểm, chờ kết quả của cả khối'],
  [100, 100, ''],
  [0, 4, '– Tạm tính: từ 0 đến 3 điểm, chờ kết quả của cả khối'],
  [0, 0, ''],
] as const;

describe('a criterion that is measured against the best of the bloc', () => {
  test.each(CASES)('with target %d and result %d says below it: %s', (target, actual, told) => {
    const model = bookWith(target, actual);

    expect(rangeIn(writeWorkbook(model), rowOf(model, 'I.3#range'))).toBe(told);
  });

  test('keeps the sheet ours: the row is no stray and nothing was altered', () => {
    const { reading } = reportOfBytes(writeWorkbook(bookWith(100, 150)), bloc);

    expect([reading.sheet.strays, reading.sheet.altered]).toEqual([[], []]);
  });

  withLibreOffice(() => {
    test('says the same when LibreOffice works it out', { timeout: LIBRE_OFFICE_TIME }, () => {
      const models = CASES.map(([target, actual]) => bookWith(target, actual));
      const worked = recalculateAll(models.map(writeWorkbook));

      expect(worked.map((bytes, at) => rangeIn(bytes, rowOf(models[at] ?? bookWith(0, 0), 'I.3#range')))).toEqual(
        CASES.map(([, , told]) => told),
      );
    });
  });
});
