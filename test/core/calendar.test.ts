import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, dayOfSerial, daysBetween, readDay, serialOf, writeOfficialDay, type Day } from '#core/calendar.ts';

const day = (text: string): Day => readDay(text) as Day;
const anyDay = fc.integer({ min: 61, max: 2_958_465 }).map((serial) => dayOfSerial(serial) as Day);

describe('readDay', () => {
  test.each(['2018-03-21', '2016-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(readDay(text)).toBe(text);
  });

  test.each([
    '2018-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-04-31',
    '2018-4-1',
    '21/3/2018',
    '1899-12-31',
    '2018-03-21T00:00',
  ])('refuses %s', (text) => {
    expect(readDay(text)).toBeNull();
  });

  test.each([
    [2018, 4, 30, '2018-04-30'],
    [2018, 4, 31, null],
    [2018, 0, 1, null],
    [2018, 1, 0, null],
    [NaN, 1, 1, null],
  ])('puts %d, %d, %d together', (year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected);
  });
});

describe('serial numbers of Excel', () => {
  test.each([
    [61, '1900-03-01'],
    [43_180, '2018-03-21'],
    [43_180.99, '2018-03-21'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, expected) => {
    expect(dayOfSerial(serial)).toBe(expected);
  });

  test.each([60, 0, -1, 2_958_466])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
  });

  test('count from 1904 where the workbook does', () => {
    expect(dayOfSerial(43_180 - 1462, true)).toBe('2018-03-21');
  });

  test('name each day once', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(dayOfSerial(serialOf(one))).toBe(one);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2018-02-28', 1, '2018-03-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2018-12-31', 1, '2019-01-01'],
    ['2018-01-01', -1, '2017-12-31'],
  ])('%s and %d days is %s', (from, count, expected) => {
    expect(addDays(day(from), count)).toBe(expected);
    expect(daysBetween(day(from), day(expected))).toBe(count);
  });

  test.each([
    ['2018-02-05', '05/02/2018'],
    ['2018-01-31', '31/01/2018'],
    ['2018-03-12', '12/3/2018'],
    ['2018-03-01', '01/3/2018'],
    ['2018-12-09', '09/12/2018'],
  ])('%s is written %s', (one, expected) => {
    expect(writeOfficialDay(day(one))).toBe(expected);
  });
});
