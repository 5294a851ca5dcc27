import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { pointsOf, readPoints, writePoints, type Points } from '#core/points.ts';
import { scoreAgency, type AgencyScore } from '#core/scoring/scoreAgency.ts';
import { smallBloc, smallBlocJson, type JsonFields } from '../smallBloc.ts';

const FULL = { 'I.1': '5', 'I.2': '4', 'I.3': '3', 'II.1': '6', 'II.2': '2', T: '3', P: '4' };

const scoreOf = (bloc: Bloc, scores: Readonly<Record<string, string | null>>, agency: string | null = 'A'): AgencyScore =>
  scoreAgency(bloc, agency, new Map(Object.entries(scores).map(([code, score]) => [code, score === null ? null : readPoints(score)])));

const shown = (points: Points | null | undefined): string | null => (points === null || points === undefined ? null : writePoints(points));

const sumsOf = ({ raw, base, bonus, deduction, total }: AgencyScore): readonly (string | null)[] =>
  [raw, base, bonus, deduction, total].map(shown);

describe('the sums of an agency', () => {
  const bloc = smallBloc();

  test('are base and bonus less deduction', () => {
    const score = scoreOf(bloc, FULL);
    expect(sumsOf(score)).toEqual(['20', '20', '3', '4', '19']);
    expect([...score.sections].map(([code, points]) => [code, shown(points)])).toEqual([
      ['I', '12'],
      ['II', '8'],
    ]);
  });

  test('may fall below zero', () => {
    expect(sumsOf(scoreOf(bloc, { ...FULL, 'I.1': '0', 'I.2': '0', 'I.3': '0', 'II.1': '0', 'II.2': '0', T: '0' }))).toEqual([
      '0',
      '0',
      '0',
      '4',
      '-4',
    ]);
  });

  test.each([
    ['I.1', [null, null, '3', '4', null]],
    ['T', ['20', '20', null, '4', null]],
    ['P', ['20', '20', '3', null, null]],
  ])('are open above the missing score of %s, and only there', (code, expected) => {
    expect(sumsOf(scoreOf(bloc, { ...FULL, [code]: null }))).toEqual(expected);
    const { [code as 'T']: _, ...others } = FULL;
    expect(sumsOf(scoreOf(bloc, others))).toEqual(expected);
  });

  test('leave a finished section closed where another is open', () => {
    const { sections } = scoreOf(bloc, { ...FULL, 'I.1': null });
    expect([shown(sections.get('I')), shown(sections.get('II'))]).toEqual([null, '8']);
  });
});

describe('caps', () => {
  test.each([
    [3, '3', '19'],
    [2, '2', '18'],
    [0, '0', '16'],
    [null, '3', '19'],
  ])('a bonus cap of %s counts %s', (cap, bonus, total) => {
    const score = scoreOf(smallBloc({ 'rubric.scale.bonusCap': cap }), FULL);
    expect([shown(score.bonus), shown(score.total), shown(score.uncapped.bonus)]).toEqual([bonus, total, '3']);
  });

  test.each([
    [4, '4', '19'],
    [1.5, '1.5', '21.5'],
    [null, '4', '19'],
  ])('a deduction cap of %s counts %s', (cap, deduction, total) => {
    const score = scoreOf(smallBloc({ 'rubric.scale.deductionCap': cap }), FULL);
    expect([shown(score.deduction), shown(score.total)]).toEqual([deduction, total]);
  });

  test('of a group bind before those of the scale', () => {
    const { rubric } = smallBlocJson() as { rubric: { criteria: JsonFields[] } };
    const group: JsonFields = { code: 'B', label: 'B', parent: null, title: 'B', kind: 'bonus', max: 2, rule: { shape: 'sum_children' } };
    const parts = ['1', '2'].map((one) => ({
      code: `B.${one}`,
      label: one,
      parent: 'B',
      title: one,
      kind: 'bonus',
      max: 1.5,
      rule: { shape: 'direct' },
    }));
    const bloc = smallBloc({ 'rubric.criteria': [...rubric.criteria, group, ...parts] });
    expect(shown(scoreOf(bloc, { ...FULL, T: '0.5', 'B.1': '1.5', 'B.2': '1.5' }).bonus)).toBe('2.5');
    expect(shown(scoreOf(bloc, { ...FULL, T: '1.5', 'B.1': '1.5', 'B.2': '1.5' }).bonus)).toBe('3');
  });
});

describe('criteria that were not assigned', () => {
  const dropping = (codes: readonly string[], changes = {}) => smallBloc({ notAssigned: { A: codes }, ...changes });

  test('leave numerator and denominator', () => {
    const score = scoreOf(dropping(['I.3']), { ...FULL, 'I.1': '2', 'I.3': null });
    expect(sumsOf(score)).toEqual(['14', '16.5', '3', '4', '15.5']);
    expect(shown(score.applicableMax)).toBe('17');
  });

  test('are left out although a score was typed', () => {
    expect(sumsOf(scoreOf(dropping(['I.3']), FULL))).toEqual(['17', '20', '3', '4', '19']);
  });

  test('leave other agencies as they are', () => {
    expect(sumsOf(scoreOf(dropping(['I.3']), FULL, 'B'))).toEqual(['20', '20', '3', '4', '19']);
    expect(sumsOf(scoreOf(dropping(['I.3']), FULL, null))).toEqual(['20', '20', '3', '4', '19']);
  });

  test('of bonus and deduction rescale nothing', () => {
    expect(sumsOf(scoreOf(dropping(['T', 'P']), FULL))).toEqual(['20', '20', '0', '0', '20']);
  });

  test('may be all of a section', () => {
    const score = scoreOf(dropping(['I']), { ...FULL, 'I.1': null, 'I.2': null, 'I.3': null, 'II.1': '3' });
    expect(sumsOf(score)).toEqual(['5', '12.5', '3', '4', '11.5']);
  });

  test('may be everything: the base is then 0', () => {
    expect(sumsOf(scoreOf(dropping(['I', 'II']), { T: '1', P: '0' }))).toEqual(['0', '0', '1', '0', '1']);
  });

  test.each([
    // 17 of the 20 points are assigned: raw ÷ 17 × 20.
    [0, '5', '6'],
    [1, '5', '5.9'],
    [2, '5', '5.88'],
    [3, '5', '5.882'],
  ])('round once to %d decimals', (decimals, raw, base) => {
    const bloc = dropping(['I.3'], { 'rubric.scale.decimals': decimals });
    expect(shown(scoreOf(bloc, { 'I.1': raw, 'I.2': '0', 'II.1': '0', 'II.2': '0' }).base)).toBe(base);
  });

  test.each([
    ['1', '1.3'],
    ['3', '3.8'],
    ['5', '6.3'],
  ])('round a half away from zero: %s of 16 is %s of 20', (raw, base) => {
    const bloc = dropping(['I.2']);
    expect(shown(scoreOf(bloc, { 'I.1': raw, 'I.3': '0', 'II.1': '0', 'II.2': '0' }).base)).toBe(base);
  });

  test('never make points out of thousandths', () => {
    const bloc = dropping(['I.2'], { 'rubric.scale.decimals': 3 });
    expect(scoreOf(bloc, { 'I.1': '0.001', 'I.3': '0', 'II.1': '0', 'II.2': '0' }).base).toBe(pointsOf(1));
  });
});
