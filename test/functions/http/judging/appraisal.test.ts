import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { withRecord } from '#core/bloc/withRecord.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import { listAudit } from '../../../../functions/store/auditTrail.ts';
import { sha256 } from '../../../../functions/store/hashing.ts';
import { exportBloc, type BlocArchive } from '../../../../functions/store/archive.ts';
import { archiveFaults } from '../../../../functions/store/archiveFaults.ts';
import { findRecord, findRecordRevision } from '../../../../functions/store/yearRecord.ts';
import { bodyOf, filledBytes, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

beforeEach(async () => {
  here = await judgedBloc(['TTT', 'CAT']);
  await here.moveTo('closed', 'review');
});

afterEach(() => here.stop());

type Row = { readonly criterion: string; readonly score: string; readonly reason?: string | null };

const at = (agency: string, revision: number) => ({ path: { agency }, headers: { 'if-match': `"${revision}"` } });

const act = (person: string, endpoint: Endpoint, agency: string, revision: number, json?: unknown) =>
  here.ask(person, endpoint, { ...at(agency, revision), ...(json !== undefined && { json }) });

const score = (person: string, agency: string, revision: number, ...rows: readonly Row[]) =>
  act(person, endpoints.appraiseRows, agency, revision, { rows });

const read = async (person: string, agency: string, since?: number) =>
  bodyOf(
    endpoints.readAppraisal,
    await here.ask(person, endpoints.readAppraisal, { path: { agency }, ...(since !== undefined && { query: { since: String(since) } }) }),
  );

const rankingOf = async (person: string, agency: string) =>
  bodyOf(endpoints.readRanking, await here.ask(person, endpoints.readRanking)).ranking.find((one) => one.agency === agency);

const close = (person: string, agency: string, revision: number) => act(person, endpoints.closeAppraisal, agency, revision);

describe('appraised scores', () => {
  test('are kept with who, when and why; rows that differ come first, the largest effect at the front', async () => {
    const first = bodyOf(
      endpoints.appraiseRows,
      await score(
        'office',
        'TTT',
        0,
        { criterion: 'I.1.a', score: '45', reason: 'Thiếu kế hoạch học tập quý III' },
        { criterion: 'I.1.c', score: '30', reason: 'Còn vụ việc phức tạp về an ninh' },
      ),
    );
    expect(first).toEqual({ agency: 'TTT', revision: 1, state: 'sent', changed: ['I.1.a', 'I.1.c'] });

    const seen = await read('appraiser', 'TTT', 0);
    const differing = seen.rows.filter(({ difference }) => difference !== '0');
    expect(seen.rows.slice(0, differing.length)).toEqual(differing);
    expect(seen.rows[0]).toMatchObject({ criterion: 'I.1.c', appraised: '30', moved: true, mine: true });
    expect(seen.rows[0]?.first).toMatchObject({
      reason: 'Còn vụ việc phức tạp về an ninh',
      by: { id: 'cb2018-office', name: 'Tên office' },
    });
    expect(seen.rows.every(({ evidence, register }) => typeof evidence === 'string' && Array.isArray(register))).toBe(true);
    expect((await read('appraiser', 'TTT', 1)).rows.some(({ moved }) => moved)).toBe(false);
    const ranked = await rankingOf('vice-chair', 'TTT');
    expect(ranked?.appraised).not.toBeNull();
    expect(ranked?.total).toBe(seen.appraised);
    expect(seen.appraised).not.toBe(seen.self);
  });

  test.each([
    ['above the maximum', { criterion: 'I.1.a', score: '51', reason: 'Vượt' }, 'aboveMax', ['50']],
    ['below zero', { criterion: 'I.1.a', score: '-1', reason: 'Điểm âm' }, 'belowMin', ['0']],
    ['off the step', { criterion: 'I.1.a', score: '45.5', reason: 'Điểm lẻ' }, 'offStep', ['1']],
    ['none of the levels', { criterion: 'I.1.d', score: '45', reason: 'Giữa' }, 'notALevel', ['50', '40', '30', '20']],
    ['changed without a reason', { criterion: 'I.1.a', score: '1' }, 'reasonMissing', []],
    ['of no criterion', { criterion: 'IX.1', score: '1', reason: 'Không có' }, 'unknown', []],
    ['of a group', { criterion: 'I.1', score: '1', reason: 'Nhóm' }, 'unknown', []],
  ])('are refused where one is %s, and none of the list is kept', async (_, row, fault, limits) => {
    const reply = await score('office', 'TTT', 0, { criterion: 'I.1.c', score: '1', reason: 'Đúng mẫu' }, row);
    expect(problemOf(reply)).toMatchObject({
      status: 422,
      code: 'appraisal.rowsRefused',
      facts: { faults: [{ criterion: row.criterion, fault, limits }] },
    });
    expect((await read('office', 'TTT')).revision).toBe(0);
  });

  test('are given by nobody to their own agency, nor by whom they were not assigned to', async () => {
    const row = { criterion: 'I.1.a', score: '40', reason: 'Thiếu tài liệu' };
    for (const person of ['appraiser', 'partial', 'chair', 'cat-staff', 'administrator', 'secretary']) {
      expect(problemOf(await score(person, 'CAT', 0, row)).status, person).toBe(403);
    }
    expect(problemOf(await score('chair', 'TTT', 0, row)).status).toBe(403);
    expect(problemOf(await score('partial', 'STP', 0, row)).status).toBe(403);
    const outside = await score('partial', 'TTT', 0, { criterion: 'II.1.a', score: '10', reason: 'Ngoài phần việc' });
    expect(problemOf(outside).facts).toMatchObject({ faults: [{ criterion: 'II.1.a', fault: 'notYours' }] });
    expect((await score('partial', 'TTT', 0, row)).statusCode).toBe(200);
    expect((await read('partial', 'TTT')).rows.every(({ criterion }) => criterion.startsWith('I.'))).toBe(true);
    expect((await score('vice-chair', 'TTT', 1, { ...row, score: '41' })).statusCode).toBe(200);
  });

  test('are not written over: whoever comes second is told, the same again changes nothing', async () => {
    const row = { criterion: 'I.1.a', score: '40', reason: 'Thiếu tài liệu' };
    await score('office', 'TTT', 0, row);
    expect(problemOf(await score('appraiser', 'TTT', 0, { ...row, score: '41' }))).toMatchObject({
      status: 412,
      code: 'record.stale',
      facts: { expected: 0, found: 1 },
    });
    expect(bodyOf(endpoints.appraiseRows, await score('office', 'TTT', 0, row))).toMatchObject({ revision: 1, changed: [] });
    const [one, other] = await Promise.all([
      score('office', 'TTT', 1, { ...row, score: '42' }),
      score('appraiser', 'TTT', 1, { ...row, score: '43' }),
    ]);
    expect(new Set([one.statusCode, other.statusCode])).toEqual(new Set([200, 412]));
    const deeds = (await listAudit(here.store, here.bloc.id, { after: null, limit: 500 })).entries.filter(
      ({ action }) => action === 'appraisal.scored',
    );
    expect(deeds).toHaveLength(2);
  });

  test('of a deduction are sizes, typed with a sign or without', async () => {
    await score('office', 'TTT', 0, { criterion: 'P', score: '-10', reason: 'Báo cáo chậm' });
    expect((await read('office', 'TTT')).rows[0]).toMatchObject({ criterion: 'P', appraised: '10' });
    expect(
      bodyOf(endpoints.appraiseRows, await score('office', 'TTT', 1, { criterion: 'P', score: '10', reason: 'Báo cáo chậm' })).changed,
    ).toEqual([]);
    expect((await rankingOf('vice-chair', 'TTT'))?.deduction).toBe('10');
  });
});

describe('the two turns', () => {
  test('go from the first scores over the answers to the end, and the agency sees its rows when it is asked', async () => {
    await score(
      'office',
      'CAT',
      0,
      { criterion: 'I.1.a', score: '40', reason: 'Thiếu kế hoạch' },
      { criterion: 'I.1.c', score: '30', reason: 'Còn vụ việc' },
    );
    expect(problemOf(await close('vice-chair', 'CAT', 1)).status).toBe(403);
    expect(problemOf(await here.ask('cat-head', endpoints.readAppraisal, { path: { agency: 'CAT' } })).code).toBe('permission.notNow');
    expect(bodyOf(endpoints.closeAppraisal, await close('chair', 'CAT', 1))).toMatchObject({ revision: 2, state: 'appraised' });
    expect(bodyOf(endpoints.closeAppraisal, await close('chair', 'CAT', 1))).toMatchObject({
      revision: 2,
      state: 'appraised',
      changed: [],
    });
    expect(problemOf(await score('office', 'CAT', 2, { criterion: 'I.1.a', score: '41', reason: 'Sửa lại' })).code).toBe(
      'submission.badMove',
    );

    await here.moveTo('explanation');
    const asked = await read('cat-head', 'CAT');
    expect(
      asked.rows
        .filter(({ difference }) => difference !== '0')
        .map(({ criterion }) => criterion)
        .sort(),
    ).toEqual(['I.1.a', 'I.1.c']);
    const answers = [{ criterion: 'I.1.a', accepted: false, text: 'Đã gửi bổ sung kế hoạch số 12' }];
    const unsaid = await act('cat-staff', endpoints.answerAppraisal, 'CAT', 2, {
      answers: [{ criterion: 'I.1.a', accepted: false }],
      acceptRest: false,
    });
    expect(problemOf(unsaid).facts).toMatchObject({ faults: [{ fault: 'answerMissing' }] });
    expect(problemOf(await act('bdbp-head', endpoints.answerAppraisal, 'CAT', 2, { answers, acceptRest: true })).status).toBe(403);
    const answered = await act('cat-staff', endpoints.answerAppraisal, 'CAT', 2, { answers, acceptRest: true });
    expect(bodyOf(endpoints.answerAppraisal, answered)).toMatchObject({ state: 'explained', changed: ['I.1.a', 'I.1.c'] });

    await here.moveTo('secondReview');
    await score('office', 'CAT', 3, { criterion: 'I.1.a', score: '44', reason: 'Chấp nhận một phần giải trình' });
    expect((await read('cat-head', 'CAT')).rows.find(({ criterion }) => criterion === 'I.1.a')).toMatchObject({
      appraised: '40',
      second: null,
    });
    expect((await read('chair', 'CAT')).rows.find(({ criterion }) => criterion === 'I.1.a')).toMatchObject({ appraised: '44' });
    expect(bodyOf(endpoints.closeAppraisal, await close('chair', 'CAT', 4))).toMatchObject({ state: 'final' });
    await here.moveTo('meeting');
    expect((await read('cat-head', 'CAT')).rows.find(({ criterion }) => criterion === 'I.1.a')).toMatchObject({ appraised: '44' });
  });

  test('accepting everything is one call', async () => {
    await score('office', 'CAT', 0, { criterion: 'I.1.a', score: '40', reason: 'Thiếu kế hoạch' });
    await close('chair', 'CAT', 1);
    await here.moveTo('explanation');
    const all = { answers: [], acceptRest: true };
    expect(bodyOf(endpoints.answerAppraisal, await act('cat-head', endpoints.answerAppraisal, 'CAT', 2, all))).toMatchObject({
      state: 'explained',
    });
    expect(bodyOf(endpoints.answerAppraisal, await act('cat-head', endpoints.answerAppraisal, 'CAT', 2, all))).toMatchObject({
      changed: [],
    });
    const line = bodyOf(endpoints.listAppraisals, await here.ask('chair', endpoints.listAppraisals)).agencies.find(
      ({ agency }) => agency === 'CAT',
    );
    expect(line).toMatchObject({ state: 'explained', shown: 'all', changed: 1, unanswered: 0, outdated: 0, rows: 25, appraised: 25 });
  });

  test('of the chair’s agency are closed by the vice-chair, and the chair sees nothing of it meanwhile', async () => {
    await score('office', 'TTT', 0, { criterion: 'I.1.a', score: '40', reason: 'Thiếu kế hoạch' });
    expect(problemOf(await here.ask('chair', endpoints.readAppraisal, { path: { agency: 'TTT' } })).status).toBe(409);
    const board = bodyOf(endpoints.listAppraisals, await here.ask('chair', endpoints.listAppraisals)).agencies;
    expect(board.find(({ agency }) => agency === 'TTT')).toMatchObject({ shown: 'nothing', changed: null, revision: null });
    expect((await rankingOf('chair', 'TTT'))?.appraised).toBeNull();
    expect((await rankingOf('vice-chair', 'TTT'))?.appraised).not.toBeNull();
    const exported = await here.ask('chair', endpoints.downloadExport);
    expect(Buffer.from(exported.body ?? '', 'base64').toString('utf8')).not.toContain('Thiếu kế hoạch');
    expect(problemOf(await close('chair', 'TTT', 1)).status).toBe(403);
    expect(bodyOf(endpoints.closeAppraisal, await close('vice-chair', 'TTT', 1))).toMatchObject({ state: 'appraised' });
  });

  test('wait for a row to be looked at again where the agency has sent another self-score since', async () => {
    await here.ask('chair', endpoints.returnSubmission, {
      path: { agency: 'CAT' },
      headers: { 'if-match': '"1"' },
      json: { reason: 'Bổ sung tài liệu', criteria: [] },
    });
    expect(problemOf(await score('office', 'CAT', 0, { criterion: 'I.1.a', score: '40', reason: 'Thiếu tài liệu' }))).toMatchObject({
      code: 'submission.badMove',
      facts: { from: 'returned' },
    });
    expect((await here.send('CAT', filledBytes(here.bloc, 'CAT'), { 'if-match': '"1"' })).statusCode).toBe(201);
    expect((await score('office', 'CAT', 0, { criterion: 'I.1.a', score: '40', reason: 'Thiếu tài liệu' })).statusCode).toBe(200);
  });
});

test('the export of a judged year ranks the same anywhere, and its file reads as the year itself', async () => {
  await score('office', 'TTT', 0, { criterion: 'I.1.a', score: '40', reason: 'Thiếu kế hoạch' });
  await close('vice-chair', 'TTT', 1);
  const { snapshot, ranking } = bodyOf(endpoints.readRanking, await here.ask('vice-chair', endpoints.readRanking));
  const file = await here.ask('vice-chair', endpoints.downloadExport);
  const exported = readExport(JSON.parse(Buffer.from(file.body ?? '', 'base64').toString('utf8')), sha256);
  expect(exported.hashes.snapshot).toEqual({ stated: snapshot, recomputed: snapshot });
  expect(exported.ranked.ranking.agencies.map(({ member, rank }) => [member.code, rank])).toEqual(
    ranking.map(({ agency, rank }) => [agency, rank]),
  );

  const period = { bloc: here.bloc.id, edition: here.bloc.edition };
  const record = await findRecord(here.store, period, await findRecordRevision(here.store, period));
  const { json, appraisals, decisions, notAssigned, ballotVotes } = withRecord(here.bloc, record);
  expect(readBloc(json)).toMatchObject({ appraisals, decisions, notAssigned, ballotVotes });
  expect(appraisals.length).toBe(25);
});

test('a recused chair finds nothing of the discussion in the archive: it waits until their own rows are no longer open', async () => {
  const ask = (person: string) => here.ask(person, endpoints.downloadArchive);
  expect(problemOf(await ask('chair'))).toMatchObject({ status: 409, code: 'permission.notNow', facts: { state: 'review' } });
  for (const agency of ['TTT', 'CAT']) await close(agency === 'TTT' ? 'vice-chair' : 'chair', agency, 0);
  await here.moveTo('explanation', 'secondReview');
  expect(problemOf(await ask('chair')).facts).toMatchObject({ state: 'secondReview' });
  await here.moveTo('meeting');
  const json = { person: 'lan', name: 'Lan', role: 'observer', agency: null, from: '2018-01-01', to: null, scope: null };
  await here.ask('administrator', endpoints.savePerson, { json: { ...json, email: 'lan@x.gov.vn' } });
  const { body = '', statusCode } = await ask('chair');
  expect(statusCode).toBe(200);

  const text = gunzipSync(Buffer.from(body, 'base64')).toString('utf8');
  expect([text.includes('"Lan"'), text.includes('@x.gov.vn')]).toEqual([true, false]);
  expect(archiveFaults(JSON.parse(text) as BlocArchive)).toEqual([]);
  expect(JSON.stringify(await exportBloc(here.store, here.bloc.id))).toContain('lan@x.gov.vn');
});
