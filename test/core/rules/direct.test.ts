import { describe, expect, test } from 'vitest';
import { formulaOf, outcomeOf, ruleOf } from './ruleOf.ts';

describe('direct', () => {
  test('leaves the score to a person, from 0 to the maximum on any step', () => {
    const rule = ruleOf({ shape: 'direct', min: 0 }, { max: 50 });

    expect(outcomeOf(rule, {})).toBe('judged');
    expect(rule).toMatchObject({ min: 0, levels: null, measures: [], sentences: [{ says: 'judged', min: 0, max: 50_000 }] });
    expect(formulaOf(rule)).toBeNull();
  });

  test('takes a smallest score, and 0 where none is given', () => {
    expect(ruleOf({ shape: 'direct', min: 2.5 }).min).toBe(2500);
    expect(ruleOf({ shape: 'direct' }).min).toBe(0);
  });

  test('judges a deduction between its whole size and nothing', () => {
    const rule = ruleOf({ shape: 'direct' }, { kind: 'deduction', max: 5 });

    expect(rule).toMatchObject({ min: -5000, sentences: [{ says: 'judged', min: -5000, max: 0 }] });
  });
});
