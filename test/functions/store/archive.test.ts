import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { archiveHash, exportBloc, type BlocArchive } from '../../../functions/store/archive.ts';
import { archiveFaults } from '../../../functions/store/archiveFaults.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { sha256 } from '../../../functions/store/hashing.ts';
import { restoreBloc } from '../../../functions/store/restoreBloc.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { decodeItem, type Values } from '../../../functions/store/values.ts';
import { bodyOf, filledBytes, openBloc, problemOf, type OpenedBloc } from '../http/openedBloc.ts';
import { startTestTable, type TestTable } from './testStore.ts';

const AFTER_DUE = Date.parse('2018-11-16T03:00:00.000Z');

let here: OpenedBloc;
let now: number;
let empty: TestTable;

beforeEach(async () => {
  now = Date.parse('2018-11-10T03:00:00.000Z');
  [here, empty] = await Promise.all([openBloc({ ...systemClock, now: () => now }), startTestTable()]);
  for (const agency of ['CAT', 'STP']) await here.send(agency, filledBytes(here.bloc, agency));
  await here.send('CAT', filledBytes(here.bloc, 'CAT'), { 'if-match': '"1"' });
  await here.ask('cat-head', endpoints.confirmSubmission, { path: { agency: 'CAT' }, headers: { 'if-match': '"2"' } });
  await here.ask('chair', endpoints.extendDeadline, { path: { agency: 'STP' }, json: { due: '2018-11-16', reason: 'Mất điện' } });
  await here.ask('chair', endpoints.preparePeriod, { path: { edition: '2018-midyear' }, json: {} });
});

afterEach(() => Promise.all([here.stop(), empty.stop()]));

const exported = async (): Promise<BlocArchive> => {
  const archive = await exportBloc(here.store, here.bloc.id);
  if (!archive) throw new Error('no bloc');
  return JSON.parse(JSON.stringify(archive)) as BlocArchive;
};

const placeOf = (item: Values): string => [item['pk'], item['sk']].map((part) => (typeof part === 'string' ? part : '')).join(' ');

/** Everything in a table but the answers to repeated requests, which are kept for seven days only. */
const everything = async ({ client, tableName }: Store): Promise<readonly Values[]> => {
  const { Items: items = [] } = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
  return items
    .map((item) => decodeItem(item))
    .filter((item) => !placeOf(item).startsWith('REQUEST#'))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};

const rankingOver = async (store: Store) => bodyOf(endpoints.readRanking, await here.askOver(store)('chair', endpoints.readRanking));

describe('the archive of a bloc', () => {
  test('leaves nothing of it out', async () => {
    const archive = await exported();
    expect(archive.items).toEqual(await everything(here.store));
    expect(Object.keys(archive.files).sort()).toEqual([...here.table.files.kept.keys()].sort());
    expect(archiveFaults(archive)).toEqual([]);
  });

  test('puts an empty store into the same state, hash for hash, with the same record and the same ranking', async () => {
    now = AFTER_DUE + 86_400_000;
    const archive = await exported();
    const restored = empty.open({ ...systemClock, now: () => now });
    await restoreBloc(restored, archive);

    expect(await everything(restored)).toEqual(await everything(here.store));
    expect([...empty.files.kept.keys()].sort()).toEqual([...here.table.files.kept.keys()].sort());
    const { entries } = await listAudit(restored, here.bloc.id, { after: null, limit: 500 });
    expect(brokenLink(entries, sha256)).toBeNull();
    expect((await exportBloc(restored, here.bloc.id))?.hash).toBe(archive.hash);
    expect(await rankingOver(restored)).toEqual(await rankingOver(here.store));
  });

  test('goes on where it was cut off, is done again without harm, and does not touch a bloc that went on', async () => {
    const archive = await exported();
    const store = empty.open();
    const half = { ...archive, items: archive.items.slice(0, 25) };
    await expect(restoreBloc(store, half)).rejects.toMatchObject({ code: 'archive.damaged' });
    await restoreBloc(store, archive);
    await restoreBloc(store, archive);
    await here.send('BDBP', filledBytes(here.bloc, 'BDBP'));
    await expect(restoreBloc(here.store, archive)).rejects.toMatchObject({ code: 'archive.occupied' });
  });

  test('that somebody altered is not restored, wherever it was altered', async () => {
    const archive = await exported();
    const { files, items } = archive;
    const [file = ''] = Object.keys(files);
    const resealed = (change: Partial<BlocArchive>): BlocArchive => {
      const next = { ...archive, ...change };
      return { ...next, hash: archiveHash(next) };
    };
    const event = items.findIndex((item) => placeOf(item).includes(' E#'));
    const version = items.findIndex(({ sheet }) => typeof sheet === 'string');
    const with_ = (at: number, change: Values) => items.map((item, index) => (index === at ? { ...item, ...change } : item));
    const altered: readonly (readonly [string, BlocArchive])[] = [
      ['hash', { ...archive, exportedAt: '2018-01-01T00:00:00.000Z' }],
      ['file', resealed({ files: { ...files, [file]: Buffer.from('khác').toString('base64') } })],
      ['missingFile', resealed({ files: Object.fromEntries(Object.entries(files).filter(([hash]) => hash !== file)) })],
      ['audit', resealed({ items: with_(event, { by: 'người khác' }) })],
      ['audit', resealed({ items: items.filter((_item, index) => index !== event) })],
      ['version', resealed({ items: with_(version, { sheet: '{}' }) })],
      ['schema', { ...archive, schema: 'archive/2' as 'archive/1' }],
    ];
    for (const [fault, one] of altered) {
      await expect(restoreBloc(empty.open(), one), fault).rejects.toMatchObject({ code: 'archive.damaged', facts: { fault } });
    }
    expect(await everything(empty.open())).toEqual([]);
  });

  test('is downloaded by the chair once scores are known, and by nobody before or without that right', async () => {
    const ask = (person: string) => here.ask(person, endpoints.downloadArchive);
    expect(problemOf(await ask('chair')).code).toBe('permission.notNow');
    now = AFTER_DUE + 86_400_000;
    expect((await ask('cat-staff')).statusCode).toBe(403);
    const { body = '', statusCode } = await ask('chair');
    expect(statusCode).toBe(200);
    const archive = JSON.parse(gunzipSync(Buffer.from(body, 'base64')).toString('utf8')) as BlocArchive;
    expect(archiveFaults(archive)).toEqual([]);
  });
});

test('a bloc that is not there has no archive', async () => {
  expect(await exportBloc(empty.open(), 'khong-co')).toBeNull();
});
