import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { bodyOf, filledBytes, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

beforeEach(async () => {
  here = await openBloc(undefined, { registrations: undefined });
});

afterEach(() => here.stop());

const put = (person: string, record: string, id: string, json: object, headers = {}) =>
  here.ask(person, endpoints.putRecord, { path: { record, id }, json: { kind: record, ...json }, headers });

const putOwn = (person: string, agency: string, record: string, id: string, json: object, headers = {}) =>
  here.ask(person, endpoints.putOwnRecord, { path: { agency, record, id }, json: { kind: record, ...json }, headers });

const listed = async (kind?: string) =>
  bodyOf(endpoints.listRecords, await here.ask('cat-staff', endpoints.listRecords, kind === undefined ? {} : { query: { kind } })).records;

describe('the year’s records', () => {
  test('are put by those who lead, shown to members, and removed by whoever has seen them', async () => {
    const plan = { vi: 'Kế hoạch thi đua năm 2018', number: '02/KH-KTĐ', on: '2018-03-21' };
    const { record } = bodyOf(endpoints.putRecord, await put('chair', 'plan', 'ke-hoach', plan));
    expect(record).toMatchObject({ kind: 'plan', id: 'ke-hoach', content: plan });
    expect(await listed('plan')).toEqual([record]);

    const away = (tag: string) =>
      here.ask('chair', endpoints.removeRecord, { path: { record: 'plan', id: 'ke-hoach' }, headers: { 'if-match': `"${tag}"` } });
    expect(problemOf(await away(`sha256:${'0'.repeat(64)}`))).toMatchObject({ status: 412, code: 'yearRecord.stale' });
    expect(bodyOf(endpoints.removeRecord, await away(record?.tag ?? '')).record).toBeNull();
    expect(await listed('plan')).toEqual([]);
  });

  test('said twice change nothing, and nobody overwrites what they have not seen', async () => {
    const drive = { vi: 'Cao điểm phòng, chống tội phạm', from: '2018-04-01', to: '2018-05-15' };
    const first = bodyOf(endpoints.putRecord, await put('vice-chair', 'drive', 'd1', drive));
    expect(bodyOf(endpoints.putRecord, await put('vice-chair', 'drive', 'd1', drive))).toEqual(first);
    expect(problemOf(await put('chair', 'drive', 'd1', { ...drive, to: '2018-05-20' }))).toMatchObject({ code: 'yearRecord.stale' });
    const seen = { 'if-match': `"${first.record?.tag ?? ''}"` };
    const second = bodyOf(endpoints.putRecord, await put('chair', 'drive', 'd1', { ...drive, to: '2018-05-20' }, seen));
    expect(second.blocVersion).toBe(first.blocVersion + 1);
    const audit = await listAudit(here.store, here.bloc.id, { after: null, limit: 500 });
    expect(audit.entries.filter(({ action }) => action === 'record.kept').map(({ facts }) => facts['previousTag'])).toEqual([
      null,
      first.record?.tag,
    ]);
  });

  test('are refused with the place of the fault, and by others than those who lead', async () => {
    expect(problemOf(await put('chair', 'inspection', 'i1', { vi: 'x', agency: 'XYZ', on: '2018-09-21' }))).toMatchObject({
      status: 422,
      code: 'request.unfit',
      facts: { path: 'inspections[0].agency' },
    });
    expect(problemOf(await put('chair', 'plan', 'p', { vi: 'x', unknown: 1 })).code).toBe('request.malformed');
    for (const person of ['cat-staff', 'cat-head', 'observer']) expect((await put(person, 'plan', 'p', { vi: 'x' })).statusCode).toBe(403);
  });

  test('leave rubric and sheets as they are', async () => {
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    await put('chair', 'regulation', 'quy-che', { vi: 'Quy chế hoạt động' });
    const again = await here.send('CAT', filledBytes(here.bloc, 'CAT'), { 'if-match': '"1"' });
    expect(again.statusCode).toBe(201);
  });
});

describe('what a member keeps of its own', () => {
  test('is its registration, which several may put at one time, and its movement', async () => {
    const members = here.bloc.members.slice(0, 3).map(({ code }) => code);
    const replies = await Promise.all(
      members.map((agency) => putOwn(`${agency.toLowerCase()}-staff`, agency, 'registration', agency, { agency, title: 'Cờ thi đua' })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(members.map(() => 200));
    expect((await listed('registration')).map(({ id }) => id).sort()).toEqual([...members].sort());
    const movement = { vi: 'Cán bộ Công an vì dân', theme: 'Kỷ cương', agency: 'CAT' };
    expect((await putOwn('cat-head', 'CAT', 'movement', 'cat-1', movement)).statusCode).toBe(200);
  });

  test('is nobody else’s, and no other kind', async () => {
    expect((await putOwn('cat-staff', 'STP', 'registration', 'STP', { agency: 'STP', title: 'Cờ' })).statusCode).toBe(403);
    expect(problemOf(await putOwn('cat-staff', 'CAT', 'registration', 'CAT', { agency: 'STP', title: 'Cờ' })).code).toBe('request.unfit');
    expect(problemOf(await putOwn('cat-staff', 'CAT', 'registration', 'STP', { agency: 'CAT', title: 'Cờ' })).code).toBe('request.unfit');
    expect(problemOf(await putOwn('cat-staff', 'CAT', 'drive', 'd9', { vi: 'x' })).code).toBe('request.unfit');
    await put('chair', 'movement', 'chung', { vi: 'Phong trào chung' });
    const taken = await putOwn('cat-staff', 'CAT', 'movement', 'chung', { vi: 'x', agency: 'CAT' });
    expect(problemOf(taken).code).toBe('request.unfit');
  });
});
