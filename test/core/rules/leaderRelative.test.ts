import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePoints } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import type { Rule } from '#core/rules/rule.ts';
import { formulaOf, measuresOf, outcomeOf, ruleOf, type Terms, type Written } from './ruleOf.ts';
import { exactly, isSame, minus, over, plus, times } from './slow/fraction.ts';

const leader = (terms: Terms = {}): Rule => ruleOf({ shape: 'leader_relative', target: 'chi_tieu_giao', ...terms }, { unit: 'vụ' });

/** The points that `own` earns when `best` is the best of its group. */
const settled = (rule: Rule, own: Written, best: Written): string => {
  const [mine, theirs] = [rule.score(measuresOf(own)), rule.score(measuresOf(best))];
  if (mine.type !== 'relative' || theirs.type !== 'relative' || !rule.settle) throw new Error('not relative');
  return writePoints(roundRatio(rule.settle(mine.standing, theirs.standing.value), 3));
};

describe('leader_relative', () => {
  test.each([
    [{ target: 100, actual: 0 }, '0'],
    [{ target: 100, actual: 50 }, '2.5'],
    [{ target: 100, actual: 99.999 }, '5'],
    [{ target: 100, actual: 100 }, '5'],
    [{ target: 100, actual: 100.001 }, 'relative'],
    [{ target: 0, actual: 0 }, '0'],
    [{ target: 0, actual: 1 }, 'relative'],
    [{ target: 100 }, 'incomplete: actual'],
    [{ target: -1, actual: 1 }, 'impossible: target'],
  ])('turns %j into %s by itself', (written, expected) => {
    expect(outcomeOf(leader(), written as Written)).toBe(expected);
  });

  test.each([
    [{ target: 100, actual: 150 }, '10'],
    [{ target: 100, actual: 125 }, '7.5'],
    [{ target: 40, actual: 44 }, '6'],
  ])('gives %j a half and its share of the largest overshoot, 50 %%: %s', (own, expected) => {
    expect(settled(leader(), own, { target: 200, actual: 300 })).toBe(expected);
  });

  test.each([
    [150, '10'],
    [100, '6.667'],
    [75, '5'],
  ])('measures %d without a target against the best of those without, 150: %s', (actual, expected) => {
    expect(settled(leader(), { target: 0, actual }, { target: 0, actual: 150 })).toBe(expected);
  });

  test('leaves the criterion out without a target where the rubric says so', () => {
    expect(outcomeOf(leader({ withoutTarget: 'not_applicable' }), { target: 0, actual: 7 })).toBe('notApplicable');
  });

  test('ranges from what the target earns to the maximum', () => {
    const outcome = leader({ metShare: 0.6 }).score(measuresOf({ target: 100, actual: 120 }));

    expect(outcome).toMatchObject({ type: 'relative', standing: { group: 'overTarget' } });
    if (outcome.type !== 'relative') return;
    expect([outcome.least, outcome.most].map((one) => roundRatio(one, 3))).toEqual([6000, 10000]);
  });

  test('says in the sheet what is certain', () => {
    expect(formulaOf(leader())).toContain('IF(ROUND(target,3)=0,0,10*0.5*MIN(1,ROUND(actual,3)/ROUND(target,3)))');
  });

  test('agrees with exact fractions on any overshoot', () => {
    const over100 = fc.integer({ min: 100_001, max: 400_000 });
    fc.assert(
      fc.property(over100, over100, (a, b) => {
        const [own, best] = [Math.min(a, b) / 1000, Math.max(a, b) / 1000];
        const share = over(minus(exactly(own), exactly(100)), minus(exactly(best), exactly(100)));
        const slow = plus(exactly(5), times(exactly(5), share));
        const [mine, theirs] = [own, best].map((actual) => leader().score(measuresOf({ target: 100, actual })));
        if (mine?.type !== 'relative' || theirs?.type !== 'relative') throw new Error('not relative');
        const found = leader().settle?.(mine.standing, theirs.standing.value);
        expect(found !== undefined && isSame({ top: found.dividend, bottom: found.divisor * 1000n }, slow)).toBe(true);
      }),
      { seed: 20_261_122 },
    );
  });

  test.each([
    ['rule.target', { target: 0 }],
    ['rule.target', { target: 'chi_tieu' }],
    ['rule.metShare', { metShare: 0 }],
    ['rule.metShare', { metShare: 1 }],
    ['rule.withoutTarget', { withoutTarget: 'best' }],
    ['rule.metshare', { metshare: 0.5 }],
  ])('is refused at %s for %j', (path, terms) => {
    expect(() => leader(terms)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ path }) as unknown }));
  });

  test('takes nothing off', () => {
    expect(() => ruleOf({ shape: 'leader_relative', target: 100 }, { kind: 'deduction' })).toThrow(/rule.shape/);
  });
});
