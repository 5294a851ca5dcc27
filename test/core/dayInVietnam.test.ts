import { describe, expect, test } from 'vitest';
import { dayInVietnam } from '#core/dayInVietnam.ts';

describe('dayInVietnam', () => {
  test.each([
    ['2018-11-15T16:59:59.999Z', '2018-11-15'],
    ['2018-11-15T17:00:00.000Z', '2018-11-16'],
    ['2018-12-31T17:00:00.000Z', '2019-01-01'],
    ['2020-02-28T17:00:00.000Z', '2020-02-29'],
  ])('takes %s for %s', (moment, day) => {
    expect(dayInVietnam(Date.parse(moment))).toBe(day);
  });

  test('refuses what is no moment', () => {
    expect(() => dayInVietnam(Number.NaN)).toThrow(RangeError);
    expect(() => dayInVietnam(Date.parse('1899-12-01T00:00:00Z'))).toThrow(RangeError);
  });
});
