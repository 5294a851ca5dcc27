import { createRequire } from 'node:module';

/** A request or answer of DynamoDB's JSON protocol, not looked into. */
export type Message = Readonly<Record<string, unknown>>;

/** An item as the protocol writes it: `{ pk: { S: 'a' } }`. */
export type Item = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Callback<Result> = (error?: unknown, result?: Result) => void;

/** One key space of the database: the rows of a table or of an index. */
export interface Bucket {
  get(key: string, done: Callback<unknown>): void;
  put(key: string, value: unknown, done: Callback<void>): void;
  del(key: string, done: Callback<void>): void;
  lock(key: string, enter: (release: <Done>(done: Done) => Done) => void): void;
}

export interface TableRecord {
  readonly TableName: string;
  readonly TableStatus: string;
  readonly GlobalSecondaryIndexes?: readonly Message[];
  readonly [field: string]: unknown;
}

export type BatchOperation =
  { readonly type: 'put'; readonly key: string; readonly value: unknown } | { readonly type: 'del'; readonly key: string };

/** The LevelDB database underneath. */
export interface Database {
  open(): Promise<void>;
  close(): Promise<void>;
  batch(operations: readonly BatchOperation[], options: { readonly sync: boolean }): Promise<void>;
  /** `undefined` where there is nothing. */
  getSync(key: string): unknown;
}

export interface TableStore {
  readonly options: { readonly maxItemSize: number };
  readonly db: Database;
  readonly tableDb: Bucket;
  getItemDb(table: string): Bucket;
  getIndexDb(type: string, table: string, index: string): Bucket;
  getTable(name: string, checkStatus: boolean, done: Callback<TableRecord>): void;
}

/** One operation of DynamoDB, already validated. */
export type Action = (store: TableStore, data: Message, done: Callback<Message>) => void;

interface Validation {
  readonly types: unknown;
  readonly custom?: unknown;
}

/** What the emulator uses of dynalite: the operations and their validation, but neither its server nor its way of writing. */
interface Dynalite {
  readonly db: {
    create(options: { readonly path?: string; readonly createTableMs: number }): TableStore;
    createKey(key: Item, table: TableRecord): string;
    validateItem(item: Item, table: TableRecord): Error | null | undefined;
    validateKey(key: Item, table: TableRecord): Error | null | undefined;
    checkConditional(data: Message, item: unknown): Error | null | undefined;
    itemSize(item: Item): number;
  };
  readonly validations: {
    checkTypes(data: Message, types: unknown): Message;
    checkValidations(data: Message, types: unknown, custom: unknown, store: TableStore): void;
  };
  action(name: string): Action;
  validation(name: string): Validation;
}

const VERSION = '4.0.0';

/**
 * Loads dynalite, which is CommonJS and stays outside every bundle.
 * Its inner modules are used, so another version is refused rather than tried.
 */
const loadDynalite = (): Dynalite => {
  const require = createRequire(import.meta.url);
  const load = (path: string): unknown => require(`dynalite/${path}`);
  const { version } = load('package.json') as { readonly version: string };
  if (version !== VERSION) throw new Error(`the emulator is made for dynalite ${VERSION}, found ${version}`);
  return {
    db: load('db') as Dynalite['db'],
    validations: load('validations') as Dynalite['validations'],
    action: (name) => load(`actions/${name}`) as Action,
    validation: (name) => load(`validations/${name}`) as Validation,
  };
};

export const dynalite = loadDynalite();

/** Runs an operation against a store, its callback turned into a promise. */
export const perform = (action: Action, store: TableStore, data: Message): Promise<Message> =>
  new Promise((resolve, reject) => {
    action(store, data, (error, result) => (error ? reject(error) : resolve(result ?? {})));
  });

/** Reads the data of a request as DynamoDB does; throws an `ApiError` of dynalite's where they break a type or a limit. */
export const validated = (name: string, data: Message, store: TableStore): Message => {
  const { types, custom } = dynalite.validation(name);
  const typed = dynalite.validations.checkTypes({ ...data }, types);
  dynalite.validations.checkValidations(typed, types, custom, store);
  return typed;
};

export const findTable = (store: TableStore, name: string): Promise<TableRecord> =>
  new Promise((resolve, reject) => {
    store.getTable(name, false, (error, table) => (error || !table ? reject(error) : resolve(table)));
  });

export const readRow = (bucket: Bucket, key: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    bucket.get(key, (error, value) => (error ? reject(error) : resolve(value)));
  });

export const writeRow = (bucket: Bucket, key: string, value: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    bucket.put(key, value, (error) => (error ? reject(error) : resolve()));
  });
