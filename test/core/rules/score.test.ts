import { describe, expect, test } from 'vitest';
import { ruleShapes } from '#core/rules/shapes.ts';
import { randomSources } from './randomCase.ts';
import { proveScores, untriedHalves } from './scoreProof.ts';
import { exactly, roundedUnits } from './slow/fraction.ts';

const SLICE = { seed: 20_261_122, cases: 400 };

describe('score', () => {
  test.each(randomSources)('agrees with a slow evaluator, and is one of the levels, on random rules: %s', (name) => {
    const proof = proveScores(name, SLICE);

    expect(proof.faults).toEqual([]);
    expect(untriedHalves(name, proof)).toEqual([]);
  });

  test('is compared for every shape but the one that a person judges', () => {
    const compared = new Set(randomSources.map((name) => name.split(',')[0]));

    expect(ruleShapes.map(({ name }) => name).filter((name) => !compared.has(name))).toEqual(['direct']);
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
