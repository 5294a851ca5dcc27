import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { bodyOf, filledBytes, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

type Raw = Record<string, Json>;

interface RubricJson extends Raw {
  readonly criteria: Raw[];
}

/** The bloc of the test with something changed in a copy of its file. */
const changed = ({ json }: Bloc, change: (rubric: RubricJson, file: Raw) => void): Bloc => {
  const copy = structuredClone(json) as Raw;
  change(copy['rubric'] as RubricJson, copy);
  return readBloc(copy);
};

const criterion = ({ criteria }: RubricJson, code: string): Raw => {
  const found = criteria.find((one) => one['code'] === code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
};

const book = (bloc: Bloc): Uint8Array => writeWorkbook(rubricWorkbook(bloc, messagesOf('vi')));

const hashIn = ({ rubricJson }: Bloc): string => hashOf(rubricJson, sha256);

let here: OpenedBloc;

beforeAll(async () => {
  here = await openBloc();
});

afterAll(async () => {
  await here.stop();
});

const read = async <One extends Endpoint>(endpoint: One, asked: Parameters<OpenedBloc['ask']>[2] = {}, person = 'chair') => {
  const body = bodyOf(endpoint, await here.ask(person, endpoint, asked));
  if (endpoint.reply.kind === 'json') expect(v.safeParse(endpoint.reply.schema, body).issues, endpoint.name).toBeUndefined();
  return body;
};

const publish = (bloc: Bloc, base: string, { person = 'chair', query = {} }: { person?: string; query?: Record<string, string> } = {}) =>
  here.ask(person, endpoints.publishRubric, { bytes: book(bloc), headers: { 'if-match': `"${base}"` }, query });

const retitled = (bloc: Bloc, title: string): Bloc =>
  changed(bloc, (rubric) => {
    criterion(rubric, 'I.1.a')['title'] = title;
  });

describe('who may', () => {
  test.each(['vice-chair', 'ttt-head', 'ttt-staff', 'observer'])('publish: not %s', async (person) => {
    const refused = await publish(retitled(here.bloc, 'Tên khác'), hashIn(here.bloc), { person });
    expect(problemOf(refused)).toMatchObject({ status: 403, code: 'permission.denied' });
  });

  test.each(['ttt-head', 'ttt-staff', 'observer'])('compare or try a workbook of their own: not %s', async (person) => {
    for (const endpoint of [endpoints.compareRubric, endpoints.tryRubric]) {
      expect(problemOf(await here.ask(person, endpoint, { bytes: book(here.bloc) })).code).toBe('permission.denied');
    }
  });
});

describe('the versions of a rubric', () => {
  test('begin with the one that the year was opened with', async () => {
    const list = await read(endpoints.listRubricVersions, {}, 'ttt-staff');

    expect(list).toMatchObject({ current: 1, hash: hashIn(here.bloc), frozen: false });
    expect(list.versions).toEqual([
      {
        version: 1,
        hash: hashIn(here.bloc),
        previousHash: null,
        publishedAt: expect.any(String) as string,
        by: { id: 'npm start', name: 'npm start' },
        reason: null,
      },
    ]);
  });

  test('a workbook is compared without anything being kept', async () => {
    const next = retitled(here.bloc, 'Học tập nghị quyết');

    expect(await read(endpoints.compareRubric, { bytes: book(next) })).toMatchObject({
      faults: [],
      beyond: [],
      current: { version: 1, hash: hashIn(here.bloc) },
      hash: hashIn(next),
      frozen: false,
      sendAgain: [],
      changes: [
        { is: 'changed', field: 'title', text: expect.stringMatching(/^I\.1\.a: nội dung “.+” → “Học tập nghị quyết”$/) as string },
      ],
    });
    expect((await read(endpoints.listRubricVersions)).current).toBe(1);
  });

  test('a new one is published by the chair, and its reply may be asked for again', async () => {
    const next = retitled(here.bloc, 'Học tập nghị quyết');
    const first = await publish(next, hashIn(here.bloc));
    const again = await publish(next, hashIn(here.bloc));

    expect(bodyOf(endpoints.publishRubric, first)).toMatchObject({
      version: 2,
      hash: hashIn(next),
      previousHash: hashIn(here.bloc),
      by: { id: 'cb2018-chair' },
      reason: null,
      sendAgain: [],
    });
    expect(first.headers?.['etag']).toBe(`"${hashIn(next)}"`);
    expect(again.body).toBe(first.body);
    expect(again.headers?.['idempotent-replayed']).toBe('true');
    expect(await read(endpoints.listRubricVersions)).toMatchObject({ current: 2, versions: [{ version: 1 }, { version: 2 }] });
    expect((await read(endpoints.readPeriod)).rubric).toBe(hashIn(next));
  });
});

const remaximed = (bloc: Bloc, by: number): Bloc =>
  changed(bloc, (rubric) => {
    const direct = ({ rule, kind }: Raw): boolean => kind === 'scored' && (rule as Raw)['shape'] === 'direct';
    const first = rubric.criteria.find((one) => direct(one));
    const second = rubric.criteria.find((one) => direct(one) && one['parent'] === first?.['parent'] && one !== first);
    if (!first || !second) throw new Error('no two criteria of one section that a person scores');
    first['max'] = Number(first['max']) + by;
    second['max'] = Number(second['max']) - by;
  });

describe('once an agency has sent', () => {
  let inForce: Bloc;

  beforeAll(async () => {
    await here.stop();
    here = await openBloc();
    inForce = here.bloc;
    bodyOf(endpoints.sendSubmission, await here.send('TTT', filledBytes(here.bloc, 'TTT')));
  });

  test('a publication needs a confirmation and a reason, and is told whom it would ask to send again', async () => {
    const next = remaximed(inForce, 5);
    const base = hashIn(inForce);
    for (const query of [{}, { confirm: 'yes' }, { reason: 'sửa điểm chuẩn' }, { confirm: 'yes', reason: '  ' }]) {
      expect(problemOf(await publish(next, base, { query }))).toMatchObject({
        status: 409,
        code: 'rubric.frozen',
        facts: { sent: 1, sendAgain: ['TTT'] },
      });
    }
    expect((await read(endpoints.listRubricVersions)).current).toBe(1);
    expect(await read(endpoints.compareRubric, { bytes: book(next) })).toMatchObject({
      frozen: true,
      sendAgain: [{ agency: 'TTT', name: 'Thanh tra tỉnh' }],
    });
  });

  test('words ask nobody to send again', async () => {
    const next = retitled(inForce, 'Học tập nghị quyết');
    const reply = await publish(next, hashIn(inForce), { query: { confirm: 'yes', reason: 'sửa lời văn' } });

    expect(bodyOf(endpoints.publishRubric, reply)).toMatchObject({ version: 2, reason: 'sửa lời văn', sendAgain: [] });
    inForce = next;
    expect((await read(endpoints.listSubmissions)).agencies[0]).toMatchObject({ agency: 'TTT', sendAgain: false });
  });

  test('of publications at once one comes through, and the others are told', async () => {
    const query = { confirm: 'yes', reason: 'sửa điểm chuẩn' };
    const base = hashIn(inForce);
    const nexts = [5, 4, 3].map((by) => remaximed(inForce, by));
    const results = await Promise.all(nexts.map((next) => publish(next, base, { query })));
    const done = results.findIndex(({ statusCode }) => statusCode === 201);

    expect(results.filter(({ statusCode }) => statusCode === 412)).toHaveLength(2);
    expect(results.filter(({ statusCode }) => statusCode === 412).map((one) => problemOf(one).code)).toEqual([
      'rubric.stale',
      'rubric.stale',
    ]);
    inForce = nexts[done] ?? inForce;
    const { current, hash, versions } = await read(endpoints.listRubricVersions);
    expect({ current, hash, count: versions.length }).toEqual({ current: 3, hash: hashIn(inForce), count: 3 });
  });

  test('the board and the agency see what must be sent again, and the sheet still counts where its scores fit', async () => {
    expect((await read(endpoints.listSubmissions)).agencies[0]).toMatchObject({ agency: 'TTT', sendAgain: true });
    expect((await read(endpoints.readSubmission, { path: { agency: 'TTT' } }, 'ttt-staff')).sendAgain).toBe(true);
    const ranking = await read(endpoints.readRanking);
    expect([...ranking.ranking, ...ranking.rejected].map(({ agency }) => agency)).toEqual(['TTT']);
  });

  test('a sheet of the older rubric is not taken in any more', async () => {
    const refused = problemOf(await here.send('TTT', filledBytes(here.bloc, 'TTT'), { 'if-match': '"1"' }));
    expect(refused.code).toBe('submission.hasErrors');
    expect((refused.facts['findings'] as { code: string }[]).map(({ code }) => code)).toContain('workbook.otherRubric');
  });

  test('a trial tells the scores and ranks that would change', async () => {
    const trial = await read(endpoints.tryRubric, { bytes: book(here.bloc) });

    expect(trial.agencies).toMatchObject([{ agency: 'TTT', after: { total: '887', rank: 1 }, fits: true }]);
    expect(trial.missing).toHaveLength(7);
    expect(trial.changes.length).toBeGreaterThan(0);
  });

  test('faults of a workbook are told by sheet, cell and reason, and nothing is published', async () => {
    const bytes = writeWorkbook({
      ...rubricWorkbook(inForce, messagesOf('vi')),
      sheets: rubricWorkbook(inForce, messagesOf('vi')).sheets.filter(({ name }) => name !== 'Tiêu chí'),
    });
    const compared = await read(endpoints.compareRubric, { bytes });
    expect(compared.faults.map(({ sheet, cell, reason }) => [typeof sheet, cell, reason.length > 0])).toEqual([['string', 'A1', true]]);
    const headers = { 'if-match': `"${hashIn(inForce)}"` };
    expect(problemOf(await here.ask('chair', endpoints.publishRubric, { bytes, headers }))).toMatchObject({
      status: 422,
      code: 'rubric.hasFaults',
    });
    const noBook = problemOf(await here.ask('chair', endpoints.publishRubric, { bytes: new Uint8Array([1, 2, 3]), headers }));
    expect(noBook).toMatchObject({ status: 422, code: 'rubric.unreadable' });
  });

  test('a workbook that changes the members or the due day is refused, by name', async () => {
    const next = changed(retitled(inForce, 'Lại khác'), (_rubric, file) => {
      (file['dates'] as Raw)['selfScoreDue'] = '2018-11-20';
    });
    const refused = problemOf(await publish(next, hashIn(inForce), { query: { confirm: 'yes', reason: 'gia hạn' } }));
    expect(refused).toMatchObject({ code: 'rubric.beyond', facts: { fields: ['dates.selfScoreDue'] } });
  });

  test('every publication is on the record, once', async () => {
    const { entries } = await listAudit(here.store, here.bloc.id, { after: null, limit: 1000 });
    expect(entries.filter(({ action }) => action === 'rubric.published').map(({ facts }) => facts['version'])).toEqual([2, 3]);
    expect(brokenLink(entries, sha256)).toBeNull();
  });

  test('an older version is downloaded as it was, without the year’s decisions', async () => {
    const { body = '' } = await here.ask('ttt-staff', endpoints.downloadRubric, { path: { version: '1.xlsx' } });
    const opened = openWorkbook(new Uint8Array(Buffer.from(body, 'base64')));
    const again = 'view' in opened ? readRubricWorkbook(opened.view) : opened;
    expect('bloc' in again && hashIn(again.bloc)).toBe(hashIn(here.bloc));
  });
});
