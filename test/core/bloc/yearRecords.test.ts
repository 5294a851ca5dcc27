import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { withRecord, yearRecords } from '#core/bloc/yearRecords.ts';
import { CAO_BANG, sampleJson } from '../../sampleBlocs.ts';

const file = sampleJson(CAO_BANG);

const named = (json: ReturnType<typeof sampleJson>) => yearRecords(json).map(({ kind, id }) => `${kind} ${id}`);

describe('the records of a year', () => {
  test('are fed from the bloc’s file, the covenant with its day', () => {
    const records = yearRecords(file);
    expect(records.find(({ kind }) => kind === 'covenant')).toMatchObject({ id: 'covenant', content: { on: '2018-03-21' } });
    expect(named(file)).toContain('movement 1');
    for (const { content } of records) expect(content).not.toHaveProperty('id');
  });

  test('put as they are leave a file that says the same', () => {
    let next = file;
    for (const record of yearRecords(file)) next = withRecord(next, record, record.content) as typeof file;
    expect(yearRecords(next)).toEqual(yearRecords(file));
    expect(readBloc(next)).toMatchObject({ covenant: readBloc(file).covenant, movements: readBloc(file).movements });
  });

  test('keep their names when another one goes', () => {
    const movements = ['Một', 'Hai', 'Ba'].map((vi) => ({ vi }));
    const before = { ...(file as object), movements } as typeof file;
    const after = withRecord(before, { kind: 'movement', id: '2' }, null) as typeof file;
    expect(yearRecords(after).filter(({ kind }) => kind === 'movement')).toMatchObject([
      { id: '1', content: { vi: 'Một' } },
      { id: '3', content: { vi: 'Ba' } },
    ]);
  });

  test('take away the last of a kind with its list, and the covenant with its day', () => {
    const before = withRecord(file, { kind: 'drive', id: 'd1' }, { vi: 'Đợt cao điểm' }) as typeof file;
    expect(named(before)).toContain('drive d1');
    expect(withRecord(before, { kind: 'drive', id: 'd1' }, null)).toEqual(file);
    const bare = withRecord(file, { kind: 'covenant', id: 'covenant' }, null) as { dates: object };
    expect(bare).not.toHaveProperty('covenant');
    expect(bare.dates).not.toHaveProperty('covenant');
  });

  test.each([
    ['a day that is none', 'inspection', { vi: 'x', agency: 'STP', on: '2018-02-30' }, 'inspections[0].on'],
    ['somebody who is no member', 'inspection', { vi: 'x', agency: 'XYZ', on: '2018-02-20' }, 'inspections[0].agency'],
    ['a criterion that is none', 'inspection', { vi: 'x', agency: 'STP', on: '2018-02-20', criteria: ['Q.9'] }, 'inspections[0].criteria'],
    ['an end before its beginning', 'drive', { vi: 'x', from: '2018-05-02', to: '2018-05-01' }, 'drives[0].to'],
    ['an unknown field', 'plan', { vi: 'x', more: 1 }, 'plans[0].more'],
  ] as const)('are refused with %s, at its place', (_what, kind, content, path) => {
    const next = withRecord(file, { kind, id: 'k1' }, content);
    expect(() => readBloc(next)).toThrow(expect.objectContaining({ code: 'bloc.malformed', facts: expect.objectContaining({ path }) }));
  });
});
