import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem } from '#core/problem.ts';
import { CAO_BANG, SAMPLE_BLOCS, sampleBloc, sampleJson } from '../../sampleBlocs.ts';
import { withChange } from '../smallBloc.ts';

const json = sampleJson(CAO_BANG);

const codes = (json as { rubric: { criteria: { code: string }[] } }).rubric.criteria.map(({ code }) => code);
const at = (code: string, field: string): string => `rubric.criteria[${codes.indexOf(code)}].${field}`;

/** The path and expectation of the problem that a changed file throws; `null` where it is taken. */
const faultOf = (path: string, value: Json | undefined): { readonly path: string; readonly expected: string } | null => {
  try {
    readBloc(withChange(json, path, value));
    return null;
  } catch (error) {
    if (!isProblem(error) || error.code !== 'bloc.malformed') throw error;
    return error.facts;
  }
};

/** The changed path, its new value, and where the fault shows if not there. */
type Fault = readonly [path: string, value: Json | undefined, shownAt?: string];

const FAULTS: readonly Fault[] = [
  ['schema', 'bloc/2'],
  ['id', undefined],
  ['id', ''],
  ['id', 7],
  ['name', undefined],
  ['name', ' '],
  ['kind', 'nhóm'],
  ['edition', undefined],
  ['edition', '2018'],
  ['edition', 2018.5],
  ['edition', 1989],
  ['edition', 2200],
  ['members', undefined],
  ['members', []],
  ['members', {}],
  ['members[1].code', undefined],
  ['members[1].code', 'TTT'],
  ['members[1].code', 'S TP'],
  ['members[1].name', ''],
  ['chairCode', 'XYZ'],
  ['viceChairCode', 'XYZ'],
  ['notAssigned', { XYZ: ['I.1.e'] }, 'notAssigned.XYZ'],
  ['notAssigned', { STP: ['I.9'] }, 'notAssigned.STP'],
  ['notAssigned', { STP: 'I.1.e' }, 'notAssigned.STP'],
  ['notAssigned', { STP: [7] }, 'notAssigned.STP[0]'],
  ['notAssigned', []],
  ['dates.periodFrom', '2018-02-30'],
  ['dates.periodTo', '15/11/2018'],
  ['dates.periodTo', '2017-12-31'],
  ['dates', 'cả năm'],
  ['decisions', [{ agency: 'XYZ', on: 'ky_luat_lanh_dao', holds: true, reason: 'r' }], 'decisions[0].agency'],
  ['decisions', [{ agency: 'STP', on: 'khac', holds: true, reason: 'r' }], 'decisions[0].on'],
  ['decisions', [{ agency: 'STP', on: 'ky_luat_lanh_dao', holds: 'có', reason: 'r' }], 'decisions[0].holds'],
  ['decisions', [{ agency: 'STP', on: 'ky_luat_lanh_dao', holds: true }], 'decisions[0].reason'],
  ['appraisals', [{ agency: 'STP', criterion: 'I.1', score: 5 }], 'appraisals[0].criterion'],
  ['appraisals', [{ agency: 'STP', criterion: 'I.1.a', score: '5' }], 'appraisals[0].score'],
  ['appraisals', [{ agency: 'STP', criterion: 'I.1.a', score: 5.0001 }], 'appraisals[0].score'],
  ['appraisals', [{ agency: 'XYZ', criterion: 'I.1.a', score: 5 }], 'appraisals[0].agency'],
  ['ballots', [{ votes: { XYZ: 3 } }], 'ballots[0].votes.XYZ'],
  ['ballots', [{ votes: { STP: -1 } }], 'ballots[0].votes.STP'],
  ['ballots', [{}], 'ballots[0].votes'],
  ['notAsigned', {}],
  ['notassigned', {}],
  ['date', {}],
  ['rubric', undefined],
  ['rubric', []],
  ['rubric.schema', 'rubric/2'],
  ['rubric.id', undefined],
  ['rubric.name', 5],
  ['rubric.unknownField', 1],
  ['rubric.scale', undefined],
  ['rubric.scale.base', 999],
  ['rubric.scale.base', '1000'],
  ['rubric.scale.base', 1000.0001],
  ['rubric.scale.step', 0],
  ['rubric.scale.step', -1],
  ['rubric.scale.step', undefined],
  ['rubric.scale.decimals', 4],
  ['rubric.scale.decimals', -1],
  ['rubric.scale.decimals', 1.5],
  ['rubric.scale.bonusCap', -1],
  ['rubric.scale.deductionCap', '50'],
  ['rubric.scale.rounding', 'half_even'],
  ['rubric.scale.setp', 1],
  ['rubric.naPolicy.rescaleTo', 'hundred'],
  ['rubric.gates[0].id', undefined],
  ['rubric.gates[1].id', 'ky_luat_lanh_dao'],
  ['rubric.gates[0].effect', ''],
  ['rubric.gates[0].effect', 'không xét'],
  ['rubric.gates[0].effect', 'rank_capped:B'],
  ['rubric.gates[0].effect', 'rank_capped:'],
  ['rubric.gates[0].effect', 'title_blocked:'],
  ['rubric.gates[0].when', undefined],
  ['rubric.classification[1].key', 'xuat_sac'],
  ['rubric.classification[1].min', 900],
  ['rubric.classification[0].min', 'cao'],
  ['rubric.ranking', undefined],
  ['rubric.ranking.orderBy', []],
  ['rubric.ranking.orderBy', ['total asc']],
  ['rubric.ranking.orderBy', ['bonus desc']],
  ['rubric.ranking.orderBy', 'total desc'],
  ['rubric.ranking.partition', 'tỉnh'],
  ['rubric.ranking.tieBreak[0].by', 'section_IX desc'],
  ['rubric.ranking.tieBreak[0].by', 'section_I'],
  ['rubric.ranking.tieBreak[2].by', 'votes desc'],
  ['rubric.quotas[0].max', -1],
  ['rubric.quotas[0].max', undefined],
  ['rubric.quotas[0].award', undefined],
  ['rubric.quotas[1].maxShare', 1.5],
  ['rubric.quotas[0].per', 'tỉnh'],
  ['rubric.deadlines[0].by', undefined],
  ['rubric.deadlines[0].what', 3],
  ['rubric.criteria', []],
  ['rubric.criteria', {}],
  [at('I.1.b', 'code'), 'I.1.a'],
  [at('I.1.b', 'code'), undefined],
  [at('I.1.b', 'label'), undefined],
  [at('I.1.b', 'title'), ''],
  [at('I.1.b', 'kind'), 'điểm'],
  [at('I.1.b', 'kind'), 'bonus'],
  [at('I.1.b', 'parent'), 'I.7'],
  [at('I.1.b', 'parent'), 'II'],
  [at('I.1.b', 'parent'), 'I.1.a'],
  [at('I.1.b', 'max'), 0],
  [at('I.1.b', 'max'), -100],
  [at('I.1.b', 'max'), '100'],
  [at('I.1.b', 'na'), 'drop'],
  [at('I.1.b', 'evidence'), [''], `${at('I.1.b', 'evidence')}[0]`],
  [at('I.1.b', 'evidence'), 'van_ban'],
  [at('I.1.b', 'rule'), undefined],
  [at('I.1.b', 'rule.shape'), 'tuỳ ý'],
  [at('I.1.b', 'rule.shape'), 'sum_children', at('I.1.b', 'kind')],
  [at('I.1', 'max'), 351],
  [at('I', 'max'), 501],
  [at('I.1', 'rule.shape'), 'direct', at('I.1.a', 'parent')],
  [at('I.1', 'kind'), 'scored'],
  [at('I.1.b', 'maxx'), 5],
];

describe('a bloc’s file with one thing changed is refused with its path', () => {
  test.each(FAULTS.map(([path, value, shownAt = path]) => ({ path, value, shownAt })))('$path: $value', ({ path, value, shownAt }) => {
    const fault = faultOf(path, value);
    expect(fault?.path).toBe(shownAt);
    expect(fault?.expected).not.toBe('');
  });
});

describe('what is no fault', () => {
  test.each<readonly [string, Json | undefined]>([
    ['schema', undefined],
    ['kind', undefined],
    ['kind', 'cum'],
    ['province', undefined],
    ['chairCode', null],
    ['notAssigned', undefined],
    ['notAssigned', { STP: ['I.1.e'] }],
    ['dates', undefined],
    ['dates.covenant', null],
    ['source', 'bất kỳ'],
    ['rubric.gates', undefined],
    ['rubric.gates[0].effect', 'rank_capped:tot'],
    ['rubric.gates[0].effect', 'title_blocked:co_ubnd_tinh'],
    ['rubric.gates[0].effect', 'rank_condition'],
    ['rubric.classification', undefined],
    ['rubric.quotas', undefined],
    ['rubric.deadlines', undefined],
    ['rubric.naPolicy', undefined],
    ['rubric.quotas[0].max', 'theo thông báo hằng năm'],
    ['rubric.deadlines[0].by', 'theo công văn'],
    ['rubric.scale.bonusCap', null],
    ['rubric.ranking.tieBreak', undefined],
    ['rubric.criteria[2].note', 'lời ghi'],
    ['rubric.classification[0].requires', { all: [] }],
  ])('%s: %j', (path, value) => {
    expect(faultOf(path, value)).toBeNull();
  });

  test('is a file with the required fields only', () => {
    const { id, name, edition, members, rubric } = json;
    const bloc = readBloc({ id, name, edition, members, rubric });
    expect(bloc).toMatchObject({ kind: 'khoi', chairCode: null, dates: { periodFrom: '2018-01-01', periodTo: '2018-12-31' } });
    expect(bloc.notAssigned.size).toBe(0);
  });

  test.each(SAMPLE_BLOCS)('is any sample: %s', (name) => {
    expect(sampleBloc(name).rubric.criteria.length).toBeGreaterThan(10);
  });

  test.each([null, 7, 'bloc', [], true])('but not %j, which is no object', (value) => {
    expect(() => readBloc(value)).toThrow(
      expect.objectContaining({ code: 'bloc.malformed', facts: expect.objectContaining({ path: '' }) as unknown }),
    );
  });
});
