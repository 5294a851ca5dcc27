import { indexOf, itemsOf, TABLES } from './buckets.ts';
import type { BatchOperation, Bucket, Callback, Database, TableStore } from './dynalite.ts';

/**
 * Writes that are not in the database yet. Operations that run against `store` read them and add to them; `commit` makes all
 * of them real in one fsynced batch, so that a crash leaves a table and its indexes either before or after, never between.
 *
 * A staged key is the very key that dynalite would have written.
 */
export class StagedWrites {
  readonly store: TableStore;
  readonly #base: TableStore;
  readonly #writes = new Map<string, BatchOperation>();

  constructor(base: TableStore) {
    this.#base = base;
    this.store = {
      ...base,
      tableDb: this.#bucket(TABLES, base.tableDb),
      getItemDb: (table) => this.#bucket(itemsOf(table), base.getItemDb(table)),
      getIndexDb: (type, table, index) => this.#bucket(indexOf(type, table, index), base.getIndexDb(type, table, index)),
    };
  }

  async commit(): Promise<void> {
    if (this.#writes.size === 0) return;
    await writeBatch(this.#base.db, [...this.#writes.values()]);
  }

  #bucket(prefix: string, committed: Bucket): Bucket {
    return {
      ...committed,
      // Only one operation runs at a time, so there is nobody to lock out.
      lock: (_key, enter) => enter((done) => done),
      get: (key, done) => {
        const staged = this.#writes.get(prefix + key);
        if (staged === undefined) committed.get(key, done);
        else setImmediate(done, null, staged.type === 'put' ? structuredClone(staged.value) : undefined);
      },
      put: (key, value, done) => this.#stage({ type: 'put', key: prefix + key, value }, done),
      del: (key, done) => this.#stage({ type: 'del', key: prefix + key }, done),
    };
  }

  #stage(operation: BatchOperation, done: Callback<void>): void {
    this.#writes.set(operation.key, operation);
    setImmediate(done);
  }
}

/** The database's own batch: the one that dynalite puts in its place drops the options, and with them the fsync. */
const writeBatch = (db: Database, operations: readonly BatchOperation[]): Promise<void> =>
  (Object.getPrototypeOf(db) as Database).batch.call(db, operations, { sync: true });
