import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';
import { agencyIn, becauses, ranked, ranksOf, reasonOf, type Changes } from './ranked.ts';
import type { Scores } from './readingOf.ts';

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
