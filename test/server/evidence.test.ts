import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { evidenceTypeOf, MAX_EVIDENCE_BYTES } from '#core/endpoints/evidence.ts';
import { listAudit } from '../../functions/store/auditTrail.ts';
import { systemClock } from '../../functions/store/Clock.ts';
import type { Store } from '../../functions/store/Store.ts';
import { seededPeople } from '../../local/people/seededPeople.ts';
import { seed } from '../../local/seed.ts';
import { DiskEvidence } from '../../server/DiskEvidence.ts';
import { functionsInRoles } from '../functions/http/functionsInRoles.ts';
import { startTestTable, type TestTable } from '../functions/store/testStore.ts';
import { CAO_BANG, sampleJson } from '../sampleBlocs.ts';
import { startLiveApi, type LiveApi } from './liveApi.ts';

let table: TestTable;
let store: Store;
let api: LiveApi;
let folder: string;
let later = 0;

const bloc = readBloc(sampleJson(CAO_BANG));
const PLACE = { bloc: bloc.id, edition: String(bloc.edition) };

beforeAll(async () => {
  table = await startTestTable();
  folder = mkdtempSync(join(tmpdir(), 'giao-uoc-evidence-'));
  store = table.open({ ...systemClock, now: () => Date.parse(`${bloc.edition}-10-01T03:00:00Z`) });
  await seed(store, [bloc], seededPeople([bloc]));
  const evidence = new DiskEvidence(folder, () => Date.now() + later);
  api = await startLiveApi([store], { mounts: [evidence.mount], functions: functionsInRoles(store, evidence.store, () => undefined) });
});

afterAll(async () => {
  await api.stop();
  await table.stop();
  rmSync(folder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7 báo cáo số 12');
const hashOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const announced = (some: object = {}) => ({ name: 'Báo cáo 12.pdf', size: PDF.length, hash: hashOf(PDF), criterion: null, ...some });

const ask = async (person: string, endpoint: Parameters<LiveApi['ask']>[0], path: Readonly<Record<string, string>>, body?: object) => {
  const reply = await api.ask(endpoint, {
    authorization: await api.bearer(`cb2018-${person}`),
    path: { ...PLACE, ...path },
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: reply.status, json: JSON.parse(reply.body.toString()) as Readonly<Record<string, never>> & { readonly code?: string } };
};

interface Leave {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const announce = async (some: object = {}) => {
  const { status, json } = await ask('stp-staff', endpoints.announceEvidence, { agency: 'STP' }, announced(some));
  return { status, json, send: json['send'] as unknown as Leave };
};

const send = ({ address, headers }: Leave, bytes: Buffer, change: Readonly<Record<string, string>> = {}) => {
  const { 'content-length': _length, ...rest } = headers;
  return fetch(api.origin + address, { method: 'PUT', headers: { ...rest, ...change }, body: new Uint8Array(bytes) });
};

const leaveToFetch = (person: string, bytes = PDF) =>
  ask(person, endpoints.fetchEvidence, { agency: 'STP', file: hashOf(bytes).slice('sha256:'.length) });

describe('a supporting document', () => {
  test('is announced, sent past the functions, listed and fetched as it was sent', async () => {
    const { status, json, send: leave } = await announce();
    expect(status).toBe(201);
    expect(json['file']).toMatchObject({ name: 'Báo cáo 12.pdf', type: 'application/pdf', size: PDF.length, hash: hashOf(PDF) });
    expect((await send(leave, PDF)).status).toBe(200);

    const listed = await ask('stp-staff', endpoints.listEvidence, { agency: 'STP' });
    expect(listed.json['files']).toMatchObject([{ name: 'Báo cáo 12.pdf' }]);
    const fetched = await leaveToFetch('stp-staff');
    const reply = await fetch(api.origin + (fetched.json['fetch'] as unknown as Leave).address);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(PDF);
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    expect(reply.headers.get('content-disposition')).toContain("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%2012.pdf");
  });

  test('is on the record once, however often it is announced', async () => {
    const bytes = Buffer.from('one document');
    for (let times = 0; times < 2; times += 1) await announce({ hash: hashOf(bytes), size: bytes.length });
    const { entries } = await listAudit(store, bloc.id, { after: null, limit: 500 });
    const events = entries.filter(({ action, facts }) => action === 'evidence.announced' && facts['hash'] === hashOf(bytes));

    expect(events).toMatchObject([{ by: 'cb2018-stp-staff', facts: { agency: 'STP', size: bytes.length } }]);
  });

  test.each([
    ['of another size', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('!')]), {}, 403],
    ['of the same size and other content', (bytes: Buffer) => Buffer.from(bytes).fill(0x41), {}, 400],
    ['as another type', (bytes: Buffer) => bytes, { 'content-type': 'text/html' }, 403],
    ['with another checksum', (bytes: Buffer) => bytes, { 'x-amz-checksum-sha256': 'AAAA' }, 403],
  ])('sent %s is refused, and nothing is kept', async (_how, change, headers, status) => {
    const bytes = Buffer.from(`document ${_how}`);
    const { send: leave } = await announce({ hash: hashOf(bytes), size: bytes.length });

    expect((await send(leave, change(bytes), headers)).status).toBe(status);
    const { status: found, json } = await leaveToFetch('stp-staff', bytes);
    expect([found, json.code]).toEqual([404, 'evidence.notReceived']);
  });

  test('is not sent with a leave that is over', async () => {
    const bytes = Buffer.from('late');
    const { send: leave } = await announce({ hash: hashOf(bytes), size: bytes.length });
    later = 15 * 60_000 + 2000;
    const { status } = await send(leave, bytes);
    later = 0;

    expect(status).toBe(403);
  });

  test.each(['', '/evidence/', '/evidence/x', `/evidence/${'a'.repeat(32)}/${'b'.repeat(64)}`, '/evidence/../../etc/passwd'])(
    'is not reached without a leave (%s)',
    async (path) => {
      const reply = await fetch(`${api.origin}${path || '/evidence'}`);
      expect([403, 404]).toContain(reply.status);
      expect(readdirSync(folder).every((name) => /^(?:[0-9a-f]{32}|leaves\.key)$/.test(name))).toBe(true);
    },
  );

  test.each([
    ['a program', { name: 'bao cao.exe' }, 422, 'evidence.badKind'],
    ['a page', { name: 'bao cao.html' }, 422, 'evidence.badKind'],
    ['a name of no kind', { name: 'bao cao' }, 422, 'evidence.badKind'],
    ['a name that leads elsewhere', { name: '../bao cao.pdf' }, 400, 'request.malformed'],
    ['a name that reads backwards', { name: 'bao\u202Efdp.pdf' }, 400, 'request.malformed'],
    ['nothing', { size: 0 }, 400, 'request.malformed'],
    ['too much', { size: MAX_EVIDENCE_BYTES + 1 }, 400, 'request.malformed'],
    ['another criterion', { criterion: 'IX.9' }, 422, 'criterion.unknown'],
    ['something beside', { type: 'text/html' }, 400, 'request.malformed'],
  ])('is not announced as %s', async (_what, some, status, code) => {
    const { status: seen, json } = await announce(some);
    expect([seen, json.code]).toEqual([status, code]);
  });

  test('may be as large as the limit', async () => {
    expect((await announce({ size: MAX_EVIDENCE_BYTES, hash: `sha256:${'0'.repeat(64)}` })).status).toBe(201);
  });

  test('is announced by its agency’s staff alone, and seen by nobody else while sheets are taken in', async () => {
    const by = async (person: string) => (await ask(person, endpoints.announceEvidence, { agency: 'STP' }, announced())).status;
    const seen = async (person: string) => (await leaveToFetch(person)).status;

    expect([await by('ttt-staff'), await by('stp-head')]).toEqual([403, 403]);
    expect([await seen('ttt-staff'), await seen('stp-staff')]).toEqual([409, 200]);
  });

  test('that nobody announced is not found', async () => {
    const { status, json } = await leaveToFetch('stp-staff', Buffer.from('never'));
    expect([status, json.code]).toEqual([404, 'evidence.notFound']);
  });
});

test.each([
  ['a.pdf', 'application/pdf'],
  ['A.PDF', 'application/pdf'],
  ['a.tar.png', 'image/png'],
  ['a.pdf.exe', null],
  ['constructor', null],
  ['a.constructor', null],
  ['a.', null],
])('the kind of %s is %s', (name, type) => {
  expect(evidenceTypeOf(name)).toBe(type);
});
