import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { bodyOf, correctedBytes, filledBytes, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

const IN_TIME = Date.parse('2018-11-10T03:00:00.000Z');
const TOO_LATE = Date.parse('2018-11-16T03:00:00.000Z');
const SEEN = { 'if-match': '"1"' };
const CLEAN = ['TTT', 'STP', 'BCHQS', 'BDBP', 'CAT'];
const FAULTY = ['VKSND', 'TAND', 'CTHADS'];

let here: OpenedBloc;
let now: number;

beforeEach(async () => {
  now = IN_TIME;
  here = await openBloc({ ...systemClock, now: () => now });
});

afterEach(() => here.stop());

const ofAgency = (agency: string) => ({ path: { agency }, headers: SEEN });

const standing = async (agency: string) =>
  bodyOf(endpoints.readSubmission, await here.ask(`${agency.toLowerCase()}-staff`, endpoints.readSubmission, { path: { agency } }));

const moveTo = (from: string, to: string, reason?: string, person = 'chair') =>
  here.ask(person, endpoints.movePeriod, { json: { from, to, ...(reason !== undefined && { reason }) } });

const deeds = async (): Promise<readonly string[]> =>
  (await listAudit(here.store, here.bloc.id, { after: null, limit: 500 })).entries.map(({ action }) => action);

describe('a sheet that was sent', () => {
  beforeEach(() => here.send('CAT', filledBytes(here.bloc, 'CAT')));

  test('waits for the head, who confirms it once', async () => {
    const board = bodyOf(endpoints.listSubmissions, await here.ask('chair', endpoints.listSubmissions));
    expect(board.agencies.find(({ agency }) => agency === 'CAT')).toMatchObject({ state: 'sent', waitingFor: 'head' });

    const first = bodyOf(endpoints.confirmSubmission, await here.ask('cat-head', endpoints.confirmSubmission, ofAgency('CAT')));
    expect(first).toMatchObject({ agency: 'CAT', version: 1, state: 'confirmed', moved: { by: { id: 'cb2018-cat-head' }, reason: null } });
    const again = bodyOf(endpoints.confirmSubmission, await here.ask('cat-head', endpoints.confirmSubmission, ofAgency('CAT')));
    expect(again).toEqual(first);
    expect((await deeds()).filter((action) => action === 'submission.confirmed')).toHaveLength(1);
  });

  test('is confirmed by nobody but the head of that agency', async () => {
    for (const person of ['cat-staff', 'bdbp-head', 'chair', 'observer']) {
      expect(problemOf(await here.ask(person, endpoints.confirmSubmission, ofAgency('CAT'))).status, person).toBe(403);
    }
  });

  test('is withdrawn before the deadline, does not count, and may be sent again', async () => {
    expect(bodyOf(endpoints.withdrawSubmission, await here.ask('cat-staff', endpoints.withdrawSubmission, ofAgency('CAT'))).state).toBe(
      'withdrawn',
    );
    expect(bodyOf(endpoints.listSubmissions, await here.ask('chair', endpoints.listSubmissions)).sent).toBe(0);

    await here.send('CAT', filledBytes(here.bloc, 'CAT'), SEEN);
    expect(await standing('CAT')).toMatchObject({ state: 'sent', moved: null, receipt: { version: 2 } });
  });

  test('is not withdrawn once the deadline is over', async () => {
    now = TOO_LATE;
    expect(problemOf(await here.ask('cat-staff', endpoints.withdrawSubmission, ofAgency('CAT')))).toMatchObject({
      status: 409,
      code: 'permission.notNow',
    });
  });

  test('is returned with the reason and the criteria, which its agency is shown', async () => {
    const json = { reason: 'Thiếu số văn bản ở mục I.1', criteria: ['I.1'] };
    bodyOf(endpoints.returnSubmission, await here.ask('chair', endpoints.returnSubmission, { ...ofAgency('CAT'), json }));

    const { state, moved, receipt } = await standing('CAT');
    expect(state).toBe('returned');
    expect(moved).toMatchObject({ reason: json.reason, criteria: ['I.1'], by: { id: 'cb2018-chair' } });
    expect(moved?.by.name).not.toBe('cb2018-chair');
    now = TOO_LATE;
    await here.send('CAT', filledBytes(here.bloc, 'CAT'), SEEN);
    const { receipt: later } = await standing('CAT');
    expect(later.firstReceivedAt).toBe(receipt.receivedAt);
    expect(later.receivedAt).not.toBe(receipt.receivedAt);
  });

  test('is returned by nobody to their own agency', async () => {
    await here.send('TTT', filledBytes(here.bloc, 'TTT'));
    const json = { reason: 'Xem lại', criteria: [] };
    expect(problemOf(await here.ask('chair', endpoints.returnSubmission, { ...ofAgency('TTT'), json })).status).toBe(403);
    expect(problemOf(await here.ask('cat-head', endpoints.returnSubmission, { ...ofAgency('TTT'), json })).status).toBe(403);
    expect((await here.ask('vice-chair', endpoints.returnSubmission, { ...ofAgency('TTT'), json })).statusCode).toBe(200);
  });

  test.each([
    ['no reason', { reason: '  ', criteria: [] }, 'request.malformed'],
    ['a criterion that is none', { reason: 'Xem lại', criteria: ['IX.9'] }, 'criterion.unknown'],
    ['unknown fields', { reason: 'Xem lại', criteria: [], more: 1 }, 'request.malformed'],
  ])('is not returned with %s', async (_, json, code) => {
    expect(problemOf(await here.ask('chair', endpoints.returnSubmission, { ...ofAgency('CAT'), json })).code).toBe(code);
    expect((await standing('CAT')).state).toBe('sent');
  });

  test('is not moved by somebody who has seen another version, nor without saying which', async () => {
    const stale = await here.ask('cat-head', endpoints.confirmSubmission, { path: { agency: 'CAT' }, headers: { 'if-match': '"2"' } });
    expect(problemOf(stale)).toMatchObject({ status: 412, code: 'submission.stale', facts: { expected: 2, found: 1 } });
    const blind = await here.ask('cat-head', endpoints.confirmSubmission, { path: { agency: 'CAT' } });
    expect(problemOf(blind)).toMatchObject({ status: 400, code: 'request.malformed' });
  });

  test('that was withdrawn is neither confirmed nor returned', async () => {
    await here.ask('cat-staff', endpoints.withdrawSubmission, ofAgency('CAT'));
    expect(problemOf(await here.ask('cat-head', endpoints.confirmSubmission, ofAgency('CAT')))).toMatchObject({
      status: 409,
      code: 'submission.badMove',
      facts: { from: 'withdrawn', to: 'confirmed' },
    });
  });

  test('comes back after closing only where it was returned', async () => {
    await here.send('BDBP', filledBytes(here.bloc, 'BDBP'));
    await here.ask('chair', endpoints.returnSubmission, { ...ofAgency('CAT'), json: { reason: 'Bổ sung minh chứng', criteria: [] } });
    now = TOO_LATE;
    bodyOf(endpoints.movePeriod, await moveTo('open', 'closed', 'Hết hạn nộp'));

    expect(problemOf(await here.send('BDBP', filledBytes(here.bloc, 'BDBP'), SEEN)).code).toBe('submission.periodClosed');
    expect((await here.send('CAT', filledBytes(here.bloc, 'CAT'), SEEN)).statusCode).toBe(201);
  });
});

describe('the year', () => {
  test('goes step by step, is frozen with its hash by the chair alone, and is published', async () => {
    for (const agency of CLEAN) await here.send(agency, filledBytes(here.bloc, agency));
    for (const agency of FAULTY) await here.send(agency, correctedBytes(here.bloc, agency));
    now = TOO_LATE;
    bodyOf(endpoints.movePeriod, await moveTo('open', 'closed', 'Hết hạn nộp', 'vice-chair'));
    for (const [from, to] of [
      ['closed', 'review'],
      ['review', 'explanation'],
      ['explanation', 'secondReview'],
      ['secondReview', 'meeting'],
    ] as const) {
      bodyOf(endpoints.movePeriod, await moveTo(from, to));
    }
    const before = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
    expect(problemOf(await moveTo('meeting', 'frozen', undefined, 'vice-chair'))).toMatchObject({ status: 403, code: 'permission.denied' });
    expect(bodyOf(endpoints.movePeriod, await moveTo('meeting', 'frozen')).state).toBe('frozen');

    const after = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
    expect(after).toEqual({ ...before, provisional: false });
    bodyOf(endpoints.movePeriod, await moveTo('frozen', 'published'));
    expect(bodyOf(endpoints.readRanking, await here.ask('stp-staff', endpoints.readRanking)).snapshot).toBe(before.snapshot);
    expect(problemOf(await moveTo('published', 'open', 'Làm lại')).code).toBe('period.badMove');
  });

  test('skips no step, closes only with a reason, and tells whoever comes second', async () => {
    expect(problemOf(await moveTo('open', 'review')).code).toBe('period.badMove');
    expect(problemOf(await moveTo('open', 'closed'))).toMatchObject({ status: 422, code: 'period.reasonMissing' });
    bodyOf(endpoints.movePeriod, await moveTo('open', 'closed', 'Hết hạn nộp'));
    expect(problemOf(await moveTo('open', 'closed', 'Hết hạn nộp'))).toMatchObject({ status: 412, code: 'period.stale' });
    bodyOf(endpoints.movePeriod, await moveTo('closed', 'open', 'Gia hạn cho đơn vị bị mất điện'));
  });

  test.each(['stp-staff', 'stp-head', 'observer'])('is not moved by %s', async (person) => {
    expect(problemOf(await moveTo('open', 'closed', 'Hết hạn nộp', person)).status).toBe(403);
  });
});
