import { describe, expect, test } from 'vitest';
import { blocFor } from '#core/bloc/blocFor.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { Problem } from '#core/problem.ts';
import { smallBloc } from '../smallBloc.ts';

const INDEX = {
  shape: 'external_index',
  index: 'PAR_INDEX',
  bands: [
    { from: 90, fromIncl: true, to: null, toIncl: false, points: 4 },
    { from: 0, fromIncl: true, to: 90, toIncl: false, points: 2.5 },
  ],
};

/** I.2 is scored by an index, I.3 has a rule of its own for units of the army; A has what is given. */
const blocWith = (attributes: readonly string[], whenNotCovered = 'self_assess_levels'): Bloc =>
  smallBloc({
    'members[0].attributes': attributes,
    'rubric.criteria[2].rule': { ...INDEX, whenNotCovered },
    'rubric.criteria[3].alternate': [{ attribute: 'luc_luong_vu_trang', rule: { shape: 'pass_fail', pass: 3, fail: 0 } }],
  });

const ruleIn = (bloc: Bloc, agency: string, code: string) =>
  leavesOf(blocFor(bloc, agency).rubric).find((leaf) => leaf.code === code)?.rule;

describe('members with an attribute', () => {
  test('are scored by the rule for their kind, all others by the rule of the criterion', () => {
    const bloc = blocWith(['luc_luong_vu_trang']);

    expect([ruleIn(bloc, 'A', 'I.3')?.shape, ruleIn(bloc, 'B', 'I.3')?.shape]).toEqual(['pass_fail', 'ratio']);
  });

  test('outside an index assess themselves by its levels', () => {
    const rule = ruleIn(blocWith(['ngoai:PAR_INDEX']), 'A', 'I.2');

    expect(rule?.levels).toEqual([4000, 2500]);
    expect(rule?.measures[0]?.options.map(({ title }) => title)).toEqual(['Mức 1 (4 điểm)', 'Mức 2 (2,5 điểm)']);
  });

  test('or leave the criterion out, as the rule says', () => {
    const bloc = blocWith(['ngoai:PAR_INDEX'], 'drop_and_rescale');

    expect([...(bloc.notAssigned.get('A') ?? [])]).toEqual(['I.2']);
    expect(bloc.notAssigned.has('B')).toBe(false);
  });

  test('an attribute that no criterion asks for is refused with the ones that are', () => {
    const read = () => blocWith(['ngoai:PAR']);

    expect(read).toThrow(Problem);
    expect(read).toThrow(/attributes/);
  });

  test('a bloc without any stays the very same', () => {
    const bloc = blocWith([]);

    expect(blocFor(bloc, 'A')).toBe(bloc);
  });
});
