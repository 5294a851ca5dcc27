import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock, type Clock } from '../../../functions/store/Clock.ts';
import { createTable } from '../../../functions/store/createTable.ts';
import type { FileStore } from '../../../functions/store/FileStore.ts';
import { openStore, type Store } from '../../../functions/store/Store.ts';
import { startDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';

/** A file store that lives as long as its test. */
export class MemoryFiles implements FileStore {
  readonly kept = new Map<string, Uint8Array>();

  readonly put = async (hash: string, bytes: Uint8Array): Promise<void> => {
    this.kept.set(hash, bytes);
  };

  readonly get = async (hash: string): Promise<Uint8Array | null> => this.kept.get(hash) ?? null;
}

export interface TestTable {
  readonly endpoint: string;
  readonly files: MemoryFiles;
  /** A store with a client, and so with turns, of its own: as if it ran in another process. */
  readonly open: (clock?: Clock) => Store;
  /** The same, but the client tries again at once, so that many faults take little time. */
  readonly openQuick: (clock?: Clock) => Store;
  /** The same, and it may take all the time it needs: for whoever judges, however busy the machine is. */
  readonly openCalm: () => Store;
  readonly stop: () => Promise<void>;
}

const LONG_MS = 6 * 60 * 60 * 1000;

export const settingsFor = (endpoint: string) => ({ tableName: 'giao-uoc', region: 'ap-southeast-1', endpoint });

/** The emulator in memory, with the table made. */
export const startTestTable = async (): Promise<TestTable> => {
  const { endpoint, stop } = await startDynamoDb({ dataDir: null });
  const files = new MemoryFiles();
  const opened: Store[] = [];
  const kept = (store: Store): Store => {
    opened.push(store);
    return store;
  };
  const open = (clock: Clock = systemClock): Store => kept(openStore(settingsFor(endpoint), files, clock));
  await createTable(open());
  return {
    endpoint,
    files,
    open,
    openCalm: () => kept({ ...open(), client: quickClient(endpoint), until: Date.now() + LONG_MS }),
    openQuick: (clock) => kept({ ...open(clock), client: quickClient(endpoint) }),
    stop: async () => {
      for (const { client } of opened) client.destroy();
      await stop();
    },
  };
};

const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });

const TRIES = 3;

const quickClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    retryStrategy: {
      acquireInitialRetryToken: async () => token(0),
      refreshRetryTokenForRetry: async (last, { errorType }) => {
        if (errorType === 'CLIENT_ERROR' || last.getRetryCount() + 1 >= TRIES) throw new Error('no more tries');
        return token(last.getRetryCount() + 1);
      },
      recordSuccess: () => undefined,
    },
  });
