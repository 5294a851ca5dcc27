import { describe, expect, test } from 'vitest';
import { sheetNames } from '#workbook/ranking/sheetNames.ts';

describe('sheetNames', () => {
  test.each([
    ['keeps what Excel takes', ['STP', 'CA-T'], ['STP', 'CA-T']],
    ['turns forbidden signs into spaces', ['A/B', '[x]:*?'], ['A B', 'x']],
    ['takes apostrophes from both ends and keeps them inside', ["'Khối'", "a'b"], ['Khối', "a'b"]],
    ['gives a wish of nothing but forbidden signs a dash', ['?', ''], ['–', '– (2)']],
    ['tells names apart that differ by their case alone', ['STP', 'stp', 'Stp'], ['STP', 'stp (2)', 'Stp (3)']],
    ['keeps away from the name that Excel reserves', ['History'], ['History (2)']],
    ['cuts at 31 signs, the number included', ['x'.repeat(31), 'x'.repeat(40)], ['x'.repeat(31), `${'x'.repeat(27)} (2)`]],
  ])('%s', (_, wishes, names) => {
    expect(sheetNames(wishes, [])).toEqual(names);
  });

  test('keeps away from names that are taken', () => {
    expect(sheetNames(['Vì sao'], ['vì sao'])).toEqual(['Vì sao (2)']);
  });
});
