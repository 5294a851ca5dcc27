import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText } from '#workbook/reading/numberText.ts';

describe('numberText', () => {
  test.each([
    ['0.30000000000000004', '0.3'],
    ['1E+2', '100'],
    ['1e2', '100'],
    ['8.5', '8.5'],
    [' 8.50 ', '8.5'],
    ['+3', '3'],
    ['-0', '0'],
    ['-10', '-10'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['2.2000000000000002', '2.2'],
    ['96.499999999999986', '96.5'],
    ['0.1234567890123456', '0.123456789012346'],
    ['123456789012345678', '123456789012346000'],
    ['1E-7', '0.0000001'],
    ['1.5E-3', '0.0015'],
    ['1e30', '1000000000000000000000000000000'],
    ['1e31', '1e31'],
    ['-1.25e-31', '-1.25e-31'],
    ['1e-999', '0'],
    ['43180.5', '43180.5'],
  ])('writes %s as %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  test.each(['', 'NaN', 'Infinity', '-Infinity', 'INF', '1e999', '8,5', '0x10', '1e', '--1', '1 2', '.', '1_000', '٣'])(
    'knows no number in %j',
    (stored) => {
      expect(numberText(stored)).toBeNull();
    },
  );

  test('gives every amount of thousandths back as it was meant, however the binary number came about', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 7 }), (thousandths, parts) => {
        const drifted = Array.from({ length: parts }, () => thousandths / 1000 / parts).reduce((sum, one) => sum + one, 0);
        expect(Number(numberText(String(drifted)))).toBe(thousandths === 0 ? 0 : thousandths / 1000);
      }),
    );
  });
});
