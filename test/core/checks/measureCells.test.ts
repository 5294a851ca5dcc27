import { describe, expect, test } from 'vitest';
import { readDay } from '#core/calendar.ts';
import { dateCell, cellOf, numberCell, textCell } from '../sheet/cells.ts';
import { reportOf, type Written } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc({
  'rubric.criteria[1].rule': {
    shape: 'date_bands',
    bands: [
      { notAfter: 'YYYY-02-28', points: 5 },
      { notAfter: null, points: 0 },
    ],
  },
  'rubric.criteria[1].evidence': [],
});

const codes = (origin: 'template' | 'foreign', code: string, result: Written, hasMeasureColumn = true): string => {
  const report = reportOf({ bloc, origin, scores: {}, results: { [code]: result }, layout: { hasMeasureColumn } });
  const found = report.findings.filter(({ criterion, code: name }) => criterion === code && name !== 'score.notByRule');
  return found.map((one) => `${one.code} ${one.severity}`).join(', ') || 'nothing';
};

describe('a result in a workbook of ours', () => {
  test.each<readonly [string, Written, string]>([
    ['II.1', null, 'measure.missing error'],
    ['II.1', 2, 'nothing'],
    ['II.1', 0, 'nothing'],
    ['II.1', -1, 'measure.impossible error'],
    ['II.1', 2.5, 'measure.impossible error'],
    ['II.1', '2', 'cell.numberAsText error'],
    ['II.1', 'Có 2 mô hình', 'measure.impossible error'],
    ['II.1', cellOf({ type: 'error', error: '#N/A' }), 'cell.error error'],
    ['II.1', cellOf({ type: 'boolean', value: true }), 'measure.impossible error'],
    ['II.1', numberCell('1', { percent: true }), 'measure.impossible error'],
    ['II.1', dateCell(readDay('2018-01-02')), 'measure.impossible error'],
    ['II.1', 999_999, 'nothing'],
    ['II.1', 1_000_000, 'measure.impossible error'],
    ['I.3', 87.125, 'nothing'],
    ['I.3', 87.1255, 'measure.impossible error'],
    ['I.3', 0, 'nothing'],
    ['I.3', -0.001, 'measure.impossible error'],
    ['I.3', 1000, 'nothing'],
    ['I.3', 1000.001, 'measure.impossible error'],
    ['I.3', '95%', 'cell.numberAsText error'],
    ['I.3', numberCell('0.285', { percent: true }), 'nothing'],
    ['I.2', 'Tốt', 'nothing'],
    ['I.2', ' TỐT ', 'nothing'],
    ['I.2', 'Tốt'.normalize('NFD'), 'nothing'],
    ['I.2', 'Rất tốt', 'measure.impossible error'],
    ['I.1', dateCell(readDay('2018-02-28')), 'nothing'],
    ['I.1', '28/02/2018', 'cell.numberAsText error'],
    ['I.1', '30/02/2018', 'measure.impossible error'],
    ['I.1', '28/02/2018 và 01/3/2018', 'measure.impossible error'],
    ['I.1', 43_159, 'nothing'],
    ['I.1', 12, 'measure.impossible error'],
    ['I.1', dateCell(null), 'measure.impossible error'],
    ['II.2', 'Không phát sinh', 'nothing'],
    ['II.1', 'Không phát sinh', 'measure.impossible error'],
  ])('of %s, %j: %s', (code, result, expected) => {
    expect(codes('template', code, result)).toBe(expected);
  });
});

describe('a result in a bloc’s own sheet', () => {
  test.each<readonly [string, Written, string]>([
    ['II.1', null, 'measure.missing warning'],
    ['II.1', 'Có 2 mô hình', 'nothing'],
    ['II.1', 'Có 2 hoặc 3 mô hình', 'nothing'],
    ['II.1', 2.5, 'measure.impossible warning'],
    ['II.1', '2', 'nothing'],
    ['I.3', 'Đạt 97,5% kế hoạch', 'nothing'],
    ['I.2', 'Chi bộ xếp loại tốt', 'nothing'],
    ['I.1', 'Ban hành ngày 26/02/2018', 'nothing'],
    ['I.1', 'Chưa ban hành', 'nothing'],
  ])('of %s, %j: %s', (code, result, expected) => {
    expect(codes('foreign', code, result)).toBe(expected);
  });

  test('is not asked for where the sheet has no column of results', () => {
    expect(codes('foreign', 'II.1', null, false)).toBe('nothing');
  });
});

describe('a sentence tells a result', () => {
  const readOf = (code: string, text: string): string => {
    const report = reportOf({ bloc, results: { [code]: textCell(text) } });
    const reading = report.reading.leaves.find(({ leaf }) => leaf.code === code)?.measures.get('actual');
    if (reading?.type !== 'value') return reading?.type ?? 'none';
    const { value } = reading;
    return value.type === 'quantity' ? String(value.thousandths / 1000) : value.type === 'day' ? value.day : value.key;
  };

  test.each([
    ['II.1', 'Có 02 mô hình được công nhận', '2'],
    ['II.1', '3/3 mô hình', 'unclear'],
    ['II.1', 'Không có mô hình nào', '0'],
    ['II.1', 'Có 2 mô hình; 3 mô hình đang chờ', 'unclear'],
    ['II.1', 'Phong trào “Năm 2018 an toàn” với 4 mô hình', '4'],
    ['I.3', 'đạt 97% (97 trên 100 văn bản)', '97'],
    ['I.3', 'đạt 97%, năm trước 95%', 'unclear'],
    ['I.3', '97,5 %', '97.5'],
    ['I.2', 'Chi bộ xếp loại Tốt', 'tot'],
    ['I.2', 'Không tốt', 'unclear'],
    ['I.2', 'Chưa tốt', 'unclear'],
    ['I.2', 'Tốt hoặc khá', 'unclear'],
    ['I.2', 'Đạt', 'unclear'],
    ['I.1', 'Kế hoạch 15/KH-STP ngày 26/02/2018', '2018-02-26'],
    ['I.1', 'Ban hành 26/02/2018, sửa đổi 05/3/2018', 'unclear'],
    ['I.1', '2018-02-26', '2018-02-26'],
  ])('%s: “%s” is %s', (code, text, expected) => {
    expect(readOf(code, text)).toBe(expected);
  });
});
