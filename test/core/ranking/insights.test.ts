import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { insightLines } from '#core/messages/insightLines.ts';
import { pointsOf, writePoints, type Points } from '#core/points.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import { changedScore } from '#core/ranking/insights/changedScore.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { leavingOut } from '#core/bloc/leavingOut.ts';
import { scoreAgency } from '#core/scoring/scoreAgency.ts';
import { readingOf } from './readingOf.ts';

type Scores = Readonly<Record<string, number>>;

const node = (code: string, parent: string | null, kind: string, max: number, rule: Json = { shape: 'direct' }, weight?: number): Json => ({
  ...(weight === undefined ? {} : { weight }),
  code,
  label: code,
  parent,
  title: `Tiêu chí ${code}`,
  kind,
  max,
  rule,
});

const SUM: Json = { shape: 'sum_children' };

const CRITERIA: readonly Json[] = [
  node('I', null, 'group', 12, SUM),
  node('I.1', 'I', 'scored', 7),
  node('I.2', 'I', 'scored', 5, { shape: 'pass_fail', pass: 5, fail: 0 }),
  node('II', null, 'group', 8, SUM),
  node('II.1', 'II', 'scored', 8),
  node('T', null, 'bonus', 5, SUM),
  node('T.1', 'T', 'bonus', 4, { shape: 'direct' }, 0.5),
  node('T.2', 'T', 'bonus', 3),
  node('P', null, 'deduction', 4),
];

const blocOf = (agencies: readonly string[], over: { readonly [field: string]: Json } = {}): Bloc =>
  readBloc({
    id: 'khoi',
    name: 'Khối thử',
    edition: 2018,
    members: agencies.map((code) => ({ code, name: `Đơn vị ${code}` })),
    rubric: {
      schema: 'rubric/1',
      id: 'bang',
      name: 'Bảng',
      scale: { base: 20, bonusCap: 4, deductionCap: 3, step: 1, decimals: 1 },
      ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_I desc' }] },
      criteria: [...CRITERIA],
    },
    ...over,
  });

const anyScores: fc.Arbitrary<Scores> = fc.record({
  'I.1': fc.integer({ min: 0, max: 7 }),
  'I.2': fc.constantFrom(0, 5),
  'II.1': fc.integer({ min: 0, max: 8 }),
  'T.1': fc.integer({ min: 0, max: 4 }),
  'T.2': fc.integer({ min: 0, max: 3 }),
  P: fc.integer({ min: 0, max: 4 }),
});

const AGENCIES = ['A', 'B', 'C'] as const;
const anyYear = fc.record({
  sheets: fc.tuple(anyScores, anyScores, anyScores),
  dropped: fc.option(fc.constantFrom('I.1', 'I.2', 'II.1'), { nil: null }),
});

const yearOf = ({ sheets, dropped }: { readonly sheets: readonly Scores[]; readonly dropped: string | null }, over = {}) => {
  const bloc = blocOf(AGENCIES, { ...(dropped === null ? {} : { notAssigned: { B: [dropped] } }), ...over });
  const readings = sheets.map((scores, at) => readingOf(bloc, AGENCIES[at] ?? '', scores));
  return { bloc, readings, ranking: rankBloc(bloc, readings) };
};

const rankWith = (year: Parameters<typeof yearOf>[0], agency: string, criterion: string, score: number) => {
  const { ranking } = yearOf(year, { appraisals: [{ agency, criterion, score, reason: 'thử' }] });
  return new Map(ranking.agencies.map(({ member, rank }) => [member.code, rank ?? Infinity]));
};

const POSSIBLE: Readonly<Record<string, readonly number[]>> = {
  'I.1': [0, 1, 2, 3, 4, 5, 6, 7],
  'I.2': [0, 5],
  'II.1': [0, 1, 2, 3, 4, 5, 6, 7, 8],
  'T.1': [0, 1, 2, 3, 4],
  'T.2': [0, 1, 2, 3],
  P: [0, 1, 2, 3, 4],
};

describe('what would change a rank', () => {
  test('the change that is named turns two neighbours round, and no smaller one does', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { bloc, ranking } = yearOf(year);
        for (const { upper, lower, swap } of insightsOf(bloc, ranking).neighbours) {
          const turned = [upper, lower].flatMap((agency) => {
            const own = ranking.agencies.find(({ member }) => member.code === agency);
            return Object.entries(POSSIBLE).flatMap(([criterion, scores]) => {
              const from = own?.finalPoints.get(criterion);
              if (from === undefined || from === null || own?.dropped.has(criterion)) return [];
              return scores.flatMap((score) => {
                const ranks = rankWith(year, agency, criterion, score);
                return (ranks.get(lower) ?? 0) < (ranks.get(upper) ?? 0) ? [Math.abs(score * 1000 - from)] : [];
              });
            });
          });
          expect(swap === null ? null : Math.abs(swap.to - swap.from)).toBe(turned.length === 0 ? null : Math.min(...turned));
          if (swap === null) continue;
          const ranks = rankWith(year, swap.changed, swap.criterion, swap.to / 1000);
          expect(ranks.get(lower)).toBeLessThan(ranks.get(upper) ?? 0);
        }
      }),
      { numRuns: 6 },
    );
  });

  test('a score that changes adds up as if the whole sheet were added up again', () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...Object.keys(POSSIBLE)), fc.nat(), (year, criterion, pick) => {
        const { bloc, ranking } = yearOf(year);
        const leaf = leavesOf(bloc.rubric).find(({ code }) => code === criterion);
        const possible = POSSIBLE[criterion] ?? [];
        const to = pointsOf((possible[pick % possible.length] ?? 0) * 1000);
        for (const one of ranking.agencies) {
          if (!leaf || one.dropped.has(criterion)) continue;
          const { groups: _groups, ...quick } = changedScore(bloc, one, leaf, to);
          const points = new Map([...one.finalPoints, [criterion, to] as const]);
          const { groups: _again, ...whole } = scoreAgency(leavingOut(bloc, one.member.code, [...one.dropped]), one.member.code, points);
          expect(quick).toEqual(whole);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('says so where no single score is enough', () => {
    const full = { 'I.1': 7, 'I.2': 5, 'II.1': 8, 'T.1': 4, 'T.2': 0, P: 0 };
    const year = { sheets: [full, { 'I.1': 0, 'I.2': 0, 'II.1': 0, 'T.1': 0, 'T.2': 0, P: 3 }, full], dropped: null };
    const { bloc, ranking } = yearOf(year);
    expect(insightsOf(bloc, ranking).neighbours).toEqual([{ upper: 'C', upperRank: 1, lower: 'B', lowerRank: 3, swap: null }]);
  });
});

describe('what else a ranking tells', () => {
  const scores = (over: Scores): Scores => ({ 'I.1': 7, 'I.2': 5, 'II.1': 4, 'T.1': 0, 'T.2': 0, P: 0, ...over });
  const year = { sheets: [scores({ 'II.1': 6 }), scores({}), scores({ 'I.1': 2 })], dropped: null };

  test('criteria on which all have full marks, those left out for an agency counting for the others', () => {
    const { bloc, ranking } = yearOf({ ...year, dropped: 'I.2' });
    expect(insightsOf(bloc, ranking).fullMarks).toEqual(['I.2']);
    expect(insightsOf(bloc, yearOf(year).ranking).fullMarks).toEqual(['I.2']);
  });

  test('the first three places, by how much, and which criteria alone decide them', () => {
    const { bloc, ranking } = yearOf(year);
    const { places, decisive } = insightsOf(bloc, ranking).firstThree;
    expect(places.map(({ rank, agency, margin }) => [rank, agency, margin && writePoints(margin)])).toEqual([
      [1, 'A', '2'],
      [2, 'B', '5'],
      [3, 'C', null],
    ]);
    expect(decisive).toEqual([
      { criterion: 'I.1', first: ['A', 'B', 'C'] },
      { criterion: 'II.1', first: ['A', 'B', 'C'] },
    ]);
  });

  test('unusual moves since last year: three places that are half of the bloc, or ten percent of the base', () => {
    const { bloc, ranking } = yearOf(year);
    const last = (agency: string, rank: number | null, base: number | null) => ({
      agency,
      edition: 2017,
      rank,
      base: base === null ? null : (base as Points),
      most: pointsOf(20_000),
    });
    const jumpsOf = (...ranks: Parameters<typeof last>[]) =>
      insightsOf(
        bloc,
        ranking,
        ranks.map((one) => last(...one)),
      ).jumps;
    expect(jumpsOf(['A', 1, 18_000])).toEqual([]);
    expect(jumpsOf(['A', 3, 16_100])).toEqual([]);
    expect(jumpsOf(['A', 2, 16_000])).toEqual([{ agency: 'A', rankBefore: 2, rankNow: 1, share: 1000 }]);
    expect(jumpsOf(['A', 4, null])).toEqual([{ agency: 'A', rankBefore: 4, rankNow: 1, share: null }]);
    expect(jumpsOf(['A', null, 0])).toEqual([]);
  });

  test('with a missing agency: its possible points and places, and those of the others', () => {
    const { bloc, readings } = yearOf(year);
    const ranking = rankBloc(bloc, readings.slice(0, 2));
    const possible = insightsOf(bloc, ranking).possible.map(({ agency, least, most, best, worst }) => [
      agency,
      writePoints(least),
      writePoints(most),
      best,
      worst,
    ]);
    expect(possible).toEqual([
      ['A', '18', '18', 1, 2],
      ['B', '16', '16', 2, 3],
      ['C', '-3', '24', 1, 3],
    ]);
    expect(insightsOf(bloc, yearOf(year).ranking).possible).toEqual([]);
  });

  test('every finding is said in both languages', () => {
    const { bloc, readings } = yearOf(year);
    const insights = insightsOf(bloc, rankBloc(bloc, readings.slice(0, 2)));
    const vi = insightLines(bloc, insights, 'vi', false);
    expect(vi.map(({ about }) => about)).toEqual(['swaps', 'first', 'fullMarks', 'jumps', 'possible']);
    expect(vi[0]?.lines).toEqual(['Đơn vị B: đứng trước Đơn vị A (hạng 1) nếu Đơn vị A được 5 thay vì 7 điểm ở I.1.']);
    expect(insightLines(bloc, insights, 'en', false)[0]?.lines).toEqual([
      'Đơn vị B: would stand before Đơn vị A (rank 1) if Đơn vị A had 5 instead of 7 points for I.1.',
    ]);
  });
});
