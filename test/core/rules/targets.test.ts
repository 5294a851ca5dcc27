import { describe, expect, test } from 'vitest';
import { formulaOf, outcomeOf, ruleOf } from './ruleOf.ts';

describe('deduct_per_missing_pct', () => {
  const rule = ruleOf({ shape: 'deduct_per_missing_pct', target: 100, deduct: 0.5, everyPct: 1, floor: 1 }, { max: 6, unit: '%' });

  test.each([
    [100, '6'],
    [100.001, '6'],
    [120, '6'],
    [99, '5.5'],
    [98.5, '5.25'],
    [99.999, '6'],
    [99.997, '5.999'],
    [90, '1'],
    [89, '1'],
    [0, '1'],
    [-0.001, 'impossible: actual'],
    [1000.001, 'impossible: actual'],
  ])('turns %d %% into %s, part of a step pro rata', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test.each([
    [100, '6'],
    [99.801, '6'],
    [99.8, '5.5'],
    [99.7, '5.5'],
    [99.4, '4.5'],
    [99.401, '5'],
  ])('turns %d %% into %s where only whole steps of 0.2 count', (actual, expected) => {
    const stepped = ruleOf(
      { shape: 'deduct_per_missing_pct', target: 100, deduct: 0.5, everyPct: 0.2, floor: 0, wholeSteps: true },
      { max: 6 },
    );

    expect(outcomeOf(stepped, { actual })).toBe(expected);
  });

  test('counts whole steps in thousandths, for 0.3 / 0.1 is less than 3 in a binary float', () => {
    const stepped = ruleOf({ shape: 'deduct_per_missing_pct', target: 100, deduct: 0.5, everyPct: 0.1, floor: 0, wholeSteps: true });

    expect(formulaOf(stepped)).toContain('MAX(0,10-0.5*INT(ROUND(1000*MAX(0,100-ROUND(actual,3)),0)/100))');
  });

  const own = ruleOf(
    {
      shape: 'deduct_per_missing_pct',
      target: 'chi_tieu_giao',
      deduct: 2,
      everyPct: 1,
      floor: 0,
      over: { addPer: 0.5, everyPct: 1, cap: 5, scaledBy: 'workload_class' },
    },
    { max: 40, unit: '% việc' },
  );

  test.each([
    [{ target: 80, actual: 80 }, '40'],
    [{ target: 80, actual: 95 }, '40'],
    [{ target: 80, actual: 70.5 }, '21'],
    [{ target: 0, actual: 0 }, '40'],
    [{ actual: 70 }, 'incomplete: target'],
  ])("measures against the agency's own target: %o gives %s", (written, expected) => {
    expect(outcomeOf(own, written)).toBe(expected);
  });

  test('tells what is earned beyond the target, and never computes it', () => {
    expect(own.sentences).toContainEqual({ says: 'overTarget', addPer: 500, every: 1000, cap: 5000, scaledBy: 'workload_class' });
    expect(own.measures.map(({ key, kind }) => [key, kind])).toEqual([
      ['target', 'percent'],
      ['actual', 'percent'],
    ]);
  });

  test('takes points off in a deduction', () => {
    const deduction = ruleOf({ shape: 'deduct_per_missing_pct', target: 90, deduct: 1, everyPct: 5 }, { kind: 'deduction', max: 5 });

    expect([90, 85, 0].map((actual) => outcomeOf(deduction, { actual }))).toEqual(['0', '-1', '-5']);
  });
});

describe('ratio', () => {
  const rule = ruleOf({ shape: 'ratio', target: 15, capRatio: 1, ceilingPct: 20 }, { max: 2, unit: '%' });

  test.each([
    [0, '0'],
    [7.5, '1'],
    [14.999, '2'],
    [14.99, '1.999'],
    [15, '2'],
    [20, '2'],
    [20.001, 'impossible: actual'],
  ])('turns %d %% of 15 %% into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  const own = ruleOf({ shape: 'ratio', target: 'chi_tieu_giao', capRatio: 0.5 }, { max: 9, unit: 'mô hình' });

  test.each([
    [{ target: 3, actual: 1 }, '3'],
    [{ target: 3, actual: 1.499 }, '4.497'],
    [{ target: 3, actual: 1.5 }, '4.5'],
    [{ target: 3, actual: 3 }, '4.5'],
    [{ target: 0, actual: 3 }, 'notApplicable'],
    [{ target: 0 }, 'incomplete: actual'],
  ])("measures against the agency's own target, up to half of it: %o gives %s", (written, expected) => {
    expect(outcomeOf(own, written)).toBe(expected);
  });

  test('measures numbers where the unit is no percentage, at most nine digits', () => {
    expect(own.measures.map(({ kind, most }) => [kind, most])).toEqual([
      ['number', null],
      ['number', null],
    ]);
    expect(outcomeOf(own, { target: 999_999.999, actual: 0 })).toBe('0');
    expect(outcomeOf(own, { target: 1_000_000, actual: 0 })).toBe('impossible: target');
  });

  test('leaves the cell empty without a target', () => {
    expect(formulaOf(own)).toContain('ROUND(target,3)>0),FALSE),9*MIN(0.5,ROUND(actual,3)/ROUND(target,3)),"")');
  });
});

describe('ratio_over_targets', () => {
  const rule = ruleOf({ shape: 'ratio_over_targets', of: 'chỉ tiêu ngành', met: 'all', partial: 'max * met / total' }, { max: 20 });

  test.each([
    [{ met: 0, total: 3 }, '0'],
    [{ met: 1, total: 3 }, '6.667'],
    [{ met: 3, total: 3 }, '20'],
    [{ met: 4, total: 3 }, 'impossible: met'],
    [{ met: 0, total: 0 }, 'notApplicable'],
    [{ met: 1, total: 0 }, 'impossible: met'],
    [{ met: 1 }, 'incomplete: total'],
    [{ met: 1.5, total: 3 }, 'impossible: met'],
  ])('turns %o into %s', (written, expected) => {
    expect(outcomeOf(rule, written)).toBe(expected);
  });

  test('names what is counted', () => {
    expect(rule.measures.map(({ key, kind, name }) => [key, kind, name])).toEqual([
      ['met', 'count', 'chỉ tiêu ngành'],
      ['total', 'count', 'chỉ tiêu ngành'],
    ]);
  });
});
