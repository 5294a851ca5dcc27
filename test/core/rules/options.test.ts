import { describe, expect, test } from 'vitest';
import { formulaOf, outcomeOf, ruleOf } from './ruleOf.ts';

describe('pass_fail', () => {
  const rule = ruleOf({ shape: 'pass_fail', pass: 2, fail: 0.5 }, { max: 2 });

  test.each([
    ['pass', '2'],
    ['fail', '0.5'],
    ['none', 'impossible: actual'],
  ])('turns %s into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('waits for a choice, and takes no number for one', () => {
    expect(outcomeOf(rule, {})).toBe('incomplete: actual');
    expect(outcomeOf(rule, { actual: 2 })).toBe('impossible: actual');
  });

  test('offers Đạt and Không đạt, and no score between them', () => {
    expect(rule.levels).toEqual([2000, 500]);
    expect(rule.measures[0]).toMatchObject({ kind: 'option', options: [{ title: 'Đạt' }, { title: 'Không đạt' }] });
    expect(formulaOf(rule)).toBe('IF(IF(ISTEXT(actual),OR(actual="Đạt",actual="Không đạt"),FALSE),IF(actual="Đạt",2,0.5),"")');
  });

  test('takes points off where a deduction is not met', () => {
    const deduction = ruleOf({ shape: 'pass_fail', pass: 0, fail: -3 }, { kind: 'deduction', max: 3 });

    expect(outcomeOf(deduction, { actual: 'fail' })).toBe('-3');
    expect(deduction.levels).toEqual([0, -3000]);
  });
});

describe('choice', () => {
  const rule = ruleOf({
    shape: 'choice',
    options: [
      { key: 't', title: 'Tốt', points: 5 },
      { key: 'xs', title: 'Xuất "sắc"', points: 10 },
      { key: 'k', title: 'Khác', points: 5 },
    ],
  });

  test.each([
    ['xs', '10'],
    ['t', '5'],
    ['k', '5'],
  ])('turns %s into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('lists each possible score once, largest first', () => {
    expect(rule.levels).toEqual([10_000, 5000]);
  });

  test('doubles the quotation marks of a title in the formula', () => {
    expect(formulaOf(rule)).toContain('actual="Xuất ""sắc"""');
  });
});

describe('workload_bonus', () => {
  test('names the classes that stand by key alone', () => {
    const rule = ruleOf({
      shape: 'workload_bonus',
      classes: [
        { key: 'rat_lon', points: 10 },
        { key: 'nho', points: 0 },
        { key: 'xa', title: 'Xa trung tâm', points: 4 },
      ],
    });

    expect(rule.measures[0]?.options.map(({ title }) => title)).toEqual(['Rất lớn', 'Nhỏ', 'Xa trung tâm']);
    expect(outcomeOf(rule, { actual: 'xa' })).toBe('4');
    expect(rule.levels).toEqual([10_000, 4000, 0]);
  });
});

const TIERS = [
  { key: 'hc', title: 'Huân chương', points: 6 },
  { key: 'co', title: 'Cờ Chính phủ', points: 5 },
];

describe('tiers, the highest only', () => {
  const rule = ruleOf({ shape: 'tiers', stacking: 'highest_only', tiers: TIERS }, { kind: 'bonus', max: 6 });

  test.each([
    ['hc', '6'],
    ['co', '5'],
    ['none', '0'],
  ])('turns %s into %s', (actual, expected) => {
    expect(outcomeOf(rule, { actual })).toBe(expected);
  });

  test('adds the possibility of having none', () => {
    expect(rule.measures[0]?.options.at(-1)).toEqual({ key: 'none', title: 'Không có', points: 0 });
    expect(rule.levels).toEqual([6000, 5000, 0]);
  });
});

describe('tiers, all of them', () => {
  const rule = ruleOf({ shape: 'tiers', stacking: 'sum', tiers: TIERS }, { kind: 'bonus', max: 12 });

  test.each([
    [{ hc: 0, co: 0 }, '0'],
    [{ hc: 1, co: 0 }, '6'],
    [{ hc: 1, co: 1 }, '11'],
    [{ hc: 2, co: 0 }, '12'],
    [{ hc: 1, co: 2 }, '12'],
    [{ hc: 1 }, 'incomplete: co'],
    [{ hc: 1, co: -1 }, 'impossible: co'],
    [{ hc: 0.5, co: 0 }, 'impossible: hc'],
  ])('turns %o into %s', (written, expected) => {
    expect(outcomeOf(rule, written)).toBe(expected);
  });

  test('asks for one count a tier, named by its title', () => {
    expect(rule.measures.map(({ key, kind, name }) => [key, kind, name])).toEqual([
      ['hc', 'count', 'Huân chương'],
      ['co', 'count', 'Cờ Chính phủ'],
    ]);
    expect(rule.levels).toBeNull();
  });
});
