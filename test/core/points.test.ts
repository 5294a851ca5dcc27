import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPoints,
  isOnStep,
  larger,
  pointsOf,
  readPoints,
  sizeOf,
  smaller,
  stepsAround,
  subtractPoints,
  writePoints,
  ZERO,
} from '#core/points.ts';

const points = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map(pointsOf);

describe('readPoints', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['8.5', 8500],
    ['-10', -10_000],
    ['−10', -10_000],
    ['0.125', 125],
    ['007', 7000],
    ['1.50', 1500],
    ['999999999999', 999_999_999_999_000],
  ])('reads %s', (text, thousandths) => {
    expect(readPoints(text)).toBe(thousandths);
  });

  test.each(['', ' ', '8,5', '8.', '.5', '+8', '1e3', '8.1234', '0.0001', ' 8', '8 ', '1 000', '--1', 'NaN', '1234567890123'])(
    'refuses “%s”',
    (text) => {
      expect(readPoints(text)).toBeNull();
    },
  );
});

describe('writePoints', () => {
  test.each([
    [0, '0'],
    [8500, '8.5'],
    [8050, '8.05'],
    [8005, '8.005'],
    [-500, '-0.5'],
    [100_000, '100'],
    [1, '0.001'],
  ])('writes %d thousandths as %s', (thousandths, text) => {
    expect(writePoints(pointsOf(thousandths))).toBe(text);
  });

  test('is read back as the same points, whatever they are', () => {
    fc.assert(
      fc.property(points, (value) => {
        expect(readPoints(writePoints(value))).toBe(value);
      }),
    );
  });
});

describe('pointsOf', () => {
  test.each([0.5, NaN, Infinity, 2 ** 53])('refuses %d, which is no whole number of thousandths', (value) => {
    expect(() => pointsOf(value)).toThrow(RangeError);
  });

  test('has one zero', () => {
    expect(Object.is(pointsOf(-0), 0)).toBe(true);
  });
});

describe('sums of points', () => {
  test('are exact where binary floats are not', () => {
    const [tenth, fifth] = [readPoints('0.1'), readPoints('0.2')];
    expect(tenth !== null && fifth !== null && addPoints(tenth, fifth)).toBe(300);
  });

  test('of nothing are zero', () => {
    expect(addPoints()).toBe(ZERO);
  });

  test('do not depend on their order, and a difference undoes a sum', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        expect(addPoints(a, b, c)).toBe(addPoints(c, a, b));
        expect(subtractPoints(addPoints(a, b), b)).toBe(a);
        expect([smaller(a, b), larger(a, b)]).toEqual(a <= b ? [a, b] : [b, a]);
        expect(sizeOf(a)).toBe(Math.abs(a));
      }),
    );
  });
});

describe('the step', () => {
  test.each([
    [47_000, 1000, true],
    [47_500, 1000, false],
    [47_500, 500, true],
    [1750, 250, true],
    [1800, 250, false],
    [0, 250, true],
    [-10_000, 1000, true],
    [-10_500, 1000, false],
  ])('%d on a step of %d: %s', (value, step, expected) => {
    expect(isOnStep(pointsOf(value), pointsOf(step))).toBe(expected);
  });

  test.each([
    [47_500, 1000, [47_000, 48_000]],
    [47_000, 1000, [47_000, 47_000]],
    [1801, 250, [1750, 2000]],
    [-1500, 1000, [-2000, -1000]],
  ])('%d has the neighbours of a step of %d', (value, step, neighbours) => {
    expect(stepsAround(pointsOf(value), pointsOf(step))).toEqual(neighbours);
  });
});
