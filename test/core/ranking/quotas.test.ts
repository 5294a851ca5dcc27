import { describe, expect, test } from 'vitest';
import { slotsOf } from '#core/ranking/proposeAwards.ts';
import { smallBloc } from '../smallBloc.ts';
import type { Json } from '#core/canonicalJson.ts';

const MEMBERS = (count: number): Json => Array.from({ length: count }, (_, at) => ({ code: `M${at}`, name: `Cơ quan ${at}` }));

const GRADES = ['A', 'A', 'A', 'B', 'B', null, null];

/** Slots in a bloc of so many members, of which seven are ranked: three graded A, two B, two none. */
const slotsIn = (members: number, quota: Readonly<Record<string, Json>>): number | null => {
  const bloc = smallBloc({ members: MEMBERS(members), 'rubric.quotas': [{ award: 'Cờ', ...quota }] });
  const placed = GRADES.map((key, at) => ({
    code: `M${at}`,
    rank: at + 1,
    grade: bloc.rubric.grades.find((grade) => grade.key === key) ?? null,
  }));
  const [only] = bloc.rubric.quotas;
  return only ? slotsOf(bloc, only, placed) : null;
};

describe('a quota that is a share', () => {
  test.each([
    [5, 'down', 1],
    [9, 'down', 1],
    [9, 'half_up', 2],
    [11, 'up', 3],
    [10, 'up', 2],
    [10, 'half_up', 2],
  ] as const)('of 20 %% of %d members, rounded %s, is %d', (members, rounding, slots) => {
    expect(slotsIn(members, { maxShare: 0.2, rounding })).toBe(slots);
  });

  test('a half is rounded up by half_up and down by down', () => {
    expect([slotsIn(9, { maxShare: 0.5, rounding: 'half_up' }), slotsIn(9, { maxShare: 0.5 })]).toEqual([5, 4]);
  });

  test.each([
    ['members', 4],
    ['ranked', 3],
    ['grade:A', 1],
    ['grade:B', 2],
  ])('can be one of %s', (of, slots) => {
    expect(slotsIn(8, { maxShare: 0.5, of })).toBe(slots);
  });

  test('says which words it takes where it is given another', () => {
    expect(() => slotsIn(8, { maxShare: 0.5, of: 'grade:Z' })).toThrow(/of/);
    expect(() => slotsIn(8, { maxShare: 0.5, rounding: 'nearest' })).toThrow(/rounding/);
  });
});
