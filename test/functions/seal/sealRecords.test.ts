import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { LATEST, sealName, sealRecords, type Seal } from '../../../functions/seal/sealRecords.ts';
import { sealTask } from '../../../functions/seal/sealTask.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { auditEventKey, auditHeadKey, type Key } from '../../../functions/store/keys.ts';
import { readItem } from '../../../functions/store/readItems.ts';
import { saveMember } from '../../../functions/store/members.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { encodeItem } from '../../../functions/store/values.ts';
import { guardedStore } from '../store/guardedStore.ts';
import { openedPeriod } from '../store/submissionWith.ts';
import { startTestTable, type TestTable } from '../store/testStore.ts';

let table: TestTable;
let store: Store;
let blocs = 0;

beforeAll(async () => {
  table = await startTestTable();
  store = table.open();
});

afterAll(() => table.stop());

class MemorySeals {
  readonly kept = new Map<string, Uint8Array>();
  readonly put = async (name: string, bytes: Uint8Array): Promise<void> => void this.kept.set(name, bytes);
  readonly get = async (name: string): Promise<Uint8Array | null> => this.kept.get(name) ?? null;
}

let bloc: string;
let seals: MemorySeals;

beforeEach(async () => {
  bloc = `bloc-${(blocs += 1)}`;
  seals = new MemorySeals();
  await openedPeriod(store, bloc);
});

const addEvent = (person: string): Promise<void> =>
  saveMember(store, { person, personName: person, bloc, role: 'staff', agency: 'STP', from: '2018-01-01' as never, to: null }, 'chair');

const eventsOf = async () => (await listAudit(store, bloc, { after: null, limit: 100 })).entries;

/** Writes past every condition, as somebody with the account's own keys could. */
const overwrite = async (key: Key, change: Readonly<Record<string, string | number>>): Promise<void> => {
  const item = await readItem(store, key);
  if (!item) throw new Error(`nothing at ${key.pk} ${key.sk}`);
  await store.client.send(new PutItemCommand({ TableName: store.tableName, Item: encodeItem({ ...item.values, ...change }) }));
};

const remove = async (key: Key): Promise<void> => {
  await store.client.send(new DeleteItemCommand({ TableName: store.tableName, Key: encodeItem({ ...key }) }));
};

const breachesOf = ({ breaches }: Seal) => breaches.filter((one) => one.bloc === bloc);

describe('the nightly seal', () => {
  test('says where every record ends, and follows from the seal before', async () => {
    const first = await sealRecords(store, seals);
    await addEvent('lan');
    const second = await sealRecords(store, seals);

    const last = (await eventsOf()).at(-1);
    expect(second.heads).toContainEqual({ bloc, sequence: last?.sequence, hash: last?.hash });
    expect(second.previous).toBe(first.hash);
    expect(first.previous).toBeNull();
    expect([...seals.kept.keys()]).toEqual([sealName(first.sealedAt), LATEST, sealName(second.sealedAt)]);
  });

  test('asks for nothing that its role does not open', async () => {
    const [task] = timedTasks.filter(({ name }) => name === 'seal');
    if (!task) throw new Error('no task');

    expect(breachesOf(await sealRecords(guardedStore(store, task.reach), seals))).toEqual([]);
  });

  test('finds an event whose facts were changed', async () => {
    await overwrite(auditEventKey(bloc, 1), { by: 'nobody' });

    expect(breachesOf(await sealRecords(store, seals))).toEqual([{ bloc, kind: 'altered', sequence: 1 }]);
  });

  test('finds an event that was taken out', async () => {
    await addEvent('lan');
    await remove(auditEventKey(bloc, 2));

    expect(breachesOf(await sealRecords(store, seals))).toEqual([{ bloc, kind: 'altered', sequence: 2 }]);
  });

  test('finds a last event that was taken off, and one whose head was set back along with it', async () => {
    await addEvent('lan');
    await sealRecords(store, seals);
    const [, before, last] = await eventsOf();
    await remove(auditEventKey(bloc, last?.sequence ?? 0));
    const headLeft = await sealRecords(store, seals);
    await overwrite(auditHeadKey(bloc), { sequence: before?.sequence ?? 0, hash: before?.hash ?? '' });
    const headSetBack = await sealRecords(store, seals);

    expect(breachesOf(headLeft)).toEqual([{ bloc, kind: 'head', sequence: 3 }]);
    expect(breachesOf(headSetBack)).toEqual([{ bloc, kind: 'shortened', sequence: 3 }]);
  });

  test('finds a record that was written anew from the start, each hash in order', async () => {
    await sealRecords(store, seals);
    for (const { sequence } of await eventsOf()) await remove(auditEventKey(bloc, sequence));
    await remove(auditHeadKey(bloc));
    await addEvent('hoa');
    await addEvent('mai');

    expect(breachesOf(await sealRecords(store, seals))).toEqual([{ bloc, kind: 'rewritten', sequence: 2 }]);
  });

  test('finds a record that is gone altogether', async () => {
    await sealRecords(store, seals);
    for (const { sequence } of await eventsOf()) await remove(auditEventKey(bloc, sequence));
    await remove(auditHeadKey(bloc));

    expect(breachesOf(await sealRecords(store, seals))).toEqual([{ bloc, kind: 'shortened', sequence: 1 }]);
  });

  test('tells a breach every night, and keeps what was sealed before it', async () => {
    const good = await sealRecords(store, seals);
    await overwrite(auditEventKey(bloc, 1), { by: 'nobody' });
    await sealRecords(store, seals);
    const again = await sealRecords(store, seals);

    expect(breachesOf(again)).toHaveLength(1);
    expect(again.heads.find((one) => one.bloc === bloc)).toEqual(good.heads.find((one) => one.bloc === bloc));
  });

  test('does not go on from a seal that was tampered with', async () => {
    const { heads, ...rest } = await sealRecords(store, seals);
    const forged = { ...rest, heads: heads.filter((one) => one.bloc !== bloc) };
    await seals.put(LATEST, new TextEncoder().encode(JSON.stringify(forged)));

    await expect(sealRecords(store, seals)).rejects.toThrow('not what its hash says');
  });
});

describe('the task of the seal', () => {
  test('writes one line and ends well where every record holds', async () => {
    const lines: string[] = [];
    const clean = await startTestTable();
    await openedPeriod(clean.open(), 'alone');
    await sealTask(clean.open(), seals, (line) => void lines.push(line));
    await clean.stop();

    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ level: 'info', task: 'seal', records: 1, breaches: [] }]);
  });

  test('fails where a record was tampered with, and names the bloc', async () => {
    await overwrite(auditEventKey(bloc, 1), { by: 'nobody' });

    await expect(sealTask(store, seals, () => undefined)).rejects.toThrow(bloc);
  });
});
