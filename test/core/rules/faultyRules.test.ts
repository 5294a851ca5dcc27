import { describe, expect, test } from 'vitest';
import { ruleShapes } from '#core/rules/shapes.ts';
import { ruleOf, type Criterion, type Terms } from './ruleOf.ts';

const option = (key: string, title: string, points: number) => ({ key, title, points });
const band = (from: number | null, to: number | null, points: number) => ({ from, fromIncl: true, to, toIncl: false, points });
const late = (maxDaysLate: unknown, points: number) => ({ maxDaysLate, points });
const issued = (notAfter: unknown, points: number) => ({ notAfter, points });

const choice = (...options: readonly unknown[]): Terms => ({ shape: 'choice', options });
const bands = (...list: readonly unknown[]): Terms => ({ shape: 'bands', bands: list });
const lateBands = (...list: readonly unknown[]): Terms => ({ shape: 'late_bands', bands: list });
const dateBands = (...list: readonly unknown[]): Terms => ({ shape: 'date_bands', bands: list });
const missing = (terms: Terms): Terms => ({ shape: 'deduct_per_missing_pct', target: 100, deduct: 1, everyPct: 1, floor: 0, ...terms });
const deductions = (terms: Terms): Terms => ({ shape: 'deduct_per_count', start: 10, per: 1, floor: 0, ...terms });
const perCount = (terms: Terms): Terms => ({ shape: 'per_count', per: 1, cap: 10, ...terms });
const ratio = (terms: Terms): Terms => ({ shape: 'ratio', target: 100, capRatio: 1, ...terms });
const plusMinus = (terms: Terms): Terms => ({ shape: 'plus_minus', bonusPer: 1, penaltyPer: 1, min: 0, max: 10, ...terms });
const index = (terms: Terms): Terms => ({
  shape: 'external_index',
  index: 'PAR_INDEX',
  whenNotCovered: 'drop_and_rescale',
  bands: [band(0, null, 10)],
  ...terms,
});

/** What is wrong, the path that tells it, the rule, and its criterion where it matters. */
type Fault = [string, string, Terms, Criterion?];

const DEDUCTION: Criterion = { kind: 'deduction' };
const BONUS: Criterion = { kind: 'bonus' };

describe('a faulty rule is refused with the path of its fault', () => {
  test.each<Fault>([
    ['no shape', 'rule.shape', {}],
    ['an unknown shape', 'rule.shape', { shape: 'bandz' }],
    ['the rule of a group', 'rule.shape', { shape: 'sum_children' }],
    ['a misspelt term', 'rule.minn', { shape: 'direct', minn: 0 }],
    ['a term of another shape', 'rule.cap', { shape: 'direct', cap: 3 }],

    ['direct: a smallest score below zero', 'rule.min', { shape: 'direct', min: -1 }],
    ['direct: a smallest score that leaves no choice', 'rule.min', { shape: 'direct', min: 10 }],
    ['direct: a smallest score as text', 'rule.min', { shape: 'direct', min: '0' }],
    ['direct: a deduction that adds', 'rule.min', { shape: 'direct', min: 1 }, DEDUCTION],

    ['pass_fail: no points for passing', 'rule.pass', { shape: 'pass_fail', fail: 0 }],
    ['pass_fail: no points for failing', 'rule.fail', { shape: 'pass_fail', pass: 10 }],
    ['pass_fail: more than the maximum', 'rule.pass', { shape: 'pass_fail', pass: 10.001, fail: 0 }],
    ['pass_fail: less than the maximum at best', 'rule.pass', { shape: 'pass_fail', pass: 9.999, fail: 0 }],
    ['pass_fail: failing pays as well as passing', 'rule.fail', { shape: 'pass_fail', pass: 10, fail: 10 }],
    ['pass_fail: a fourth decimal', 'rule.fail', { shape: 'pass_fail', pass: 10, fail: 0.0001 }],

    ['choice: no options', 'rule.options', choice()],
    ['choice: options missing', 'rule.options', { shape: 'choice' }],
    ['choice: too many for a formula', 'rule.options', choice(...Array.from({ length: 51 }, (_, i) => option(`k${i}`, `t${i}`, 10)))],
    ['choice: an option without a key', 'rule.options[0].key', choice({ title: 'Tốt', points: 10 })],
    ['choice: an option without a title', 'rule.options[0].title', choice({ key: 't', points: 10 })],
    ['choice: an option below zero', 'rule.options[1].points', choice(option('t', 'Tốt', 10), option('k', 'Kém', -1))],
    ['choice: a key twice', 'rule.options[1].key', choice(option('t', 'Tốt', 10), option('t', 'Kém', 0))],
    ['choice: titles that Excel takes for one', 'rule.options[1].title', choice(option('t', 'Tốt', 10), option('k', 'TỐT ', 0))],
    ['choice: a title too long for a formula', 'rule.options[0].title', choice(option('t', 'a'.repeat(256), 10))],
    ['choice: best below the maximum', 'rule.options', choice(option('t', 'Tốt', 9), option('k', 'Kém', 0))],
    ['choice: a misspelt field', 'rule.options[0].point', choice({ ...option('t', 'Tốt', 10), point: 3 })],
    [
      'workload_bonus: an unknown class without a title',
      'rule.classes[0].title',
      { shape: 'workload_bonus', classes: [{ key: 'x', points: 10 }] },
    ],
    ['workload_bonus: best below the maximum', 'rule.classes', { shape: 'workload_bonus', classes: [{ key: 'lon', points: 9 }] }],

    ['tiers: an unknown stacking', 'rule.stacking', { shape: 'tiers', stacking: 'highest', tiers: [option('a', 'A', 10)] }],
    ['tiers: a tier named as none is', 'rule.tiers[0].key', { shape: 'tiers', stacking: 'highest_only', tiers: [option('none', 'A', 10)] }],
    [
      'tiers: a title that none has',
      'rule.tiers[0].title',
      { shape: 'tiers', stacking: 'highest_only', tiers: [option('a', 'không có', 10)] },
    ],
    ['tiers: best below the maximum', 'rule.tiers', { shape: 'tiers', stacking: 'highest_only', tiers: [option('a', 'A', 9)] }],
    ['tiers: a tier above the maximum', 'rule.tiers[0].points', { shape: 'tiers', stacking: 'sum', tiers: [option('a', 'A', 11)] }, BONUS],

    ['bands: none', 'rule.bands', bands()],
    ['bands: no list', 'rule.bands', { shape: 'bands', bands: {} }],
    ['bands: no object', 'rule.bands[0]', bands(3)],
    ['bands: from above to', 'rule.bands[0].to', bands(band(10, 5, 10))],
    ['bands: an empty interval', 'rule.bands[0].to', bands(band(10, 10, 10))],
    ['bands: an overlap', 'rule.bands[1].from', bands(band(5, null, 10), band(0, 5.001, 0))],
    ['bands: a shared end', 'rule.bands[1].from', bands(band(5, null, 10), { ...band(0, 5, 0), toIncl: true })],
    ['bands: two open below', 'rule.bands[2].from', bands(band(5, null, 10), band(null, 3, 0), band(null, 1, 1))],
    ['bands: best below the maximum', 'rule.bands', bands(band(5, null, 9.5), band(0, 5, 0))],
    ['bands: more than the maximum', 'rule.bands[0].points', bands(band(5, null, 10.5))],
    ['bands: a bonus above its maximum', 'rule.bands[0].points', bands(band(5, null, 10.5)), BONUS],
    ['bands: a deduction that adds', 'rule.bands[0].points', bands(band(5, null, 1)), DEDUCTION],
    ['bands: an end that is text', 'rule.bands[0].from', bands({ ...band(0, null, 10), from: '0' })],
    ['bands: a misspelt end', 'rule.bands[0].fromInc', bands({ ...band(0, null, 10), fromInc: true })],
    ['bands: a flag that is a number', 'rule.bands[0].toIncl', bands({ ...band(0, 5, 10), toIncl: 1 })],
    ['external_index: no index', 'rule.index', index({ index: null })],
    ['external_index: no word for those not covered', 'rule.whenNotCovered', index({ whenNotCovered: 'zero' })],
    ['external_index: an overlap', 'rule.bands[1].from', index({ bands: [band(0, null, 10), band(1, 2, 1)] })],

    ['late_bands: none', 'rule.bands', lateBands()],
    ['late_bands: out of order', 'rule.bands[1].maxDaysLate', lateBands(late(5, 10), late(5, 1), late(null, 0))],
    ['late_bands: no last band', 'rule.bands[1].maxDaysLate', lateBands(late(0, 10), late(5, 1))],
    ['late_bands: a band after the last', 'rule.bands[0].maxDaysLate', lateBands(late(null, 10), late(5, 1))],
    ['late_bands: half a day', 'rule.bands[0].maxDaysLate', lateBands(late(0.5, 10), late(null, 0))],
    ['late_bands: early days', 'rule.bands[0].maxDaysLate', lateBands(late(-1, 10), late(null, 0))],
    ['late_bands: best below the maximum', 'rule.bands', lateBands(late(0, 9), late(null, 0))],
    ['late_bands: a misspelt field', 'rule.bands[0].maxDaysLat', lateBands({ maxDaysLat: 0, points: 10 })],
    ['date_bands: no such day', 'rule.bands[0].notAfter', dateBands(issued('YYYY-02-29', 10), issued(null, 0))],
    ['date_bands: a day in words', 'rule.bands[0].notAfter', dateBands(issued('28/02/2018', 10), issued(null, 0))],
    ['date_bands: out of order', 'rule.bands[1].notAfter', dateBands(issued('2018-03-31', 10), issued('YYYY-03-31', 5), issued(null, 0))],
    ['date_bands: no last band', 'rule.bands[0].notAfter', dateBands(issued('2018-03-31', 10))],
    ['date_bands: a requirement that is no text', 'rule.require', { ...dateBands(issued(null, 10)), require: 3 }],

    ['deduct_per_missing_pct: no target', 'rule.target', missing({ target: null })],
    ['deduct_per_missing_pct: a target of zero', 'rule.target', missing({ target: 0 })],
    ['deduct_per_missing_pct: a target in other words', 'rule.target', missing({ target: 'chi_tieu' })],
    ['deduct_per_missing_pct: nothing deducted', 'rule.deduct', missing({ deduct: 0 })],
    ['deduct_per_missing_pct: a step of zero', 'rule.everyPct', missing({ everyPct: 0 })],
    ['deduct_per_missing_pct: a floor above the maximum', 'rule.floor', missing({ floor: 10.5 })],
    ['deduct_per_missing_pct: a floor below zero', 'rule.floor', missing({ floor: -1 })],
    ['deduct_per_missing_pct: an unfinished surplus', 'rule.over.cap', missing({ over: { addPer: 1, everyPct: 1 } })],
    ['deduct_per_missing_pct: a misspelt surplus', 'rule.over.scale', missing({ over: { addPer: 1, everyPct: 1, cap: 5, scale: 'x' } })],

    ['deduct_per_count: a start below the maximum', 'rule.start', deductions({ start: 9 })],
    ['deduct_per_count: a start above the maximum', 'rule.start', deductions({ start: 11 })],
    ['deduct_per_count: a deduction that does not start from zero', 'rule.start', deductions({ start: -1, floor: -5 }), DEDUCTION],
    ['deduct_per_count: nothing deducted', 'rule.per', deductions({ per: 0 })],
    ['deduct_per_count: a floor that is the start', 'rule.floor', deductions({ floor: 10 })],
    ['deduct_per_count: a floor past the size', 'rule.floor', deductions({ start: 0, floor: -10.5 }), DEDUCTION],
    ['deduct_per_count: counts that are no text', 'rule.counts', deductions({ counts: 3 })],
    ['per_count: a negative size', 'rule.per', perCount({ per: -1 })],
    ['per_count: a cap below the maximum', 'rule.cap', perCount({ cap: 9 })],
    ['per_count: a deduction that adds', 'rule.shape', perCount({}), DEDUCTION],

    ['ratio: no target', 'rule.target', ratio({ target: null })],
    ['ratio: a cap of nothing', 'rule.capRatio', ratio({ capRatio: 0 })],
    ['ratio: a cap above the maximum', 'rule.capRatio', ratio({ capRatio: 1.001 })],
    ['ratio: a ceiling below the target', 'rule.ceilingPct', ratio({ ceilingPct: 99 })],
    ['ratio: a deduction that adds', 'rule.shape', ratio({}), DEDUCTION],
    ['ratio_over_targets: words that are none', 'rule.met', { shape: 'ratio_over_targets', met: 3 }],
    ['ratio_over_targets: a deduction that adds', 'rule.shape', { shape: 'ratio_over_targets' }, DEDUCTION],

    ['plus_minus: nothing counts', 'rule.bonusPer', plusMinus({ bonusPer: 0, penaltyPer: 0 })],
    ['plus_minus: a negative bonus', 'rule.bonusPer', plusMinus({ bonusPer: -1 })],
    ['plus_minus: min above max', 'rule.min', plusMinus({ min: 5, max: 4 }), BONUS],
    ['plus_minus: max below the maximum', 'rule.max', plusMinus({ max: 9 })],
    ['plus_minus: min past the size', 'rule.min', plusMinus({ min: -10.5, max: 0 }), DEDUCTION],
  ])('%s: %s', (_, path, terms, criterion) => {
    expect(() => ruleOf(terms, criterion)).toThrow(
      expect.objectContaining({ code: 'bloc.malformed', facts: expect.objectContaining({ path }) }),
    );
  });

  test('an unknown shape is answered with the names of all shapes', () => {
    const expected = ruleShapes.map(({ name }) => name).join(' | ');

    expect(() => ruleOf({ shape: 'bandz' })).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ expected, seen: '"bandz"' }) }),
    );
  });

  test('words for the reader of the file are taken by every shape', () => {
    const words = { title: 'x', metric: 'x', counts: 'x', of: 'x', index: 'x', require: 'x', note: 'x' };

    expect(ruleOf({ shape: 'direct', ...words }).shape).toBe('direct');
    expect(ruleOf({ ...perCount({}), ...words }).shape).toBe('per_count');
  });
});
