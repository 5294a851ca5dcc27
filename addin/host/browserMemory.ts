import { passingMemory, type Memory } from './Memory.ts';

const DATABASE = 'giao-uoc';
const STORE = 'kept';

/**
 * The browser's own database. Where a window has none (private windows, storage that is switched off) the memory ends with the
 * page, and says so by `isLasting`. Some browsers refuse already when they are asked where it is, so that is asked in here.
 */
export const browserMemory = async (factory: () => IDBFactory | undefined): Promise<Memory> => {
  const database = await open(factory).catch(() => null);
  return database ? lasting(database) : passingMemory();
};

const open = async (factory: () => IDBFactory | undefined): Promise<IDBDatabase | null> => {
  const request = factory()?.open(DATABASE, 1);
  if (!request) return null;
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  await ended(request, 'success');
  return request.result;
};

const lasting = (database: IDBDatabase): Memory => {
  const change = async (made: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, 'readwrite');
    made(transaction.objectStore(STORE));
    await ended(transaction, 'complete');
  };
  return {
    isLasting: true,
    read: async (key) => {
      const request = database.transaction(STORE, 'readonly').objectStore(STORE).get(key);
      await ended(request, 'success');
      return request.result as unknown;
    },
    write: (key, value) => change((store) => store.put(value, key)),
    forget: (key) => change((store) => store.delete(key)),
  };
};

/** Waits for the event that says that it is done; whatever else ends it is an error with the browser's reason. */
const ended = (work: IDBRequest | IDBTransaction, done: 'success' | 'complete'): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(work.error ?? new Error('the browser gave no reason'));
    work.addEventListener(done, () => resolve());
    work.addEventListener('error', fail);
    work.addEventListener('abort', fail);
  });
