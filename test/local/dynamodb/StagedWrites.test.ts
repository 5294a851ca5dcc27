import { beforeEach, describe, expect, test } from 'vitest';
import { dynalite, readRow, writeRow, type BatchOperation, type Bucket, type TableStore } from '../../../local/dynamodb/dynalite.ts';
import { StagedWrites } from '../../../local/dynamodb/StagedWrites.ts';

interface Batch {
  readonly operations: readonly BatchOperation[];
  readonly options: { readonly sync: boolean };
}

let base: TableStore;
let batches: Batch[];

/** A true store in memory whose batches are also noted down. */
beforeEach(async () => {
  const store = dynalite.db.create({ createTableMs: 0 });
  await store.db.open();
  const own = Object.getPrototypeOf(store.db) as TableStore['db'];
  batches = [];
  const noting: TableStore['db'] = {
    open: () => store.db.open(),
    close: () => store.db.close(),
    batch: async (operations, options) => {
      batches.push({ operations, options });
      await own.batch.call(store.db, operations, options);
    },
    getSync: (key) => store.db.getSync(key),
  };
  base = { ...store, db: Object.create(noting) as TableStore['db'] };
});

const deleteRow = (bucket: Bucket, key: string): Promise<void> =>
  new Promise((resolve, reject) => {
    bucket.del(key, (error) => (error ? reject(error) : resolve()));
  });

const rowsOf = (store: TableStore) => [store.getItemDb('t'), store.getIndexDb('Global', 't', 'gsi1'), store.tableDb] as const;

describe('staged writes', () => {
  test('are seen by whoever works on them, and by nobody else before they are committed', async () => {
    const staged = new StagedWrites(base);
    for (const bucket of rowsOf(staged.store)) await writeRow(bucket, 'k', { v: 1 });
    for (const bucket of rowsOf(staged.store)) expect(await readRow(bucket, 'k')).toEqual({ v: 1 });
    for (const bucket of rowsOf(base)) expect(await readRow(bucket, 'k')).toBeUndefined();
  });

  test('of table, index and settings become real in one batch that is on the disk when it returns', async () => {
    const staged = new StagedWrites(base);
    for (const bucket of rowsOf(staged.store)) await writeRow(bucket, 'k', { v: 1 });
    await staged.commit();
    expect(batches.map(({ operations, options }) => [operations.length, options])).toEqual([[3, { sync: true }]]);
    for (const bucket of rowsOf(base)) expect(await readRow(bucket, 'k')).toEqual({ v: 1 });
  });

  test('hide and then remove what was deleted', async () => {
    await writeRow(base.getItemDb('t'), 'k', { v: 1 });
    const staged = new StagedWrites(base);
    const [items] = rowsOf(staged.store);
    await deleteRow(items, 'k');
    expect(await readRow(items, 'k')).toBeUndefined();
    expect(await readRow(base.getItemDb('t'), 'k')).toEqual({ v: 1 });
    await staged.commit();
    expect(await readRow(base.getItemDb('t'), 'k')).toBeUndefined();
  });

  test('cannot be changed through what was read from them', async () => {
    const staged = new StagedWrites(base);
    const [items] = rowsOf(staged.store);
    await writeRow(items, 'k', { v: 1 });
    ((await readRow(items, 'k')) as { v: number }).v = 2;
    expect(await readRow(items, 'k')).toEqual({ v: 1 });
  });

  test('that are none commit nothing', async () => {
    await new StagedWrites(base).commit();
    expect(batches).toEqual([]);
  });
});
