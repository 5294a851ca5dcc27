import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { rankSheets } from '#core/ranking/rankSheets.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { versionKey } from '../../../functions/store/keys.ts';
import { movePeriod } from '../../../functions/store/periods.ts';
import { readItem } from '../../../functions/store/readItems.ts';
import { encodeItem, type Values } from '../../../functions/store/values.ts';
import { systemClock, type Clock } from '../../../functions/store/Clock.ts';
import { bodyOf, correctedBytes, filledBytes, openBloc, problemOf, reportOn, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

const CLEAN = ['TTT', 'STP', 'BCHQS', 'BDBP', 'CAT'];
const FAULTY = ['VKSND', 'TAND', 'CTHADS'];

const clockAt = (time: string): Clock => ({ ...systemClock, now: () => Date.parse(time) });

beforeAll(async () => {
  here = await openBloc();
  for (const agency of CLEAN) await here.send(agency, filledBytes(here.bloc, agency));
});

afterAll(async () => {
  await here.stop();
});

const read = async <One extends Endpoint>(person: string, endpoint: One, path: Readonly<Record<string, string>> = {}) => {
  const body = bodyOf(endpoint, await here.ask(person, endpoint, { path }));
  if (endpoint.reply.kind === 'json') expect(v.safeParse(endpoint.reply.schema, body).issues, endpoint.name).toBeUndefined();
  return body;
};

describe('who I am', () => {
  test('tells each office of today, with the names that people know', async () => {
    const { id, name, memberships } = await read('chair', endpoints.me);

    expect({ id, name }).toEqual({ id: 'cb2018-chair', name: 'Tên chair' });
    expect(memberships).toEqual(
      ['chair', 'head'].map((role) => ({
        bloc: here.bloc.id,
        blocName: here.bloc.name,
        role,
        agency: 'TTT',
        agencyName: 'Thanh tra tỉnh',
        from: '2018-01-01',
        to: null,
        scope: null,
        editions: [2018],
      })),
    );
  });

  test('tells somebody without an office that they have none', async () => {
    expect((await read('stranger', endpoints.me)).memberships).toEqual([]);
  });
});

describe('a bloc’s year', () => {
  test('is told to its people', async () => {
    expect(await read('observer', endpoints.readPeriod)).toMatchObject({
      bloc: here.bloc.id,
      edition: 2018,
      state: 'open',
      chair: 'TTT',
      viceChair: 'STP',
      rubric: hashOf(here.bloc.rubricJson, sha256),
      dates: { covenant: '2018-03-21', selfScoreDue: '2018-11-15' },
    });
  });

  test('that was never opened is not there', async () => {
    const result = await here.ask('chair', endpoints.readPeriod, { path: { edition: '2017' } });
    expect(problemOf(result)).toMatchObject({ status: 404, code: 'period.notFound' });
  });

  test('is kept from everybody else, and so is whether there is one', async () => {
    for (const path of [{}, { edition: '2017' }, { bloc: 'no-such-bloc' }]) {
      expect(problemOf(await here.ask('stranger', endpoints.readPeriod, { path })).status).toBe(403);
    }
  });
});

describe('a submission', () => {
  test('shows its receipt and its versions to the agency', async () => {
    await here.send('BDBP', filledBytes(here.bloc, 'BDBP'), { 'if-match': '"1"' });
    const { receipt, state, versions } = await read('bdbp-head', endpoints.readSubmission, { agency: 'BDBP' });

    expect(receipt).toMatchObject({ version: 2, total: '880', sentBy: { id: 'cb2018-bdbp-staff' } });
    expect(receipt.sentBy.name).not.toBe('cb2018-bdbp-staff');
    expect(state).toBe('sent');
    expect(versions.map(({ version, total, sheetHash }) => [version, total, sheetHash === receipt.sheetHash])).toEqual([
      [1, '880', true],
      [2, '880', true],
    ]);
    expect(versions[1]).toMatchObject({ number: receipt.number, receivedAt: receipt.receivedAt });
  });

  test('that is not there yet is told apart from one that may not be seen', async () => {
    const own = await here.ask('tand-staff', endpoints.readSubmission, { path: { agency: 'TAND' } });
    const other = await here.ask('tand-staff', endpoints.readSubmission, { path: { agency: 'TTT' } });

    expect(problemOf(own)).toMatchObject({ status: 404, code: 'submission.notFound' });
    expect(problemOf(other)).toMatchObject({ code: 'permission.notNow' });
  });
});

describe('the board', () => {
  test('says who has sent, when and under which number, once scores are known with the scores', async () => {
    const board = await read('chair', endpoints.listSubmissions);

    expect(board).toMatchObject({ sent: 5, members: 8 });
    expect(board.agencies.map(({ agency }) => agency)).toEqual(here.bloc.members.map(({ code }) => code));
    expect(board.agencies.find(({ agency }) => agency === 'BCHQS')).toMatchObject({
      state: 'sent',
      version: 1,
      number: expect.stringMatching(/^CB-IV-2018\/\d{4}$/) as string,
      late: true,
      total: '962',
    });
    expect(board.agencies.find(({ agency }) => agency === 'TAND')).toEqual({
      agency: 'TAND',
      due: '2018-11-15',
      daysLate: null,
      openUntil: null,
      name: 'Tòa án nhân dân tỉnh',
      state: null,
      version: null,
      number: null,
      receivedAt: null,
      firstReceivedAt: null,
      late: false,
      waitingFor: 'staff',
      sendAgain: false,
      total: null,
    });
  });

  test.each(['ttt-staff', 'observer'])('is not for %s before the result is published', async (person) => {
    expect(problemOf(await here.ask(person, endpoints.listSubmissions)).code).toBe('permission.notNow');
  });

  test('shows no score, not even the chair’s own, while the due day runs; and who comes that day is not late', async () => {
    const lastMoment = await openBloc(clockAt('2018-11-15T16:59:59.999Z'));
    try {
      await lastMoment.send('TTT', filledBytes(lastMoment.bloc, 'TTT'));
      const board = bodyOf(endpoints.listSubmissions, await lastMoment.ask('chair', endpoints.listSubmissions));

      expect(board.agencies[0]).toMatchObject({ agency: 'TTT', state: 'sent', late: false, total: null });
      expect(problemOf(await lastMoment.ask('chair', endpoints.readRanking))).toMatchObject({ status: 409, code: 'permission.notNow' });
    } finally {
      await lastMoment.stop();
    }
  });

  test('calls late who comes on the day after, by the clock in Vietnam', async () => {
    const momentLater = await openBloc(clockAt('2018-11-15T17:00:00.000Z'));
    try {
      await momentLater.send('TTT', filledBytes(momentLater.bloc, 'TTT'));
      const board = bodyOf(endpoints.listSubmissions, await momentLater.ask('chair', endpoints.listSubmissions));

      expect(board.agencies[0]).toMatchObject({ late: true, total: '887' });
    } finally {
      await momentLater.stop();
    }
  });
});

describe('the ranking', () => {
  test('is made of what was sent, says who is missing, and that it is not frozen', async () => {
    const ranking = await read('chair', endpoints.readRanking);

    expect(ranking.ranking.map(({ rank, agency, total }) => [rank, agency, total])).toEqual([
      [1, 'BCHQS', '962'],
      [2, 'STP', '938'],
      [3, 'CAT', '938'],
      [4, 'TTT', '887'],
      [5, 'BDBP', '880'],
    ]);
    expect(ranking).toMatchObject({ provisional: true, rejected: [], missing: ['VKSND', 'TAND', 'CTHADS'] });
  });

  test('has the snapshot of exactly these versions', async () => {
    const { snapshot } = await read('vice-chair', endpoints.readRanking);
    const sheets = CLEAN.map((agency) => ({
      report: reportOn(here.bloc, filledBytes(here.bloc, agency)),
      version: agency === 'BDBP' ? 2 : 1,
    }));

    expect(rankSheets(here.bloc, sheets, sha256).snapshot).toBe(snapshot);
    expect(rankSheets(here.bloc, sheets.slice(1), sha256).snapshot).not.toBe(snapshot);
  });

  test('speaks the reader’s language', async () => {
    const inEnglish = bodyOf(
      endpoints.readRanking,
      await here.ask('chair', endpoints.readRanking, { headers: { 'accept-language': 'en' } }),
    );
    expect(inEnglish.ranking[0]?.why).toMatch(/^24 points ahead of rank 2\./);
  });

  test.each(['stp-staff', 'cat-head', 'observer'])('is kept from %s until it is published', async (person) => {
    expect(problemOf(await here.ask(person, endpoints.readRanking)).code).toBe('permission.notNow');
    expect(problemOf(await here.ask(person, endpoints.downloadRanking)).code).toBe('permission.notNow');
  });

  test('takes in what comes later at the next look, in any state after closing alike', async () => {
    for (const agency of FAULTY) await here.send(agency, correctedBytes(here.bloc, agency));
    const open = await read('chair', endpoints.readRanking);
    await movePeriod(here.store, { bloc: here.bloc.id, edition: 2018, from: 'open', to: 'closed', reason: 'hết hạn', by: 'x' });

    expect(open.missing).toEqual([]);
    expect(await read('chair', endpoints.readRanking)).toEqual(open);
  });

  test('is not made of a file that is not what was received', async () => {
    const { receipt } = await read('ttt-staff', endpoints.readSubmission, { agency: 'TTT' });
    const { kept } = here.table.files;
    const bytes = filledBytes(here.bloc, 'TTT');
    expect(kept.get(receipt.fileHash)).toEqual(bytes);
    const before = here.log.length;

    kept.set(receipt.fileHash, filledBytes(here.bloc, 'STP'));
    expect((await here.ask('chair', endpoints.downloadRanking)).statusCode).toBe(500);
    kept.delete(receipt.fileHash);
    expect((await here.ask('chair', endpoints.downloadRanking)).statusCode).toBe(500);
    kept.set(receipt.fileHash, bytes);
    expect((await here.ask('chair', endpoints.downloadRanking)).statusCode).toBe(200);
    expect(here.log.slice(before).map(({ status, errors }) => [status, errors])).toEqual([
      [500, ['RecordBroken']],
      [500, ['Error']],
      [200, undefined],
    ]);
  });

  test('is not made of a text that is not what was received, nor without one', async () => {
    const key = versionKey({ bloc: here.bloc.id, edition: 2018, agency: 'TTT' }, 1);
    const { store } = here;
    const found = await readItem(store, key);
    const item = found?.values ?? {};
    const put = (values: Values) => store.client.send(new PutItemCommand({ TableName: store.tableName, Item: encodeItem(values) }));
    const before = here.log.length;

    await put({ ...item, sheet: found?.text('sheet').replace('"score":"', '"score":"1') });
    expect((await here.ask('vice-chair', endpoints.readRanking)).statusCode).toBe(500);
    await store.client.send(new DeleteItemCommand({ TableName: store.tableName, Key: encodeItem({ ...key }) }));
    expect((await here.ask('vice-chair', endpoints.readRanking)).statusCode).toBe(500);
    await put(item);
    expect((await here.ask('vice-chair', endpoints.readRanking)).statusCode).toBe(200);
    expect(here.log.slice(before).map(({ status, errors }) => [status, errors])).toEqual([
      [500, ['RecordBroken']],
      [500, ['Error']],
      [200, undefined],
    ]);
  });
});

describe('a store that does not answer', () => {
  test('is told with when to come again, to readers and senders alike, and never keeps them waiting', async () => {
    const gone = await openBloc();
    await gone.stop();
    const begun = Date.now();
    const results = await Promise.all([
      gone.ask('chair', endpoints.readRanking),
      gone.ask('chair', endpoints.me),
      gone.send('TTT', filledBytes(gone.bloc, 'TTT')),
    ]);

    for (const result of results) {
      expect(problemOf(result)).toMatchObject({ status: 503, code: 'store.unavailable' });
      expect(Number(result.headers?.['retry-after'])).toBeGreaterThan(0);
    }
    expect(Date.now() - begun).toBeLessThan(5000);
  });
});

describe('a blank workbook', () => {
  test('comes for each member, under the name that staff find again', async () => {
    const result = await here.ask('ttt-staff', endpoints.downloadTemplate, { path: { agency: 'TTT.xlsx' } });
    const report = reportOn(here.bloc, Buffer.from(result.body ?? '', 'base64'));

    expect(result.headers?.['content-disposition']).toContain("filename*=UTF-8''TTT%20-%20B%E1%BA%A3ng");
    expect(report.reading.agency).toBe('TTT');
    expect(report.score.total).toBeNull();
  });

  test('of nobody is not there, of another agency is not for staff', async () => {
    const nobody = await here.ask('chair', endpoints.downloadTemplate, { path: { agency: 'XYZ.xlsx' } });
    const other = await here.ask('ttt-staff', endpoints.downloadTemplate, { path: { agency: 'STP.xlsx' } });

    expect(problemOf(nobody)).toMatchObject({ status: 404, code: 'agency.unknown' });
    expect(problemOf(other).status).toBe(403);
  });
});
