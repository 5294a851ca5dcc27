import { describe, expect, test } from 'vitest';
import { addPoints } from '#core/points.ts';
import { agencyIn, ranked, reasonOf, type Changes } from './ranked.ts';

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
