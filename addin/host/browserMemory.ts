import { passingMemory, type Memory } from './Memory.ts';

const DATABASE = 'giao-uoc';
const STORE = 'kept';

/**
 * The browser's own database. Where a window has none (private windows, storage that is switched off) the memory ends with the
 * page, and says so by `isLasting`.
 */
export const browserMemory = async (factory: IDBFactory | undefined): Promise<Memory> => {
  const database = factory && (await open(factory).catch(() => null));
  return database ? lasting(database) : passingMemory();
};

const open = (factory: IDBFactory): Promise<IDBDatabase> => {
  const request = factory.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return settled(request);
};

const lasting = (database: IDBDatabase): Memory => {
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    isLasting: true,
    read: (key) => settled(store('readonly').get(key)),
    write: async (key, value) => {
      await settled(store('readwrite').put(value, key));
    },
    forget: (key) => settled(store('readwrite').delete(key)),
  };
};

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser gave no reason')));
  });
