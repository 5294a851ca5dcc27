import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { rubricChangeText } from '#core/messages/rubricChangeText.ts';
import { pointsOf, readPoints, writePoints, ZERO, type Points } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { countedPoints } from '#core/rubric/weights.ts';
import { scoreAgency } from '#core/scoring/scoreAgency.ts';
import { rubricChanges } from '#core/versions/rubricChanges.ts';
import { readingsOf } from '../ranking/readingOf.ts';
import { smallBloc, smallBlocJson, withChange, type JsonFields } from '../smallBloc.ts';

/** I.1 counts one and a half times, P twice: I is 14.5 instead of 12. */
const WEIGHTED = {
  'rubric.criteria[1].weight': 1.5,
  'rubric.criteria[0].max': 14.5,
  'rubric.criteria[8].weight': 2,
  'rubric.scale.base': 22.5,
  'rubric.scale.deductionCap': 20,
};

const FULL = { 'I.1': '5', 'I.2': '4', 'I.3': '3', 'II.1': '6', 'II.2': '2', T: '3', P: '4' };

const pointsIn = (scores: Readonly<Record<string, string>>): ReadonlyMap<string, Points> =>
  new Map(Object.entries(scores).map(([code, score]) => [code, readPoints(score) ?? ZERO]));

const shown = (points: Points | null | undefined): string | null => (points === null || points === undefined ? null : writePoints(points));

const scoreOf = (bloc: Bloc, scores: Readonly<Record<string, string>>) => scoreAgency(bloc, 'A', pointsIn(scores));

describe('a weighted criterion', () => {
  const bloc = smallBloc(WEIGHTED);

  test('counts its score times its weight in section, base and total', () => {
    const { sections, raw, applicableMax, deduction, total } = scoreOf(bloc, FULL);
    expect([sections.get('I'), raw, applicableMax, deduction, total].map(shown)).toEqual(['14.5', '22.5', '22.5', '8', '17.5']);
  });

  test.each([
    ['0.5', '0.8', 'a half is rounded up once'],
    ['1.5', '2.3', 'a half is rounded up once'],
    ['2', '3', 'a whole product stays'],
  ])('counts %s as %s: %s', (score, counted) => {
    expect(shown(scoreOf(bloc, { ...FULL, 'I.1': score, 'I.2': '0', 'I.3': '0' }).sections.get('I'))).toBe(counted);
  });

  test('leaves numerator and denominator with its weight where it is not assigned', () => {
    const { raw, applicableMax, base } = scoreOf(smallBloc({ ...WEIGHTED, notAssigned: { A: ['I.1'] } }), FULL);
    expect([raw, applicableMax, base].map(shown)).toEqual(['15', '15', '22.5']);
  });

  test('is capped as it counts, by its scale', () => {
    const { deduction, uncapped } = scoreOf(smallBloc({ ...WEIGHTED, 'rubric.scale.deductionCap': 5 }), FULL);
    expect([deduction, uncapped.deduction].map(shown)).toEqual(['5', '8']);
  });

  test('explains a rank by what it counts', () => {
    const { agencies } = rankBloc(bloc, readingsOf(bloc, { A: { 'I.1': 5, P: 1 }, B: { 'I.1': 3, P: 2 } }));
    const behind = agencies[1]?.reasons.find(({ because }) => because === 'behind');
    expect(behind).toMatchObject({
      gap: 5000,
      parts: [
        { at: { criterion: 'I.1' }, difference: -3000 },
        { at: { criterion: 'P' }, difference: -2000 },
      ],
    });
  });

  test('of 1 is none at all', () => {
    const once = smallBloc({ 'rubric.criteria[1].weight': 1 });
    expect(scoreOf(once, { ...FULL, 'I.1': '0.125' }).raw).toBe(15125);
  });
});

describe('a weight is refused', () => {
  const pathOf = (changes: Readonly<Record<string, Json>>): string => {
    try {
      smallBloc(changes);
    } catch (error) {
      return String((error as { facts?: { path?: string } }).facts?.path);
    }
    return 'nothing';
  };

  test.each([
    ['of zero', 0],
    ['below zero', -1],
    ['above a thousand', 1000.001],
    ['in words', 'hai'],
    ['with a fourth decimal', 1.0001],
    ['that the scale of one decimal cannot take', 1.55],
  ])('%s', (_, weight) => {
    const hundredths = typeof weight === 'number' ? Math.round(1500 + 500 * weight) : 2000;
    const sums = { 'rubric.criteria[0].max': (hundredths - 800) / 100, 'rubric.scale.base': hundredths / 100 };
    expect(pathOf({ ...WEIGHTED, ...sums, 'rubric.criteria[1].weight': weight })).toBe('rubric.criteria[1].weight');
  });

  test('at a heading', () => {
    expect(pathOf({ 'rubric.criteria[0].weight': 2 })).toBe('rubric.criteria[0].weight');
  });

  test('no more than the section that does not add up with it', () => {
    expect(pathOf({ 'rubric.criteria[1].weight': 2 })).toBe('rubric.criteria[0].max');
  });
});

test('another weight is told as a change of the rubric', () => {
  const [from, to] = [smallBlocJson(), withChange(smallBlocJson(), 'rubric.criteria[1].weight', 1.5)].map((one) => one['rubric'] ?? null);
  const told = rubricChanges(from ?? null, to ?? null).map((change) => rubricChangeText(change, 'vi'));
  expect(told).toEqual(['I.1: hệ số không ghi → 1,5']);
});

test('the page on the rubric language counts as the core does', () => {
  const page = readFileSync(new URL('../../../docs/rubric-language.md', import.meta.url), 'utf8');
  const section = /^## Weights\n([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
  const criterion = JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '') as JsonFields;
  const json = smallBlocJson();
  const { rubric } = readBloc({
    ...json,
    rubric: {
      ...(json['rubric'] as JsonFields),
      criteria: [criterion],
      scale: { base: 15, step: 0.1, decimals: 1 },
      ranking: { orderBy: ['total desc'] },
    },
  });
  const lines = [...section.matchAll(/^\| ([\d.]+) +\| ([\d.]+) +\|$/gm)].map(([, score = '', counts = '']) => [score, counts]);
  const [leaf] = rubric.criteria;
  expect(lines).toHaveLength(4);
  for (const [score = '', counts] of lines) {
    expect(leaf && writePoints(countedPoints(rubric, leaf, readPoints(score) ?? pointsOf(-1)))).toBe(counts);
  }
});
