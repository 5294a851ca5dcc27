import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showBytes, showDifference, showNumber, showPoints, showQuantity, showSeenNumber } from '#core/messages/numbers.ts';
import { pointsOf, readPoints } from '#core/points.ts';
import { points } from './sampleFindings.ts';

describe('showPoints', () => {
  test.each([
    ['0', '0', '0'],
    ['48.5', '48,5', '48.5'],
    ['0.125', '0,125', '0.125'],
    ['-15', '−15', '−15'],
    ['999', '999', '999'],
    ['1000', '1000', '1000'],
    ['9999.999', '9999,999', '9999.999'],
    ['10000', '10.000', '10,000'],
    ['-10000.5', '−10.000,5', '−10,000.5'],
    ['1234567.25', '1.234.567,25', '1,234,567.25'],
  ])('%s reads %s in Vietnamese and %s in English', (value, vi, en) => {
    expect([showPoints(points(value), 'vi'), showPoints(points(value), 'en')]).toEqual([vi, en]);
  });

  test.each([
    ['879', 1, '879,0'],
    ['0', 1, '0,0'],
    ['902.1', 1, '902,1'],
    ['902.125', 1, '902,125'],
    ['-10', 2, '−10,00'],
  ])('%s with at least %d decimals reads %s: a value is never rounded', (value, decimals, text) => {
    expect(showPoints(points(value), 'vi', decimals)).toBe(text);
  });

  test('what is printed reads back as the same points', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 3 }), (thousandths, decimals) => {
        const text = showPoints(pointsOf(thousandths), 'vi', decimals).replaceAll('.', '').replace(',', '.').replace('−', '-');
        expect(readPoints(text)).toBe(pointsOf(thousandths));
      }),
    );
  });
});

test.each([
  ['5', '+5,0'],
  ['-15', '−15,0'],
  ['0', '0,0'],
])('a difference of %s reads %s', (value, text) => {
  expect(showDifference(points(value), 'vi', 1)).toBe(text);
});

test('a quantity is printed from its thousandths', () => {
  expect(showQuantity(85_860, 'vi')).toBe('85,86');
});

describe('showNumber', () => {
  test.each(['', 'khoảng 45', '1e5', '48,5', '.5', '5.', '01'])('leaves %j as it is', (text) => {
    expect(showNumber(text, 'vi')).toBe(text);
  });

  test('keeps more decimals than points have', () => {
    expect(showNumber('85.123456', 'vi')).toBe('85,123456');
  });
});

describe('showSeenNumber', () => {
  test('prints a stored number as Excel shows it', () => {
    expect(showSeenNumber('47.5', 'vi')).toBe('47,5');
  });

  test.each(['1.500', '48,5', '8.50'])('leaves %s, which somebody typed as text', (text) => {
    expect(showSeenNumber(text, 'vi')).toBe(text);
  });
});

test.each([
  [4_194_304, '4 MB'],
  [4_194_305, '4,1 MB'],
  [1_048_576, '1 MB'],
  [1_048_575, '1024 kB'],
  [1, '0,1 kB'],
])('%d bytes read %s, rounded up', (bytes, text) => {
  expect(showBytes(bytes, 'vi')).toBe(text);
});
