import { describe, expect, test } from 'vitest';
import { isUnder, leavesOf, leavesUnder, rootsOf, sectionsOf } from '#core/rubric/Rubric.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { smallBloc } from '../smallBloc.ts';

describe('a rubric that was read', () => {
  const { rubric } = smallBloc();

  test('keeps its tree in the order of the file', () => {
    expect(rubric.criteria.map(({ code, depth }) => `${depth} ${code}`)).toEqual([
      '0 I',
      '1 I.1',
      '1 I.2',
      '1 I.3',
      '0 II',
      '1 II.1',
      '1 II.2',
      '0 T',
      '0 P',
    ]);
    expect(rootsOf(rubric).map(({ code }) => code)).toEqual(['I', 'II', 'T', 'P']);
    expect(sectionsOf(rubric).map(({ code }) => code)).toEqual(['I', 'II']);
    expect(leavesOf(rubric)).toHaveLength(7);
    expect(leavesUnder(rubric, 'I').map(({ code }) => code)).toEqual(['I.1', 'I.2', 'I.3']);
    expect(leavesUnder(rubric, 'T').map(({ code }) => code)).toEqual(['T']);
    expect([isUnder(rubric, 'I.1', 'I'), isUnder(rubric, 'I', 'I'), isUnder(rubric, 'II.1', 'I'), isUnder(rubric, 'I', 'I.1')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('keeps quantities in thousandths', () => {
    expect(rubric.scale).toEqual({ base: 20_000, bonusCap: 3000, deductionCap: 4000, step: 500, decimals: 1 });
    expect(rubric.byCode.get('P')).toMatchObject({ max: 4000, rule: { min: -4000 } });
  });

  test('keeps prose for the chair to decide', () => {
    const prose = smallBloc({
      'rubric.quotas': [
        { award: 'Cờ', max: 'theo thông báo' },
        { award: 'Bằng khen', maxShare: 0.4 },
      ],
      'rubric.deadlines': [
        { what: 'tự chấm', by: 'YYYY-11-15' },
        { what: 'họp', by: 'theo công văn' },
      ],
    }).rubric;
    expect(prose.quotas).toEqual([
      {
        award: 'Cờ',
        count: null,
        share: null,
        of: { among: 'members' },
        rounding: 'down',
        text: 'theo thông báo',
        conditions: [],
        minVotes: null,
      },
      {
        award: 'Bằng khen',
        count: null,
        share: 400,
        of: { among: 'members' },
        rounding: 'down',
        text: null,
        conditions: [],
        minVotes: null,
      },
    ]);
    expect(prose.deadlines).toMatchObject([
      { what: 'tự chấm', by: '2018-11-15', text: null },
      { what: 'họp', by: null, text: 'theo công văn' },
    ]);
    expect(prose.grades.map(({ key, hasConditions }) => `${key} ${hasConditions}`)).toEqual(['A true', 'B false', 'C false']);
  });

  test('reads the order of agencies, a section by its code or by its place', () => {
    expect(sampleBloc(CAO_BANG).rubric.ranking.order).toEqual([
      { by: 'total', descending: true },
      { by: 'section', code: 'I', descending: true },
      { by: 'gap', descending: false },
      { by: 'ballot', descending: true },
    ]);
    const placed = smallBloc({ 'rubric.ranking.tieBreak': [{ by: 'section_II asc' }] }).rubric;
    expect(placed.ranking.order[1]).toEqual({ by: 'section', code: 'II', descending: false });
  });

  test('spreads a group that was not assigned over its criteria', () => {
    expect(smallBloc({ notAssigned: { A: ['I'] } }).notAssigned.get('A')).toEqual(new Set(['I.1', 'I.2', 'I.3']));
  });

  test('adds up the votes of every ballot', () => {
    const bloc = smallBloc({ ballots: [{ votes: { A: 3, B: 1 } }, { votes: { A: 2 } }] });
    expect([...bloc.ballotVotes]).toEqual([
      ['A', 5],
      ['B', 1],
    ]);
  });
});
