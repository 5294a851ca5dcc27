import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { contentHash, sha256 } from '../../../functions/store/hashing.ts';
import { movePeriod } from '../../../functions/store/periods.ts';
import { findVersion } from '../../../functions/store/submissions.ts';
import { inventedFilling } from '../../../samples/make/inventedFilling.ts';
import { CAO_BANG, emailedBytes, emailedFiles, sampleBloc, sampleJson } from '../../sampleBlocs.ts';
import { bodyOf, correctedBytes, filledBytes, newKey, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

beforeAll(async () => {
  here = await openBloc();
});

afterAll(async () => {
  await here.stop();
});

const { sendSubmission } = endpoints;

const sentEvents = async () =>
  (await listAudit(here.store, here.bloc.id, { after: null, limit: 500 })).entries.filter(({ action }) => action === 'submission.sent');

const versionsOf = (agency: string, version: number) => findVersion(here.store, { bloc: here.bloc.id, edition: 2018, agency }, version);

describe('a sheet without errors', () => {
  test('is kept: bytes, canonical JSON and totals, and its receipt says so', async () => {
    const bytes = filledBytes(here.bloc, 'BCHQS');
    const result = await here.send('BCHQS', bytes);
    const { receipt, state, findings } = bodyOf(sendSubmission, result);

    expect(v.safeParse(sendSubmission.reply.schema, bodyOf(sendSubmission, result)).issues).toBeUndefined();
    expect(result.headers).toMatchObject({ etag: '"1"' });
    expect(receipt).toMatchObject({
      number: 'CB-IV-2018/0001',
      bloc: CAO_BANG,
      agency: 'BCHQS',
      version: 1,
      total: '962',
      bonus: '20',
      deduction: '0',
      fileHash: contentHash(bytes),
      sentBy: { id: 'cb2018-bchqs-staff', name: 'Tên bchqs-staff' },
    });
    expect(receipt.sections.map(({ code }) => code)).toEqual(['I', 'II', 'III']);
    expect({ state, findings }).toEqual({ state: 'sent', findings: [] });
    expect(Buffer.from(here.table.files.kept.get(receipt.fileHash) ?? '')).toEqual(Buffer.from(bytes));
    expect(contentHash((await versionsOf('BCHQS', 1))?.sheet ?? '')).toBe(receipt.sheetHash);
  });

  test('sent again by the same click gives the first answer and changes nothing', async () => {
    const bytes = filledBytes(here.bloc, 'STP');
    const key = { 'idempotency-key': newKey() };
    const first = await here.send('STP', bytes, key);
    const events = await sentEvents();
    const second = await here.send('STP', bytes, key);

    expect(second.body).toBe(first.body);
    expect(second.headers).toMatchObject({ 'idempotent-replayed': 'true' });
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(await sentEvents()).toEqual(events);
    expect(await versionsOf('STP', 2)).toBeNull();
  });

  test('follows the version that its sender has seen, and no other', async () => {
    const bytes = filledBytes(here.bloc, 'CAT');
    await here.send('CAT', bytes);

    expect(problemOf(await here.send('CAT', bytes))).toMatchObject({ status: 412, code: 'submission.stale', facts: { found: 1 } });
    const second = bodyOf(sendSubmission, await here.send('CAT', bytes, { 'if-match': '"1"' })).receipt;
    const first = (await versionsOf('CAT', 1))?.receipt;
    expect(second).toMatchObject({ version: 2, firstReceivedAt: first?.receivedAt, sheetHash: first?.sheetHash });
    expect(problemOf(await here.send('CAT', bytes, { 'if-match': '"1"' }))).toMatchObject({
      status: 412,
      facts: { expected: 1, found: 2 },
    });
  });

  test('in an agency’s own layout is read as it was e-mailed', async () => {
    const own = emailedFiles().find((name) => name.normalize('NFC').includes('BĐBP')) ?? '';
    expect(bodyOf(sendSubmission, await here.send('BDBP', emailedBytes(own))).receipt).toMatchObject({ agency: 'BDBP', total: '880' });
  });
});

/** What a refusal tells: the codes of its findings and how many errors there are, and one sentence in each language. */
const refusalOf = async (agency: string, bytes: Uint8Array) => {
  const inVietnamese = problemOf(await here.send(agency, bytes));
  const inEnglish = problemOf(await here.send(agency, bytes, { 'accept-language': 'en' }));
  expect(inVietnamese.detail).not.toBe(inEnglish.detail);
  for (const { detail } of [inVietnamese, inEnglish]) expect(detail).toMatch(/^[\p{Lu}\d][^\n]+\.$/u);
  const { findings = [], errors } = inVietnamese.facts as { findings?: { code: string; severity: string }[]; errors: number };
  return { status: inVietnamese.status, code: inVietnamese.code, errors, found: findings.map(({ code }) => code) };
};

describe('a sheet with errors', () => {
  test('is refused with all its findings, and nothing is kept', async () => {
    const refusal = await refusalOf('VKSND', filledBytes(here.bloc, 'VKSND'));

    expect(refusal).toMatchObject({ status: 422, code: 'submission.hasErrors', errors: 2 });
    expect(refusal.found).toEqual(expect.arrayContaining(['score.aboveMax', 'score.offStep']));
    expect(await versionsOf('VKSND', 1)).toBeNull();
  });

  test('is taken in once it is mended', async () => {
    expect((await here.send('VKSND', correctedBytes(here.bloc, 'VKSND'))).statusCode).toBe(201);
  });

  test.each(['TAND', 'CTHADS'])('of %s is refused as it was e-mailed, and taken in once it is mended', async (agency) => {
    expect((await refusalOf(agency, filledBytes(here.bloc, agency))).status).toBe(422);
    expect((await here.send(agency, correctedBytes(here.bloc, agency))).statusCode).toBe(201);
  });
});

/** Another sheet of the bloc's first member, in a bloc that differs by `change`. */
const otherSheet = (change: object = {}): Uint8Array => {
  const bloc = readBloc({ ...sampleJson(CAO_BANG), ...change });
  const [member] = bloc.members;
  if (!member) throw new Error('a bloc without members');
  const filling = inventedFilling(bloc, member);
  return writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling }));
};

describe('what is no sheet of the sender’s', () => {
  const one = (code: string) => ({ status: 422, code: 'submission.hasErrors', errors: 1, found: [code] });
  test('another agency’s workbook gives one finding', async () => {
    expect(await refusalOf('TTT', filledBytes(here.bloc, 'STP'))).toEqual(one('workbook.otherAgency'));
  });

  test('another bloc’s workbook gives one finding', async () => {
    expect(await refusalOf('TTT', filledBytes(sampleBloc('bac-giang-noi-chinh-2017'), 'TTT'))).toEqual(one('workbook.otherBloc'));
  });

  test('another year’s workbook gives one finding', async () => {
    const bytes = otherSheet({ edition: 2019, dates: { periodFrom: '2019-01-01', periodTo: '2019-11-15' } });
    expect(await refusalOf('TTT', bytes)).toEqual(one('workbook.otherEdition'));
  });

  test('a foreign workbook gives one finding', async () => {
    const bytes = writeWorkbook({
      properties: { title: 'Thực đơn', creator: 'x', application: 'x' },
      sheets: [{ name: 'Thực đơn', columns: [], rows: [], cells: [] }],
    });
    expect(await refusalOf('TTT', bytes)).toEqual(one('workbook.foreign'));
  });

  test.each([
    ['text', Buffer.from('tôi không phải Excel'), 'file.notXlsx'],
    ['half a workbook', () => filledBytes(here.bloc, 'TTT').slice(0, 9000), 'file.damaged'],
  ] as const)('%s gives one finding', async (_name, bytes, code) => {
    expect(await refusalOf('TTT', typeof bytes === 'function' ? bytes() : bytes)).toEqual(one(code));
  });

  test('nothing at all gives one finding', async () => {
    expect(await refusalOf('TTT', new Uint8Array())).toMatchObject({ status: 422, errors: 1 });
  });
});

describe('a request', () => {
  const sendRaw = (headers: Readonly<Record<string, string>>, bytes = filledBytes(here.bloc, 'TTT'), person = 'ttt-staff') =>
    here.ask(person, sendSubmission, { path: { agency: 'TTT' }, bytes, headers });

  test('over 4 MB is refused with its size, one of exactly 4 MB is read', async () => {
    const large = problemOf(await sendRaw({ 'idempotency-key': newKey() }, new Uint8Array(4 * 1024 * 1024 + 1)));
    expect(large).toMatchObject({ status: 413, code: 'request.tooLarge', facts: { limit: 4_194_304 } });
    expect(problemOf(await sendRaw({ 'idempotency-key': newKey() }, new Uint8Array(4 * 1024 * 1024)))).toMatchObject({ status: 422 });
  });

  test('needs a key of its own', async () => {
    expect(problemOf(await sendRaw({}))).toMatchObject({
      status: 400,
      code: 'request.malformed',
      facts: { path: 'headers.idempotency-key' },
    });
  });

  test('under a key that stood for another sheet is refused', async () => {
    const key = { 'idempotency-key': newKey() };
    await sendRaw(key);
    expect(problemOf(await sendRaw({ ...key, 'if-match': '"1"' }, otherSheet()))).toMatchObject({
      status: 422,
      code: 'submission.keyReused',
    });
  });

  test.each(['stp-staff', 'ttt-head', 'chair', 'observer', 'nobody'])('of %s for the agency TTT is refused', async (person) => {
    expect(problemOf(await sendRaw({ 'idempotency-key': newKey() }, undefined, person))).toMatchObject({
      status: 403,
      code: 'permission.denied',
    });
  });

  test('after closing is told so, with errors in the sheet or without, but a click of before gets its answer', async () => {
    const closing = await openBloc();
    try {
      const key = { 'idempotency-key': newKey() };
      const sheet = filledBytes(closing.bloc, 'TTT');
      const first = await closing.send('TTT', sheet, key);
      await movePeriod(closing.store, { bloc: closing.bloc.id, edition: 2018, from: 'open', to: 'closed', reason: 'hết hạn', by: 'chair' });

      expect(problemOf(await closing.send('STP', filledBytes(closing.bloc, 'STP')))).toMatchObject({
        status: 409,
        code: 'submission.periodClosed',
      });
      expect(problemOf(await closing.send('VKSND', filledBytes(closing.bloc, 'VKSND')))).toMatchObject({ code: 'submission.periodClosed' });
      expect((await closing.send('TTT', sheet, key)).body).toBe(first.body);
    } finally {
      await closing.stop();
    }
  });
});

test('the log knows no score, no name and no file', () => {
  const said = JSON.stringify(here.log);
  expect(here.log.length).toBeGreaterThan(20);
  for (const secret of ['962', 'Tên', 'Nguyễn', 'I.1', 'E16']) expect(said).not.toContain(secret);
  expect(here.log.filter(({ status }) => status >= 500)).toEqual([]);
});
