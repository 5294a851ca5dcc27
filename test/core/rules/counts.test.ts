import { describe, expect, test } from 'vitest';
import { formulaOf, outcomeOf, ruleOf } from './ruleOf.ts';

describe('deduct_per_count', () => {
  const rule = ruleOf({ shape: 'deduct_per_count', start: 3, per: 0.5, floor: 1, counts: 'lần vắng' }, { max: 3, unit: 'lần' });

  test.each([
    [0, '3'],
    [1, '2.5'],
    [4, '1'],
    [5, '1'],
    [999_999, '1'],
    [-1, 'impossible: actual'],
    [1.5, 'impossible: actual'],
  ])('turns %d occurrences into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('asks for whole numbers, and gives the floor as the smallest score', () => {
    expect(rule.measures).toMatchObject([{ key: 'actual', kind: 'count', unit: 'lần', name: 'lần vắng', least: 0 }]);
    expect(rule).toMatchObject({ min: 1000, levels: null });
    expect(formulaOf(rule)).toContain('MAX(1,3-0.5*actual)');
  });

  test.each([
    [0, '0'],
    [2, '-4'],
    [3, '-6'],
    [4, '-6'],
  ])('takes points off for %d occurrences in a deduction: %s', (actual, expected) => {
    const deduction = ruleOf({ shape: 'deduct_per_count', start: 0, per: 2, floor: -6 }, { kind: 'deduction', max: 6 });

    expect(outcomeOf(deduction, { actual })).toBe(expected);
    expect(deduction.min).toBe(-6000);
  });
});

describe('per_count', () => {
  const rule = ruleOf({ shape: 'per_count', per: 1.5, cap: 6, counts: 'sáng kiến' }, { max: 6 });

  test.each([
    [0, '0'],
    [1, '1.5'],
    [4, '6'],
    [5, '6'],
    [0.5, 'impossible: actual'],
  ])('turns %d occurrences into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('may cap a bonus below its maximum', () => {
    expect(outcomeOf(ruleOf({ shape: 'per_count', per: 2, cap: 4 }, { kind: 'bonus', max: 6 }), { actual: 3 })).toBe('4');
  });
});

describe('plus_minus', () => {
  const both = ruleOf({ shape: 'plus_minus', bonusPer: 1, penaltyPer: 2, min: 0, max: 5 }, { kind: 'bonus', max: 5 });

  test.each([
    [{ plus: 0, minus: 0 }, '0'],
    [{ plus: 3, minus: 1 }, '1'],
    [{ plus: 1, minus: 1 }, '0'],
    [{ plus: 5, minus: 0 }, '5'],
    [{ plus: 6, minus: 0 }, '5'],
    [{ plus: 7, minus: 1 }, '5'],
    [{ minus: 1 }, 'incomplete: plus'],
    [{}, 'incomplete: plus, minus'],
    [{ plus: 1, minus: 0.5 }, 'impossible: minus'],
  ])('turns %o into %s', (written, expected) => {
    expect(outcomeOf(both, written)).toBe(expected);
  });

  test('asks only for the side that counts', () => {
    const penalties = ruleOf({ shape: 'plus_minus', bonusPer: 0, penaltyPer: 2, min: -10, max: 0 }, { kind: 'deduction', max: 10 });

    expect(penalties.measures.map(({ key }) => key)).toEqual(['minus']);
    expect([0, 5, 6].map((minus) => outcomeOf(penalties, { minus }))).toEqual(['0', '-10', '-10']);
    expect(penalties.min).toBe(-10_000);
    expect(formulaOf(penalties)).toContain('MIN(0,MAX(-10,0-2*minus))');
  });
});
