import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { bodyOf, filledBytes, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

const IN_TIME = Date.parse('2018-11-10T03:00:00.000Z');
/** The last minute of 20/11 in Vietnam, and the minute after it. */
const LAST_MINUTE = Date.parse('2018-11-20T16:59:30.000Z');
const NEXT_MINUTE = Date.parse('2018-11-20T17:00:30.000Z');

let here: OpenedBloc;
let now: number;

beforeEach(async () => {
  now = IN_TIME;
  here = await openBloc({ ...systemClock, now: () => now });
});

afterEach(() => here.stop());

const extend = (agency: string, due: string, { person = 'chair', reason = 'Lũ lụt, mất điện', headers = {} } = {}) =>
  here.ask(person, endpoints.extendDeadline, { path: { agency }, headers, json: { due, reason } });

const unlock = (agency: string, until: string, headers = {}) =>
  here.ask('chair', endpoints.unlockSubmission, { path: { agency }, headers, json: { until, reason: 'Sửa số liệu vụ án' } });

const close = async () =>
  bodyOf(endpoints.movePeriod, await here.ask('chair', endpoints.movePeriod, { json: { from: 'open', to: 'closed', reason: 'Hết hạn' } }));

const lineOf = async (agency: string) =>
  bodyOf(endpoints.listSubmissions, await here.ask('chair', endpoints.listSubmissions)).agencies.find((one) => one.agency === agency);

describe('an extension', () => {
  test('lets one agency send in time until the end of its day, closed or not, and no other', async () => {
    expect(bodyOf(endpoints.extendDeadline, await extend('CAT', '2018-11-20'))).toMatchObject({
      due: '2018-11-20',
      revision: 1,
      extended: { reason: 'Lũ lụt, mất điện', by: { id: 'cb2018-chair' } },
      unlocked: null,
    });
    await close();
    now = LAST_MINUTE;
    expect(problemOf(await here.send('STP', filledBytes(here.bloc, 'STP'))).code).toBe('submission.periodClosed');
    expect((await here.send('CAT', filledBytes(here.bloc, 'CAT'))).statusCode).toBe(201);
    expect(await lineOf('CAT')).toMatchObject({ late: false, daysLate: 0, due: '2018-11-20', waitingFor: 'head' });
  });

  test('is over with its day', async () => {
    await extend('CAT', '2018-11-20');
    await close();
    now = NEXT_MINUTE;
    expect(problemOf(await here.send('CAT', filledBytes(here.bloc, 'CAT'))).code).toBe('submission.periodClosed');
    expect(await lineOf('CAT')).toMatchObject({ state: null, daysLate: null, waitingFor: 'chair' });
  });

  test('keeps scores hidden while somebody may still send in time, and others from withdrawing', async () => {
    await here.send('STP', filledBytes(here.bloc, 'STP'));
    await extend('CAT', '2018-11-20');
    now = LAST_MINUTE;
    expect(problemOf(await here.ask('chair', endpoints.readRanking)).code).toBe('permission.notNow');
    const late = await here.ask('stp-staff', endpoints.withdrawSubmission, { path: { agency: 'STP' }, headers: { 'if-match': '"1"' } });
    expect(problemOf(late)).toMatchObject({ status: 409, code: 'permission.notNow' });
    now = NEXT_MINUTE;
    expect((await here.ask('chair', endpoints.readRanking)).statusCode).toBe(200);
  });

  test('is given to other agencies than one’s own, with a reason, after the day that holds, by those who lead', async () => {
    expect(problemOf(await extend('TTT', '2018-11-20')).status).toBe(403);
    expect((await extend('TTT', '2018-11-20', { person: 'vice-chair' })).statusCode).toBe(200);
    for (const person of ['cat-staff', 'cat-head', 'secretary', 'observer'])
      expect(problemOf(await extend('CAT', '2018-11-20', { person })).status).toBe(403);
    expect(problemOf(await extend('CAT', '2018-11-20', { reason: ' ' })).code).toBe('request.malformed');
    expect(problemOf(await extend('CAT', '2018-11-15'))).toMatchObject({ status: 422, code: 'deadline.early' });
    expect(problemOf(await extend('XYZ', '2018-11-20')).code).toBe('agency.unknown');
  });

  test('is not overwritten by somebody who has not seen it, and said twice changes nothing', async () => {
    await extend('CAT', '2018-11-20');
    expect(bodyOf(endpoints.extendDeadline, await extend('CAT', '2018-11-20')).revision).toBe(1);
    expect(problemOf(await extend('CAT', '2018-11-25'))).toMatchObject({ status: 412, code: 'deadline.stale' });
    expect(bodyOf(endpoints.extendDeadline, await extend('CAT', '2018-11-25', { headers: { 'if-match': '"1"' } })).revision).toBe(2);
    const own = bodyOf(endpoints.readDeadline, await here.ask('cat-staff', endpoints.readDeadline, { path: { agency: 'CAT' } }));
    expect(own).toMatchObject({ due: '2018-11-25', revision: 2 });
    expect((await here.ask('cat-staff', endpoints.readDeadline, { path: { agency: 'STP' } })).statusCode).toBe(403);
  });
});

describe('an unlocking', () => {
  test('lets a sheet come again after closing, late as it is, and its first time stands', async () => {
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    await close();
    now = LAST_MINUTE;
    await unlock('CAT', '2018-11-20');
    await unlock('STP', '2018-11-20');
    expect(await lineOf('CAT')).toMatchObject({ openUntil: '2018-11-20', due: '2018-11-15' });
    expect((await here.send('CAT', filledBytes(here.bloc, 'CAT'), { 'if-match': '"1"' })).statusCode).toBe(201);
    expect((await here.send('STP', filledBytes(here.bloc, 'STP'))).statusCode).toBe(201);
    expect(await lineOf('CAT')).toMatchObject({ version: 2, daysLate: 0, late: false });
    expect(await lineOf('STP')).toMatchObject({ version: 1, daysLate: 5, late: true });
  });

  test('is not given for days that are over', async () => {
    now = NEXT_MINUTE;
    expect(problemOf(await unlock('CAT', '2018-11-20'))).toMatchObject({ status: 422, code: 'deadline.early' });
    expect((await unlock('CAT', '2018-11-21')).statusCode).toBe(200);
  });
});

describe('what an agency sent', () => {
  test('is listed version by version with what became of each', async () => {
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    const json = { reason: 'Thiếu số văn bản', criteria: ['I.1'] };
    await here.ask('chair', endpoints.returnSubmission, { path: { agency: 'CAT' }, headers: { 'if-match': '"1"' }, json });
    await here.send('CAT', filledBytes(here.bloc, 'CAT'), { 'if-match': '"1"' });
    await here.ask('cat-head', endpoints.confirmSubmission, { path: { agency: 'CAT' }, headers: { 'if-match': '"2"' } });

    const listed = bodyOf(endpoints.listVersions, await here.ask('cat-staff', endpoints.listVersions, { path: { agency: 'CAT' } }));
    expect(listed.state).toBe('confirmed');
    expect(listed.versions.map(({ version, moves }) => [version, moves.map(({ to, reason }) => [to, reason])])).toEqual([
      [1, [['returned', 'Thiếu số văn bản']]],
      [2, [['confirmed', null]]],
    ]);
    expect(listed.versions[1]?.previousHash).toBe(listed.versions[0]?.sheetHash);
    expect((await here.ask('stp-staff', endpoints.listVersions, { path: { agency: 'CAT' } })).statusCode).toBe(409);
  });

  test('is compared with itself and has no difference; a version that is not there is told', async () => {
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    const path = { agency: 'CAT', version: '1', since: '1' };
    expect(bodyOf(endpoints.compareVersions, await here.ask('cat-staff', endpoints.compareVersions, { path })).changes).toEqual([]);
    const beyond = await here.ask('cat-staff', endpoints.compareVersions, { path: { ...path, version: '2' } });
    expect(problemOf(beyond)).toMatchObject({ status: 404, code: 'submission.versionNotFound' });
  });
});

describe('the draft of a six-month period', () => {
  const path = { edition: '2018-midyear' };
  const prepare = (person: string, json: object, headers = {}) => here.ask(person, endpoints.preparePeriod, { path, headers, json });

  test('is prepared by chair or administrator, opened by the chair, and takes sheets of its own', async () => {
    expect((await prepare('cat-staff', {})).statusCode).toBe(403);
    expect(bodyOf(endpoints.preparePeriod, await prepare('chair', { due: '2018-11-12' }))).toMatchObject({
      kind: 'midYear',
      state: 'draft',
      due: '2018-11-12',
    });
    const own = { path: { ...path, agency: 'CAT' }, bytes: filledBytes(here.bloc, 'CAT') };
    const draft = await here.ask('cat-staff', endpoints.sendSubmission, { ...own, headers: { 'idempotency-key': 'midyear-1' } });
    expect(problemOf(draft).code).toBe('submission.periodClosed');
    bodyOf(endpoints.movePeriod, await here.ask('chair', endpoints.movePeriod, { path, json: { from: 'draft', to: 'open' } }));

    const sent = await here.ask('cat-staff', endpoints.sendSubmission, { ...own, headers: { 'idempotency-key': 'midyear-2' } });
    const { receipt } = bodyOf(endpoints.sendSubmission, sent);
    expect(receipt).toMatchObject({ edition: 2018, kind: 'midYear', number: `${here.bloc.receiptPrefix}-6T/0001` });
    expect(bodyOf(endpoints.listSubmissions, await here.ask('chair', endpoints.listSubmissions)).sent).toBe(0);
    expect(bodyOf(endpoints.listSubmissions, await here.ask('chair', endpoints.listSubmissions, { path })).sent).toBe(1);
    const period = bodyOf(endpoints.readPeriod, await here.ask('chair', endpoints.readPeriod, { path }));
    expect(period).toMatchObject({ period: 'midYear', dates: { periodTo: '2018-06-30' } });

    await here.ask('chair', endpoints.movePeriod, { path, json: { from: 'open', to: 'closed', reason: 'Hết hạn' } });
    expect(bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking, { path })).period).toBe('midYear');
    const nameOf = async (endpoint: Endpoint, more = {}) => {
      const { headers } = await here.ask('chair', endpoint, { path: { ...path, ...more } });
      return decodeURIComponent(String(headers?.['content-disposition']).split("''")[1] ?? '');
    };
    expect(await nameOf(endpoints.downloadRanking)).toBe(`Bảng xếp hạng 6 tháng đầu năm 2018 - ${here.bloc.id}.xlsx`);
    expect(await nameOf(endpoints.downloadTemplate, { agency: 'CAT.xlsx' })).toBe('CAT - Bảng tự chấm 6 tháng đầu năm 2018.xlsx');
    expect(await nameOf(endpoints.downloadExport)).toBe(`${here.bloc.id}-2018-midyear.json`);
  });

  test('is changed only by somebody who has seen it, and not once it is open', async () => {
    const { blocVersion } = bodyOf(endpoints.preparePeriod, await prepare('chair', {}));
    expect(problemOf(await prepare('chair', { due: '2018-11-13' }))).toMatchObject({ status: 412, code: 'bloc.stale' });
    const seen = { 'if-match': `"${blocVersion}"` };
    expect(bodyOf(endpoints.preparePeriod, await prepare('chair', { due: '2018-11-13' }, seen)).due).toBe('2018-11-13');
    await here.ask('chair', endpoints.movePeriod, { path, json: { from: 'draft', to: 'open' } });
    expect(problemOf(await prepare('chair', { due: '2018-11-14' }, seen))).toMatchObject({ status: 409, code: 'permission.notNow' });
  });

  test('is refused with the place of a fault in the bloc’s file', async () => {
    const file = here.bloc.json as object;
    expect(problemOf(await prepare('chair', { bloc: { ...file, chairCode: 'XYZ' } }))).toMatchObject({
      status: 422,
      code: 'request.unfit',
      facts: { path: 'bloc.chairCode' },
    });
    expect(problemOf(await prepare('chair', { bloc: { ...file, edition: 2019 } })).facts).toMatchObject({ path: 'bloc.edition' });
  });
});
