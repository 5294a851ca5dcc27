import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRatios,
  compareRatios,
  floorRatio,
  largerRatio,
  negateRatio,
  ratio,
  roundRatio,
  scaleRatio,
  smallerRatio,
  subtractRatios,
  wholeRatio,
} from '#core/ratio.ts';

const anyRatio = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([dividend, divisor]) => ratio(dividend, divisor));

describe('roundRatio', () => {
  test.each([
    [12_345n, 1n, 3, 12_345],
    [12_345n, 1n, 2, 12_350],
    [12_344n, 1n, 2, 12_340],
    [12_345n, 1n, 1, 12_300],
    [12_500n, 1n, 0, 13_000],
    [12_499n, 1n, 0, 12_000],
    [-12_500n, 1n, 0, -13_000],
    [-12_499n, 1n, 0, -12_000],
    [1n, 2n, 3, 1],
    [-1n, 2n, 3, -1],
    [1n, 3n, 3, 0],
    [2n, 3n, 3, 1],
    [0n, 7n, 0, 0],
    [2050n, 2n, 2, 1030],
    [2049n, 2n, 2, 1020],
  ])('rounds %d/%d thousandths to %d decimals: %d', (dividend, divisor, decimals, rounded) => {
    expect(roundRatio(ratio(dividend, divisor), decimals)).toBe(rounded);
  });

  test('lies at most half a unit away, and at the half away from zero', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const unit = 10n ** BigInt(3 - decimals);
        const rounded = BigInt(roundRatio(value, decimals));
        expect(rounded % unit).toBe(0n);
        const distance = 2n * (rounded * value.divisor - value.dividend);
        const limit = unit * value.divisor;
        expect(distance <= limit && distance >= -limit).toBe(true);
        expect(distance === limit && value.dividend < 0n).toBe(false);
        expect(distance === -limit && value.dividend > 0n).toBe(false);
      }),
    );
  });

  test('is even about zero', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(roundRatio(negateRatio(value), decimals) + roundRatio(value, decimals)).toBe(0);
      }),
    );
  });
});

describe('ratio', () => {
  test('keeps its divisor above zero', () => {
    expect(ratio(3n, -4n)).toEqual({ dividend: -3n, divisor: 4n });
  });

  test('refuses a divisor of zero', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });

  test.each([
    [7n, 2n, 3n],
    [-7n, 2n, -4n],
    [8n, 2n, 4n],
    [-8n, 2n, -4n],
    [0n, 5n, 0n],
  ])('has the whole part of %d/%d towards minus infinity', (dividend, divisor, floor) => {
    expect(floorRatio(ratio(dividend, divisor))).toBe(floor);
  });

  test('scales exactly', () => {
    expect(compareRatios(scaleRatio(wholeRatio(1000), 1, 3), ratio(1000n, 3n))).toBe(0);
  });

  test('compares, adds and subtracts as fractions do', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        expect(compareRatios(subtractRatios(addRatios(a, b), b), a)).toBe(0);
        expect(compareRatios(a, b)).toBe(-compareRatios(b, a) + 0);
        expect(compareRatios(smallerRatio(a, b), largerRatio(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
