import { describe, expect, test } from 'vitest';
import { readDay } from '#core/calendar.ts';
import { readScore } from '#core/sheet/scoreReading.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { blankCell, cellOf, dateCell, numberCell, textCell } from './cells.ts';

const told = (cell: Cell, kind: 'scored' | 'deduction' = 'scored'): string => {
  const reading = readScore(cell, kind);
  return reading.type === 'number' ? `${reading.decimal} ${reading.points ?? 'unpointed'}${reading.isText ? ' text' : ''}` : reading.type;
};

describe('a score cell', () => {
  test.each([
    ['8.5', '8.5 8500'],
    ['0', '0 0'],
    ['-3', '-3 -3000'],
    ['8.125', '8.125 8125'],
    ['8.1234', '8.1234 unpointed'],
  ])('that holds the number %s', (number, expected) => {
    expect(told(numberCell(number))).toBe(expected);
  });

  test.each([
    ['8,5', '8.5 8500 text'],
    [' 8,5 điểm', '8.5 8500 text'],
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
    ['\u200b', 'blank'],
    ['Không được giao', 'notAssigned'],
    ['KHÔNG  ĐƯỢC GIAO.', 'notAssigned'],
    ['Không được giao'.normalize('NFD'), 'notAssigned'],
    ['Không giao', 'notAssigned'],
    ['Không được', 'notNumber'],
    ['Không phát sinh', 'notNumber'],
    ['95%', 'notNumber'],
    ['1.500', 'notNumber'],
  ])('that holds the text “%s”', (text, expected) => {
    expect(told(textCell(text))).toBe(expected);
  });

  test.each<readonly [string, Cell, string]>([
    ['nothing', blankCell(), 'blank'],
    ['a percentage', numberCell('0.95', { percent: true }), 'notNumber'],
    ['a date', dateCell(readDay('2018-03-21')), 'notNumber'],
    ['a day that is none', dateCell(null), 'notNumber'],
    ['TRUE', cellOf({ type: 'boolean', value: true }), 'notNumber'],
    ['an error value', cellOf({ type: 'error', error: '#REF!' }), 'error'],
    ['a formula whose result was never saved', cellOf({ type: 'noValue' }, { formula: 'SUM(A1)' }), 'noValue'],
    ['a formula that shows nothing', textCell('', { formula: 'IF(A1="","",1)' }), 'blank'],
  ])('that holds %s', (_, cell, expected) => {
    expect(told(cell)).toBe(expected);
  });

  test.each([
    [numberCell('10'), '10 10000'],
    [numberCell('-10'), '10 10000'],
    [textCell('−10'), '10 10000 text'],
    [numberCell('0'), '0 0'],
  ])('of a deduction holds its size', (cell, expected) => {
    expect(told(cell, 'deduction')).toBe(expected);
  });

  test('that holds a day says which day Excel made', () => {
    expect(readScore(dateCell(readDay('2018-05-08')), 'scored')).toEqual({ type: 'notNumber', seen: '08/5/2018', day: '2018-05-08' });
    expect(readScore(dateCell(null), 'scored')).toEqual({ type: 'notNumber', seen: '43180', day: null });
  });

  test('shows what was typed, invisible characters and all', () => {
    expect(readScore(textCell('8,5\u00a0'), 'scored').seen).toBe('8,5\u00a0');
    expect(readScore(numberCell('0.285', { percent: true }), 'scored').seen).toBe('28.5%');
  });
});
