import * as fc from 'fast-check';
import type { Ratio } from '#core/ratio.ts';
import { roundRatio } from '#core/ratio.ts';
import type { Outcome, Rule } from '#core/rules/rule.ts';
import { randomCase, type RandomCase } from './randomCase.ts';
import { measuresOf, ruleOf } from './ruleOf.ts';
import { isExactHalf, roundedUnits, type Fraction } from './slow/fraction.ts';
import { slowScore, type SlowOutcome } from './slow/slowScore.ts';

/** Below what the measure can be at all. The slow clerk knows only the rule's own terms. */
const isPastTerm = ({ written }: RandomCase, { measures }: Rule): boolean =>
  measures.some(({ key, least }) => {
    const found = written[key];
    return typeof found === 'number' && least !== null && found * 1000 < least;
  });

const isEqual = ({ dividend, divisor }: Ratio, slow: Fraction): boolean => dividend * slow.bottom === slow.top * 1000n * divisor;

const roundsAlike = (points: Ratio, slow: Fraction): boolean =>
  [0, 1, 2, 3].every((places) => BigInt(roundRatio(points, places)) === roundedUnits(slow, places) * 10n ** BigInt(3 - places));

const isSame = (outcome: Outcome, slow: SlowOutcome): boolean => {
  if (typeof slow === 'string') return outcome.type === slow;
  return outcome.type === 'scored' && isEqual(outcome.points, slow) && roundsAlike(outcome.points, slow);
};

/** Between the smallest and the largest score, and a level where the rule has levels. */
const isWithin = ({ kind, max }: RandomCase, { min, levels }: Rule, outcome: Outcome): boolean => {
  if (outcome.type !== 'scored') return true;
  const score = roundRatio(outcome.points, 3);
  return score >= min && score <= (kind === 'deduction' ? 0 : Math.round(max * 1000)) && (levels?.includes(score) ?? true);
};

const faultsOf = (one: RandomCase): readonly string[] => {
  const rule = ruleOf(one.terms, one);
  const outcome = rule.score(measuresOf(one.written));
  const slow = isPastTerm(one, rule) ? 'impossible' : slowScore(one);
  return [
    ...(isSame(outcome, slow) ? [] : [`the slow evaluator differs on ${JSON.stringify(one)}`]),
    ...(isWithin(one, rule, outcome) ? [] : [`out of range or levels: ${JSON.stringify(one)}`]),
  ];
};

/** What a proof of scores found: the cases that did not hold, and how many scores lay exactly between two steps, by decimals. */
export interface ScoreProof {
  readonly faults: readonly string[];
  readonly halves: readonly number[];
}

/** Random rules and measures of one source, where `score` and the slow evaluator differ or the score is none that the rule names. */
export const proveScores = (source: string, { seed, cases }: { readonly seed: number; readonly cases: number }): ScoreProof => {
  const drawn = fc.sample(randomCase(source), { seed, numRuns: cases });
  const scores = drawn.map(slowScore).filter((slow) => typeof slow !== 'string');
  return {
    faults: drawn.flatMap(faultsOf),
    halves: [0, 1, 2, 3].map((decimals) => scores.filter((score) => isExactHalf(score, decimals)).length),
  };
};

/** Shapes whose quotients have more decimals than their terms: a half of the third one is theirs alone. */
const FINER = new Set(['deduct_per_missing_pct', 'ratio', 'ratio_over_targets', 'leader_relative']);

/** The digits at which a source never came upon an exact half, where rounding up and rounding down part. */
export const untriedHalves = (source: string, { halves }: ScoreProof): readonly number[] =>
  halves.flatMap((count, decimals) => (count > 0 || (decimals === 3 && !FINER.has(source)) ? [] : [decimals]));
