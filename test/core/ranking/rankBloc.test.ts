import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { addPoints, writePoints, type Points } from '#core/points.ts';
import type { RankedAgency, Ranking, Reason } from '#core/ranking/Ranking.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { smallBloc } from '../smallBloc.ts';
import { readingsOf, type Scores } from './readingOf.ts';

type Changes = Readonly<Record<string, Json | undefined>>;

const ranked = (sheets: Readonly<Record<string, Scores>>, changes: Changes = {}): Ranking => {
  const bloc = smallBloc(changes);
  return rankBloc(bloc, readingsOf(bloc, sheets));
};

const ranksOf = ({ agencies }: Ranking): readonly string[] => agencies.map(({ rank, member }) => `${rank ?? '-'} ${member.code}`);

const agencyIn = ({ agencies }: Ranking, code: string): RankedAgency => agencies.find(({ member }) => member.code === code) as RankedAgency;

const reasonOf = <Because extends Reason['because']>(
  agency: RankedAgency,
  because: Because,
): Extract<Reason, { because: Because }> | undefined =>
  agency.reasons.find((reason): reason is Extract<Reason, { because: Because }> => reason.because === because);

const becauses = (agency: RankedAgency): readonly string[] => agency.reasons.map(({ because }) => because);

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

describe('gates', () => {
  const barring = (agency: string, holds: boolean): Json => ({ agency, on: 'ky_luat', holds, reason: 'QĐ 12/QĐ-UBND' });

  test('decide nothing by themselves', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 5 }, B: {} }))).toEqual(['1 A', '2 B']);
  });

  test('that hold leave the agency listed last and unranked, with the reason', () => {
    const ranking = ranked({ A: { 'I.1': 5 }, B: {}, C: { 'I.1': 1 } }, { decisions: [barring('A', true)] });
    expect(ranksOf(ranking)).toEqual(['1 C', '2 B', '- A']);
    const a = agencyIn(ranking, 'A');
    expect([a.grade, a.award, a.barred.map(({ id }) => id)]).toEqual([null, null, ['ky_luat']]);
    expect(a.reasons).toMatchObject([{ because: 'barred', gate: { id: 'ky_luat' }, note: 'QĐ 12/QĐ-UBND' }]);
    expect(a.final.total).toBe(5000);
  });

  test.each([
    [
      [true, false],
      ['1 A', '2 B'],
    ],
    [
      [false, true],
      ['1 B', '- A'],
    ],
  ])('are decided by the last decision: %j', (holds, expected) => {
    expect(ranksOf(ranked({ A: { 'I.1': 5 }, B: {} }, { decisions: holds.map((one) => barring('A', one)) }))).toEqual(expected);
  });

  test('that hold for one agency leave the others alone', () => {
    expect(ranksOf(ranked({ A: { 'I.1': 5 }, B: {} }, { decisions: [barring('B', true)] }))).toEqual(['1 A', '- B']);
  });

  const effect = (name: string, more: Changes = {}): Changes => ({
    'rubric.gates[0].effect': name,
    decisions: [barring('A', true)],
    ...more,
  });

  test('may cap the grade', () => {
    const full = { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 6, 'II.2': 2 };
    const plain = { 'rubric.classification[0].requires': undefined };
    expect(agencyIn(ranked({ A: full }, plain), 'A').grade?.key).toBe('A');
    expect(agencyIn(ranked({ A: full }, effect('rank_capped:B', plain)), 'A').grade?.key).toBe('B');
    expect(agencyIn(ranked({ A: full }, effect('rank_capped:C', plain)), 'A').grade?.key).toBe('C');
    expect(agencyIn(ranked({ A: full }, effect('rank_capped:A', plain)), 'A').grade?.key).toBe('A');
  });

  test('may keep an award away, which then goes to the next', () => {
    const sheets = { A: { 'I.1': 5 }, B: { 'I.1': 4 } };
    const award = { 'rubric.quotas': [{ award: 'Cờ thi đua của UBND tỉnh', max: 1 }] };
    const ranking = ranked(sheets, effect('title_blocked:co_ubnd_tinh', award));
    expect([agencyIn(ranking, 'A').award, agencyIn(ranking, 'B').award]).toEqual([null, 'Cờ thi đua của UBND tỉnh']);
    expect(agencyIn(ranking, 'A').rank).toBe(1);
    const other = ranked(sheets, effect('title_blocked:bang_khen', award));
    expect(agencyIn(other, 'A').award).toBe('Cờ thi đua của UBND tỉnh');
  });
});

describe('grades', () => {
  const full: Scores = { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 6, 'II.2': 0 };
  const condition = (holds: boolean): Json => ({ agency: 'A', on: 'grade:A', holds, reason: 'đạt cả ba chỉ tiêu' });

  test.each<readonly [string, readonly Json[], string | null, readonly string[]]>([
    ['waits', [], null, ['gradePending']],
    ['is met', [condition(true)], 'A', []],
    ['is missed', [condition(false)], 'B', ['gradeMissed']],
  ])('a condition that %s', (_, decisions, grade, reasons) => {
    const agency = agencyIn(ranked({ A: full }, { decisions: [...decisions] }), 'A');
    expect(agency.grade?.key ?? null).toBe(grade);
    expect(becauses(agency).filter((because) => because.startsWith('grade'))).toEqual(reasons);
  });

  test.each([
    [{ ...full, 'I.1': 4.5 }, 'B'],
    [{ 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 2 }, 'B'],
    [{ 'I.1': 4.5, 'I.2': 4, 'I.3': 3, 'II.1': 2 }, 'C'],
    [{}, 'C'],
    [{ P: 1 }, null],
  ])('%j is grade %s', (scores, grade) => {
    expect(agencyIn(ranked({ A: scores }), 'A').grade?.key ?? null).toBe(grade);
  });

  test('count the total with bonus and deduction', () => {
    expect(agencyIn(ranked({ A: { ...full, 'I.1': 4.5, T: 0.5 } }), 'A').reasons.at(-2)?.because).toBe('gradePending');
  });
});

describe('quotas', () => {
  const awardsOf = ({ agencies }: Ranking): readonly string[] =>
    agencies.flatMap(({ member, award }) => (award ? [`${member.code} ${award}`] : []));
  const descending = { A: { 'I.1': 4 }, B: { 'I.1': 3 }, C: { 'I.1': 2 }, D: { 'I.1': 1 } };

  test.each<readonly [string, Json, readonly string[]]>([
    ['a count', [{ award: 'Cờ', max: 1 }], ['A Cờ']],
    ['none', [{ award: 'Cờ', max: 0 }], []],
    ['a share rounded down', [{ award: 'Cờ', maxShare: 0.49 }], ['A Cờ']],
    ['a share that is whole', [{ award: 'Cờ', maxShare: 0.5 }], ['A Cờ', 'B Cờ']],
    ['a share below one', [{ award: 'Cờ', maxShare: 0.249 }], []],
    ['prose', [{ award: 'Cờ', max: 'theo thông báo' }], []],
    [
      'two in a row, one award an agency',
      [
        { award: 'Cờ', max: 1 },
        { award: 'Bằng khen', max: 2 },
      ],
      ['A Cờ', 'B Bằng khen', 'C Bằng khen'],
    ],
    ['more than there are', [{ award: 'Cờ', max: 9 }], ['A Cờ', 'B Cờ', 'C Cờ', 'D Cờ']],
  ])('by %s', (_, quotas, expected) => {
    expect(awardsOf(ranked(descending, { 'rubric.quotas': quotas }))).toEqual(expected);
  });

  test('count all members, also those without a sheet', () => {
    expect(awardsOf(ranked({ A: {}, B: { 'I.1': 1 } }, { 'rubric.quotas': [{ award: 'Cờ', maxShare: 0.25 }] }))).toEqual(['B Cờ']);
  });

  test('propose nobody where those level at the edge do not all fit', () => {
    const ranking = ranked({ A: { 'I.1': 4 }, B: { 'I.1': 3 }, C: { 'I.1': 3 }, D: {} }, { 'rubric.quotas': [{ award: 'Cờ', max: 2 }] });
    expect(awardsOf(ranking)).toEqual(['A Cờ']);
    expect(reasonOf(agencyIn(ranking, 'B'), 'awardTied')).toMatchObject({ award: 'Cờ', agencies: ['B', 'C'] });
    expect(becauses(agencyIn(ranking, 'D'))).not.toContain('award');
  });

  test('propose all who are level where they fit', () => {
    const ranking = ranked({ A: { 'I.1': 4 }, B: { 'I.1': 3 }, C: { 'I.1': 3 }, D: {} }, { 'rubric.quotas': [{ award: 'Cờ', max: 3 }] });
    expect(awardsOf(ranking)).toEqual(['A Cờ', 'B Cờ', 'C Cờ']);
  });

  test('pass over who is barred', () => {
    const decisions = [{ agency: 'A', on: 'ky_luat', holds: true, reason: 'kỷ luật' }];
    expect(awardsOf(ranked(descending, { decisions }))).toEqual(['B Cờ thi đua']);
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

describe('explanations', () => {
  test('of the first say by how much it leads', () => {
    const ranking = ranked({ A: { 'I.1': 4 }, B: { 'I.1': 1.5 } });
    expect(reasonOf(agencyIn(ranking, 'A'), 'leads')).toEqual({ because: 'leads', over: 'B', rank: 2, gap: 2500 });
    expect(reasonOf(agencyIn(ranked({ A: {} }), 'A'), 'leads')).toEqual({ because: 'leads', over: null, rank: null, gap: 0 });
  });

  test('of the others have parts that add up to the gap exactly', () => {
    const changes: Changes = { notAssigned: { B: ['I.3'] }, 'rubric.scale.bonusCap': 1 };
    const ranking = ranked(
      { A: { 'I.1': 5, 'I.2': 4, 'I.3': 3, 'II.1': 2, T: 3 }, B: { 'I.1': 3.5, 'I.2': 2, 'II.1': 4, P: 1.5 }, C: { 'I.1': 1, P: 4 } },
      changes,
    );
    const behind = ranking.agencies.flatMap((agency) => reasonOf(agency, 'behind') ?? []);
    expect(behind).toHaveLength(2);
    for (const { gap, parts } of behind) {
      expect(addPoints(...parts.map(({ difference }) => difference))).toBe(-gap);
      expect(parts.filter(({ at }) => at !== 'rest').length).toBeLessThanOrEqual(3);
    }
  });

  test('name the largest differences first, a deduction with its sign', () => {
    const ranking = ranked({ A: { 'I.1': 5, 'II.1': 2 }, B: { 'I.1': 4, 'II.1': 4, P: 4 } });
    expect(reasonOf(agencyIn(ranking, 'B'), 'behind')).toMatchObject({
      gap: 3000,
      parts: [
        { at: { criterion: 'P' }, difference: -4000 },
        { at: { criterion: 'II.1' }, difference: 2000 },
        { at: { criterion: 'I.1' }, difference: -1000 },
      ],
    });
  });

  test('compare with the nearest above, past those who are level', () => {
    const ranking = ranked({ A: { 'I.1': 3 }, B: { 'I.1': 2 }, C: { 'I.1': 2 }, D: { 'I.1': 1 } });
    expect(reasonOf(agencyIn(ranking, 'C'), 'tieKept')).toEqual({ because: 'tieKept', rank: 2, agencies: ['B'] });
    expect(reasonOf(agencyIn(ranking, 'C'), 'behind')).toMatchObject({ agency: 'A', gap: 1000 });
    expect(reasonOf(agencyIn(ranking, 'D'), 'behind')).toMatchObject({ agency: 'C', rank: 2, gap: 1000 });
  });

  test('tell what rescaling did', () => {
    const ranking = ranked({ A: { 'I.1': 4.5 } }, { notAssigned: { A: ['I.3'] } });
    expect(reasonOf(agencyIn(ranking, 'A'), 'rescaled')).toEqual({
      because: 'rescaled',
      raw: 4500,
      max: 17_000,
      points: 5300,
      criteria: ['I.3'],
    });
  });
});
