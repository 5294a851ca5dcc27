import { describe, expect, test } from 'vitest';
import { outcomeOf, ruleOf } from './ruleOf.ts';

/** The backlog of cases as one ministry's table printed it: 110 points, of which 10 or 20 or all are lost. */
const TERMS = {
  shape: 'deduct_bands',
  metric: '% việc tồn',
  bands: [
    { from: 0, fromIncl: true, to: 1, toIncl: false, deduct: 0 },
    { from: 1, fromIncl: true, to: 10, toIncl: true, deduct: 10 },
    { from: 10, fromIncl: false, to: 20, toIncl: true, deduct: 20 },
    { from: 20, fromIncl: false, to: null, toIncl: false, deduct: null },
  ],
};

describe('deduct_bands', () => {
  test.each([
    [0.999, '110'],
    [1, '100'],
    [10, '100'],
    [10.001, '90'],
    [20, '90'],
    [20.001, '0'],
    [-1, 'impossible: actual'],
  ])('of 110 points a backlog of %d %% leaves %s', (actual, points) => {
    expect(outcomeOf(ruleOf(TERMS, { max: 110 }), { actual })).toBe(points);
  });

  test('of a deduction takes off what it says, and all of it where it says nothing', () => {
    const rule = ruleOf(TERMS, { kind: 'deduction', max: 30 });

    expect([1, 11, 21].map((actual) => outcomeOf(rule, { actual }))).toEqual(['-10', '-20', '-30']);
  });

  test.each([111, -1])('refuses to take %d of 110 points off', (deduct) => {
    const bands = [
      { from: 0, to: 5, deduct: 0 },
      { from: 5, to: null, deduct },
    ];

    expect(() => ruleOf({ shape: 'deduct_bands', bands }, { max: 110 })).toThrow(/deduct/);
  });

  test('refuses a criterion whose maximum nobody could reach', () => {
    expect(() => ruleOf({ shape: 'deduct_bands', bands: [{ from: 0, to: null, deduct: 5 }] }, { max: 110 })).toThrow(/best score/);
  });
});
