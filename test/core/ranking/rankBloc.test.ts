import { describe, expect, test } from 'vitest';
import { writePoints, type Points } from '#core/points.ts';
import { agencyIn, ranked, ranksOf, reasonOf, type Changes } from './ranked.ts';
import type { Scores } from './readingOf.ts';

describe('ranks', () => {
  test('go down the totals', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 1 }, B: { 'I.1': 3 }, C: { 'I.1': 2 } }))).toEqual(['1 B', '2 C', '3 A']);
  });

  test('are shared where all is level, and the next is skipped: 1, 2, 2, 4', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 1 }, B: { 'I.1': 2 }, C: { 'I.1': 3 }, D: { 'I.1': 2 } }))).toEqual(['1 C', '2 B', '2 D', '4 A']);
  });

  test('are shared by all: 1, 1, 1, 1, in the order of the members', () => {
    expect(ranksOf(ranked({ D: {}, C: {}, B: {}, A: {} }))).toEqual(['1 A', '1 B', '1 C', '1 D']);
  });

  test('leave a gap of two after three that are level', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 2 }, B: { 'I.1': 2 }, C: { 'I.1': 2 }, D: { 'I.1': 1 } }))).toEqual(['1 A', '1 B', '1 C', '4 D']);
  });

  test('count bonus and take off deduction', () => {
    const ranking = ranked({ A: { 'I.1': 3 }, B: { 'I.1': 2, T: 2 }, C: { 'I.1': 5, P: 3 } });
    expect(ranking.agencies.map(({ member, final }) => `${member.code} ${writePoints(final.total as Points)}`)).toEqual([
      'B 4',
      'A 3',
      'C 2',
    ]);
  });

  test('name the members without a sheet', () => {
    const ranking = ranked({ C: {} });
    expect(ranking.missing.map(({ code }) => code)).toEqual(['A', 'B', 'D']);
    expect(ranksOf(ranking)).toEqual(['1 C']);
  });

  test('of nobody are none', () => {
    expect(ranked({}).agencies).toEqual([]);
  });

  test('are refused where a score is missing', () => {
    expect(() => ranked({ A: { 'I.1': null } })).toThrow(RangeError);
  });
});

describe('tie-breaks', () => {
  const level = { A: { 'I.1': 1, 'II.1': 2 }, B: { 'I.1': 3 } };

  test('a section parts those who are level on the total', () => {
    const ranking = ranked(level);
    expect(ranksOf(ranking)).toEqual(['1 B', '2 A']);
    expect(reasonOf(agencyIn(ranking, 'A'), 'tieResolved')).toEqual({
      because: 'tieResolved',
      agency: 'B',
      by: { by: 'section', code: 'I', descending: true },
      own: 1000,
      other: 3000,
    });
  });

  test('never come before the total', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 1, 'II.1': 6 }, B: { 'I.1': 5 } }))).toEqual(['1 A', '2 B']);
  });

  test.each<readonly [string, readonly string[]]>([
    ['section_II desc', ['1 A', '2 B']],
    ['section_I asc', ['1 A', '2 B']],
    ['section_I desc', ['1 B', '2 A']],
  ])('%s', (by, expected) => {
    expect(ranksOf(ranked(level, { 'rubric.ranking.tieBreak': [{ by }] }))).toEqual(expected);
  });

  test.each<readonly [string, Scores, Scores, readonly string[]]>([
    ['bonus asc', { 'I.1': 3 }, { 'I.1': 2, T: 1 }, ['1 A', '2 B']],
    ['bonus desc', { 'I.1': 3 }, { 'I.1': 2, T: 1 }, ['1 B', '2 A']],
    ['deduction asc', { 'I.1': 3, P: 1 }, { 'I.1': 2 }, ['1 B', '2 A']],
    ['deduction desc', { 'I.1': 3, P: -1 }, { 'I.1': 2 }, ['1 A', '2 B']],
  ])('%s', (by, a, b, expected) => {
    expect(ranksOf(ranked({ A: a, B: b }, { 'rubric.ranking.tieBreak': [{ by }] }))).toEqual(expected);
  });

  test('the smaller gap between self-score and appraisal comes first', () => {
    const changes: Changes = {
      'rubric.ranking.tieBreak': [{ by: 'appraised_minus_self_abs asc' }],
      appraisals: [
        { agency: 'A', criterion: 'I.1', score: 2, reason: 'thiếu văn bản' },
        { agency: 'B', criterion: 'I.1', score: 2, reason: 'thiếu văn bản' },
      ],
    };
    const ranking = ranked({ A: { 'I.1': 4 }, B: { 'I.1': 1 }, C: { 'I.1': 2 } }, changes);
    expect(ranksOf(ranking)).toEqual(['1 C', '2 B', '3 A']);
    expect(reasonOf(agencyIn(ranking, 'A'), 'tieResolved')).toMatchObject({ agency: 'B', own: 2000, other: 1000 });
  });

  test('a ballot parts nobody before there is one, and then by its votes', () => {
    const sheets = { A: { 'I.1': 3 }, B: { 'I.1': 3 }, C: { 'I.1': 3 } };
    expect(ranksOf(ranked(sheets))).toEqual(['1 A', '1 B', '1 C']);
    expect(ranksOf(ranked(sheets, { ballots: [{ votes: { A: 2, C: 5 } }] }))).toEqual(['1 C', '2 A', '3 B']);
    expect(ranksOf(ranked(sheets, { ballots: [{ votes: { A: 2, B: 2, C: 1 } }] }))).toEqual(['1 A', '1 B', '3 C']);
  });

  test('are asked in their order', () => {
    const sheets = { A: { 'I.1': 1, 'II.1': 2 }, B: { 'I.1': 3 }, C: { 'I.1': 3 } };
    expect(ranksOf(ranked(sheets, { ballots: [{ votes: { A: 9, C: 1 } }] }))).toEqual(['1 C', '2 B', '3 A']);
  });
});

describe('appraisals', () => {
  test('take the place of self-scores, and leave those to be seen', () => {
    const ranking = ranked({ A: { 'I.1': 5 }, B: { 'I.1': 4 } }, { appraisals: [{ agency: 'A', criterion: 'I.1', score: 3.5 }] });
    expect(ranksOf(ranking)).toEqual(['1 B', '2 A']);
    const a = agencyIn(ranking, 'A');
    expect([a.isAppraised, a.self.total, a.final.total]).toEqual([true, 5000, 3500]);
    expect(agencyIn(ranking, 'B').isAppraised).toBe(false);
  });

  test('may raise a score', () => {
    const ranking = ranked({ A: { 'I.1': 1 }, B: { 'I.1': 2 } }, { appraisals: [{ agency: 'A', criterion: 'I.1', score: 3 }] });
    expect(ranksOf(ranking)).toEqual(['1 A', '2 B']);
  });

  test.each([2, -2])('of a deduction as %d take off its size', (score) => {
    const ranking = ranked({ A: { 'I.1': 5 } }, { appraisals: [{ agency: 'A', criterion: 'P', score }] });
    expect(agencyIn(ranking, 'A').final).toMatchObject({ deduction: 2000, total: 3000 });
  });

  test('of a criterion that was not assigned count nothing', () => {
    const changes: Changes = { notAssigned: { A: ['I.3'] }, appraisals: [{ agency: 'A', criterion: 'I.3', score: 3 }] };
    expect(agencyIn(ranked({ A: { 'I.1': 4.5 } }, changes), 'A').final).toMatchObject({ raw: 4500, base: 5300 });
  });

  test('later ones take the place of earlier ones', () => {
    const appraisals = [2, 3].map((score) => ({ agency: 'A', criterion: 'I.1', score }));
    expect(agencyIn(ranked({ A: { 'I.1': 5 } }, { appraisals }), 'A').final.total).toBe(3000);
  });
});

describe('clusters', () => {
  const inClusters: Changes = {
    'rubric.ranking.partition': 'cluster',
    'members[0].cluster': '1',
    'members[1].cluster': '2',
    'members[2].cluster': '1',
    'members[3].cluster': '2',
  };
  const sheets = { A: { 'I.1': 1 }, B: { 'I.1': 2 }, C: { 'I.1': 3 }, D: { 'I.1': 4 } };

  test('are ranked each for itself', () => {
    expect(ranksOf(ranked(sheets, inClusters))).toEqual(['1 C', '2 A', '1 D', '2 B']);
  });

  test('are explained within themselves', () => {
    expect(reasonOf(agencyIn(ranked(sheets, inClusters), 'A'), 'behind')).toMatchObject({ agency: 'C', rank: 1, gap: 2000 });
  });

  test('part nobody where the rubric does not rank by them', () => {
    expect(ranksOf(ranked(sheets, { ...inClusters, 'rubric.ranking.partition': undefined }))).toEqual(['1 D', '2 C', '3 B', '4 A']);
  });
});
