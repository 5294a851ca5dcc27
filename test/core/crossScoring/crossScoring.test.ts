import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { agreementFigures, scorerFigures } from '#core/crossScoring/agreement.ts';
import { mixedPoints, togetherOf } from '#core/crossScoring/crossedPoints.ts';
import { crossedCriteria } from '#core/crossScoring/crossedCriteria.ts';
import type { CrossRules } from '#core/crossScoring/CrossRules.ts';
import type { CrossScore } from '#core/crossScoring/CrossScore.ts';
import { pointsOf } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import { rubricChanges } from '#core/versions/rubricChanges.ts';
import { CAO_BANG, sampleJson } from '../../sampleBlocs.ts';
import { sha256 } from '../../../functions/store/hashing.ts';

const plain = sampleJson(CAO_BANG);

const withRules = (crossScoring: Json, more: Readonly<Record<string, Json>> = {}) =>
  readBloc({ ...plain, ...more, rubric: { ...(plain['rubric'] as object), crossScoring } });

const bloc = withRules({ share: 30, criteria: ['I.1'] });
const { rubric } = bloc;
const rules = (over: Partial<CrossRules>): CrossRules => {
  if (rubric.crossScoring === null) throw new Error('none');
  return { ...rubric.crossScoring, ...over };
};

const points = (value: number) => pointsOf(value * 1000);

const score = (by: string, value: number, criterion = 'I.1.a', agency = 'TTT'): CrossScore => ({
  by,
  agency,
  criterion,
  score: points(value),
  reason: null,
});

describe('the rules of cross-scoring', () => {
  test('are read with their usual values, and a rubric without them is the one that it was', () => {
    expect(rubric.crossScoring).toEqual({ share: 30_000, takes: 'mean', perAgency: null, criteria: ['I.1'], markFrom: 5000 });
    expect([...crossedCriteria(rubric)]).toEqual(['I.1.a', 'I.1.b', 'I.1.c', 'I.1.d', 'I.1.đ', 'I.1.e']);
    const whole = readBloc(plain);
    expect(whole.rubric.crossScoring).toBeNull();
    expect(crossedCriteria(whole.rubric).size).toBe(0);
    expect(hashOf(bloc.rubricJson, sha256)).not.toBe(hashOf(whole.rubricJson, sha256));
    expect(rubricChanges(whole.rubricJson, bloc.rubricJson)).not.toEqual([]);
  });

  test.each([
    ['a share above 100', { share: 100.001 }, 'rubric.crossScoring.share'],
    ['no share', {}, 'rubric.crossScoring.share'],
    ['another way', { share: 30, takes: 'max' }, 'rubric.crossScoring.takes'],
    ['nobody to score', { share: 30, perAgency: 0 }, 'rubric.crossScoring.perAgency'],
    ['a code that there is not', { share: 30, criteria: ['IX'] }, 'rubric.crossScoring.criteria'],
    ['a field that there is not', { share: 30, weigth: 2 }, 'rubric.crossScoring.weigth'],
  ])('are refused with %s', (_, crossScoring, path) => {
    expect(() => withRules(crossScoring as Json)).toThrow(
      expect.objectContaining({ code: 'bloc.malformed', facts: expect.objectContaining({ path }) }),
    );
  });

  test.each([
    ['who scores itself', { by: 'TTT', agency: 'TTT', criterion: 'I.1.a', score: 40 }, 'by'],
    ['of a group', { by: 'STP', agency: 'TTT', criterion: 'I.1', score: 40 }, 'criterion'],
    ['of a stranger', { by: 'XYZ', agency: 'TTT', criterion: 'I.1.a', score: 40 }, 'by'],
  ])('a file with a cross-score %s is refused', (_, one, field) => {
    expect(() => withRules({ share: 30 }, { crossScores: [one] })).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ path: `crossScores[0].${field}` }) }),
    );
  });
});

describe('a mixed score', () => {
  test.each([
    [100, [90], 'mean', 30, 97],
    [100, [90, 95], 'mean', 30, 97.75],
    [100, [90, 95, 99], 'mean', 30, 98.4],
    [100, [90, 95, 99], 'median', 30, 98.5],
    [100, [90, 95, 99, 100], 'median', 30, 99.1],
    [100, [1], 'mean', 0, 100],
    [100, [1], 'mean', 100, 1],
    [10, [10, 10, 9], 'mean', 50, 9.83],
  ] as const)('of %d and %j by the %s at %d %% is %d', (own, scores, takes, share, expected) => {
    const mixed = mixedPoints(points(own), scores.map(points), rules({ takes, share: share * 1000 }), {
      ...rubric,
      scale: { ...rubric.scale, decimals: 2 },
    });
    expect(mixed).toBe(points(expected));
  });

  test('takes the middle one, or the mean of the two in the middle, whatever their order', () => {
    expect(roundRatio(togetherOf([9, 1, 5].map(points), 'median'), 3)).toBe(points(5));
    expect(roundRatio(togetherOf([9, 1, 5, 6].map(points), 'median'), 3)).toBe(points(5.5));
  });
});

describe('figures of agreement', () => {
  const scores = [
    score('STP', 50),
    score('CAT', 40),
    score('BDBP', 45),
    score('STP', 90, 'I.1.b'),
    score('CAT', 70, 'I.1.b'),
    score('BDBP', 80, 'I.1.b'),
  ];

  test('say how each scorer stands to the others, exactly, and mark the harsh and the lenient', () => {
    expect(scorerFigures(rubric, scores)).toEqual([
      { by: 'STP', compared: 2, deviation: points(15), leaning: 'lenient' },
      { by: 'CAT', compared: 2, deviation: points(-15), leaning: 'harsh' },
      { by: 'BDBP', compared: 2, deviation: points(0), leaning: 'even' },
    ]);
  });

  test('mark nobody below the rubric’s mark, and somebody at it', () => {
    const close = [score('STP', 46), score('CAT', 44)];
    expect(scorerFigures(rubric, close).map(({ leaning }) => leaning)).toEqual(['even', 'even']);
    const at = [score('STP', 46.5), score('CAT', 44)];
    expect(scorerFigures(rubric, at)).toMatchObject([
      { deviation: points(5), leaning: 'lenient' },
      { deviation: points(-5), leaning: 'harsh' },
    ]);
  });

  test('say how far the scorers of an agency agree: full agreement is 100 %', () => {
    expect(agreementFigures(rubric, scores)).toEqual([{ agency: 'TTT', scorers: 3, compared: 2, agreement: points(80) }]);
    expect(agreementFigures(rubric, [score('STP', 40), score('CAT', 40)])).toMatchObject([{ agreement: points(100) }]);
  });

  test('have nothing to compare where only one scored', () => {
    expect(scorerFigures(rubric, [score('STP', 1)])).toEqual([{ by: 'STP', compared: 0, deviation: null, leaning: 'even' }]);
    expect(agreementFigures(rubric, [score('STP', 1)])).toEqual([{ agency: 'TTT', scorers: 1, compared: 0, agreement: null }]);
  });

  test('take a larger deduction for the harsher score', () => {
    const taken = [score('STP', 10, 'P'), score('CAT', 0, 'P')];
    expect(scorerFigures(rubric, taken).map(({ leaning }) => leaning)).toEqual(['harsh', 'lenient']);
  });
});
