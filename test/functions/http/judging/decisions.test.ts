import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import { sha256 } from '../../../../functions/store/hashing.ts';
import { CAO_BANG, sampleJson } from '../../../sampleBlocs.ts';
import { bodyOf, correctedBytes, filledBytes, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

beforeEach(async () => {
  here = await judgedBloc(['TTT', 'CAT']);
});

afterEach(() => here.stop());

const GATE = 'ky_luat_lanh_dao';

const decide = (person: string, agency: string, revision: number, on: string, holds = true, reason = 'Theo quyết định kỷ luật số 15') =>
  here.ask(person, endpoints.decide, { path: { agency }, headers: { 'if-match': `"${revision}"` }, json: { on, holds, reason } });

const ranked = async (agency: string) =>
  bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking)).ranking.find((one) => one.agency === agency);

describe('a decision', () => {
  test('on a gate bars the agency with its reason, and a later one takes its place', async () => {
    expect(bodyOf(endpoints.decide, await decide('chair', 'CAT', 0, GATE))).toMatchObject({
      agency: 'CAT',
      revision: 1,
      decisions: [{ on: GATE, holds: true, by: { id: 'cb2018-chair' } }],
    });
    expect(await ranked('CAT')).toMatchObject({ rank: null, why: expect.stringContaining('quyết định kỷ luật số 15') as string });
    expect(problemOf(await decide('chair', 'CAT', 0, GATE, false, 'Nhầm đơn vị'))).toMatchObject({ status: 412, code: 'record.stale' });
    expect(bodyOf(endpoints.decide, await decide('chair', 'CAT', 0, GATE)).revision).toBe(1);
    expect(bodyOf(endpoints.decide, await decide('chair', 'CAT', 1, GATE, false, 'Đã được xoá kỷ luật'))).toMatchObject({
      revision: 2,
      decisions: [{ holds: false, reason: 'Đã được xoá kỷ luật' }],
    });
    expect((await ranked('CAT'))?.rank).not.toBeNull();
  });

  test('on the chair’s agency is the vice-chair’s, on every other one the chair’s, and nobody else’s', async () => {
    for (const [person, agency] of [
      ['chair', 'TTT'],
      ['vice-chair', 'CAT'],
      ['secretary', 'CAT'],
      ['office', 'CAT'],
      ['administrator', 'CAT'],
      ['cat-head', 'CAT'],
    ] as const) {
      expect(problemOf(await decide(person, agency, 0, GATE)).status, `${person} ${agency}`).toBe(403);
    }
    expect((await decide('vice-chair', 'TTT', 0, GATE)).statusCode).toBe(200);
    const seenBy = async (person: string) =>
      bodyOf(endpoints.readDecisions, await here.ask(person, endpoints.readDecisions)).agencies.map(({ agency }) => agency);
    expect(await seenBy('ttt-staff')).toEqual(['TTT']);
    expect(await seenBy('vice-chair')).toHaveLength(8);
  });

  test('is on something that there is, with a reason', async () => {
    expect(problemOf(await decide('chair', 'CAT', 0, 'mua_xe')).code).toBe('decision.unknown');
    expect(problemOf(await decide('chair', 'CAT', 0, 'notAssigned:I.1')).code).toBe('decision.unknown');
    expect(problemOf(await decide('chair', 'CAT', 0, GATE, true, ' ')).code).toBe('request.malformed');
    expect(problemOf(await decide('chair', 'XYZ', 0, GATE)).code).toBe('agency.unknown');
  });
});

test('a criterion that was not assigned leaves the ranking after the sheet was sent, and comes back, without a doubt about the sheet', async () => {
  const before = await ranked('CAT');
  await decide('chair', 'CAT', 0, 'notAssigned:I.1.e', true, 'Không được phân công giúp xã');
  const dropped = await ranked('CAT');
  expect(dropped?.total).not.toBe(before?.total);
  const file = await here.ask('chair', endpoints.downloadExport);
  const { hashes } = readExport(JSON.parse(Buffer.from(file.body ?? '', 'base64').toString('utf8')), sha256);
  expect(hashes.snapshot.recomputed).toBe(hashes.snapshot.stated);
  await decide('chair', 'CAT', 1, 'notAssigned:I.1.e', false, 'Có phân công từ tháng 6');
  expect((await ranked('CAT'))?.total).toBe(before?.total);
});

test('a criterion that was not assigned is known to whoever sends after it, and stays with the sheet when that is taken back', async () => {
  await decide('chair', 'BDBP', 0, 'notAssigned:I.1.e', true, 'Không được phân công giúp xã');
  expect(problemOf(await here.send('BDBP', filledBytes(here.bloc, 'BDBP'))).facts).toMatchObject({
    findings: [{ code: 'cell.lockedChanged', criterion: 'I.1.e', repairs: [{ safe: true }] }],
  });
  const approved = readBloc({ ...sampleJson(CAO_BANG), notAssigned: { BDBP: ['I.1.e'] } });
  expect((await here.send('BDBP', correctedBytes(approved, 'BDBP'))).statusCode).toBe(201);
  const dropped = await ranked('BDBP');
  await decide('chair', 'BDBP', 1, 'notAssigned:I.1.e', false, 'Có phân công từ tháng 6');
  const back = await ranked('BDBP');
  expect(back?.total).not.toBe(dropped?.total);
});

test('members see each other’s ranking from the state that the chair sets, with a reason, before anybody appraises', async () => {
  const set = (person: string, scoresFrom: string) =>
    here.ask(person, endpoints.setScoreVisibility, { json: { scoresFrom, reason: 'Quy chế khối điều 7' } });
  expect(problemOf(await set('vice-chair', 'meeting')).status).toBe(403);
  expect(problemOf(await set('chair', 'open')).code).toBe('request.malformed');
  expect(bodyOf(endpoints.setScoreVisibility, await set('chair', 'meeting')).scoresFrom).toBe('meeting');
  expect(bodyOf(endpoints.readPeriod, await here.ask('chair', endpoints.readPeriod)).scoresFrom).toBe('meeting');
  expect(problemOf(await here.ask('stp-staff', endpoints.readRanking)).code).toBe('permission.notNow');
  await here.moveTo('closed', 'review');
  expect(problemOf(await set('chair', 'published')).code).toBe('permission.notNow');
  await here.moveTo('explanation', 'secondReview', 'meeting');
  expect((await here.ask('stp-staff', endpoints.readRanking)).statusCode).toBe(200);
  expect(problemOf(await here.ask('observer', endpoints.readRanking)).code).toBe('permission.notNow');
});
