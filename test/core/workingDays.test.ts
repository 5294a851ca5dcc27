import { describe, expect, test } from 'vitest';
import { readDay } from '#core/calendar.ts';
import { workingDaysAfter } from '#core/workingDays.ts';

const day = (text: string) => {
  const found = readDay(text);
  if (!found) throw new Error(`no day ${text}`);
  return found;
};

const OFF = ['2018-04-30', '2018-05-01', '2018-04-28', '2018-05-01'].map(day);

describe('workingDaysAfter', () => {
  test.each([
    ['2018-04-27', '2018-04-27', 0],
    ['2018-04-27', '2018-04-26', 0],
    ['2018-04-27', '2018-04-29', 0],
    ['2018-04-27', '2018-05-01', 0],
    ['2018-04-27', '2018-05-02', 1],
    ['2018-04-29', '2018-05-02', 1],
    ['2018-04-30', '2018-05-04', 3],
    ['2018-05-04', '2018-05-07', 1],
    ['2017-12-29', '2018-01-05', 5],
  ])('after %s up to %s there are %d', (from, to, count) => {
    expect(workingDaysAfter(day(from), day(to), OFF)).toBe(count);
  });
});
