import { findTable, type Callback, type TableRecord, type TableStore } from './dynalite.ts';

type Asked = Callback<TableRecord>;

/**
 * A store that remembers the tables' records: dynalite reads one anew for every item that it touches, which took more time
 * than the items. All get the same record, which nobody can change. Whoever writes another must say `forget`.
 */
export class KnownTables {
  readonly store: TableStore;
  readonly #base: TableStore;
  readonly #known = new Map<string, Promise<TableRecord>>();

  constructor(base: TableStore) {
    this.#base = base;
    this.store = {
      ...base,
      getTable: (name: string, ...rest: readonly [checkStatus: boolean, done: Asked] | readonly [done: Asked]) => {
        // Whether the table must be ready is not asked: here it always is.
        const done = rest.length === 1 ? rest[0] : rest[1];
        this.#find(name).then((table) => done(null, table), done);
      },
    };
  }

  forget(): void {
    this.#known.clear();
  }

  #find(name: string): Promise<TableRecord> {
    const known = this.#known.get(name);
    if (known) return known;
    const asked = findTable(this.#base, name).then(frozen);
    this.#known.set(name, asked);
    asked.catch(() => this.#known.delete(name));
    return asked;
  }
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};
