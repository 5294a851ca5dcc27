import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundRatio } from '#core/ratio.ts';
import { ruleShapes } from '#core/rules/shapes.ts';
import { randomCase, randomSources, type RandomCase } from './randomCase.ts';
import { measuresOf, ruleOf } from './ruleOf.ts';
import { exactly, roundedUnits } from './slow/fraction.ts';
import { slowScore } from './slow/slowScore.ts';

const CASES = 400;

/** Out of what the term may hold at all: below zero, or past 1000 %. The slow clerk knows only the rule's own terms. */
const isPastTerm = ({ written }: RandomCase, rule: ReturnType<typeof ruleOf>): boolean =>
  rule.measures.some(({ key, least }) => typeof written[key] === 'number' && least !== null && written[key] < 0);

const expectAgreement = (one: RandomCase): void => {
  const rule = ruleOf(one.terms, one);
  const outcome = rule.score(measuresOf(one.written));
  const slow = isPastTerm(one, rule) ? 'impossible' : slowScore(one);

  if (typeof slow === 'string') {
    expect(outcome.type).toBe(slow);
    return;
  }
  if (outcome.type !== 'scored') throw new Error(`${outcome.type} where the slow evaluator scores`);
  const { dividend, divisor } = outcome.points;
  expect(dividend * slow.bottom).toBe(slow.top * 1000n * divisor);
  for (const places of [0, 1, 2, 3]) {
    expect(BigInt(roundRatio(outcome.points, places))).toBe(roundedUnits(slow, places) * 10n ** BigInt(3 - places));
  }
};

describe('score', () => {
  test.each(randomSources)('agrees with a slow evaluator on random rules: %s', (name) => {
    expect(() => fc.assert(fc.property(randomCase(name), expectAgreement), { numRuns: CASES })).not.toThrow();
  });

  test('is compared for every shape but the one that a person judges', () => {
    const compared = new Set(randomSources.map((name) => name.split(',')[0]));

    expect(ruleShapes.map(({ name }) => name).filter((name) => !compared.has(name))).toEqual(['direct']);
  });
});

describe('levels', () => {
  test.each(randomSources)('name every score that can come out: %s', (name) => {
    const isListed = (one: RandomCase): boolean => {
      const rule = ruleOf(one.terms, one);
      const outcome = rule.score(measuresOf(one.written));
      if (outcome.type !== 'scored') return true;
      const score = roundRatio(outcome.points, 3);
      const most = one.kind === 'deduction' ? 0 : Math.round(one.max * 1000);
      return score >= rule.min && score <= most && (rule.levels?.includes(score) ?? true);
    };
    expect(() => fc.assert(fc.property(randomCase(name), isListed), { numRuns: CASES })).not.toThrow();
  });
});

describe('the slow evaluators', () => {
  test.each([
    [0.0005, 3, 1n],
    [-0.0005, 3, -1n],
    [2.4995, 3, 2500n],
    [2.5, 0, 3n],
    [-2.5, 0, -3n],
    [2.4999, 0, 2n],
  ])('round %d to %d decimals half away from zero', (value, places, units) => {
    expect(roundedUnits(exactly(value), places)).toBe(units);
  });
});
