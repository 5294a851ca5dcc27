import { describe, expect, test } from 'vitest';
import { readDay } from '#core/calendar.ts';
import { findingText } from '#core/messages/findingText.ts';
import { dateCell } from '../sheet/cells.ts';
import { reportOf } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();
const evidence = { 'I.1': 'Báo cáo số 12/BC-STP ngày 05/3/2018' };

const findingAt = (day: string, code = 'I.1') =>
  reportOf({ bloc, scores: { 'I.1': 4, [code]: dateCell(readDay(day)) }, evidence }).findings.find(({ criterion }) => criterion === code);

describe('a score that Excel turned into a day', () => {
  test('is no number, and what may have been typed is offered, none of it safe', () => {
    expect(findingAt('2018-05-03')).toMatchObject({
      code: 'cell.notNumber',
      severity: 'error',
      seen: '03/5/2018',
      facts: { day: '2018-05-03', example: '3.5' },
      repairs: [{ action: 'setValue', value: '3.5', safe: false }],
    });
  });

  test('is offered both readings of a first of the month, as far as the criterion takes them', () => {
    expect(findingAt('2003-01-01')?.repairs.map(({ value }) => value)).toEqual(['1.1', '1.03']);
    expect(findingAt('2025-03-01')?.repairs.map(({ value }) => value)).toEqual(['1.3', '3.25']);
    expect(findingAt('2018-12-31')?.repairs).toEqual([]);
  });

  test('is told with what Excel did and how to type it', () => {
    const finding = findingAt('2018-05-03');
    if (!finding) throw new Error('nothing was told');
    const text = findingText(finding, 'vi');
    expect(text.title).toBe('Excel đã đổi số thành ngày');
    expect(text.sentence).toMatch(/^Ô E1 hiện là ngày 03\/5\/2018 vì Excel đã tự đổi .* gõ lại bằng dấu phẩy, ví dụ 3,5\.$/);
    expect(text.repairs).toEqual(['Đặt 3,5']);
    expect(findingText(finding, 'en').sentence).toContain('is now the date 3 May 2018');
  });
});
