import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock, type Clock } from './Clock.ts';
import type { FileStore } from './FileStore.ts';
import { Turns } from './Turns.ts';

export interface StoreSettings {
  readonly tableName: string;
  readonly region: string;
  /** Where a DynamoDB other than the region's own answers; `null` in the cloud. */
  readonly endpoint: string | null;
  /** For one that asks whom it talks to; without them any will do there. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** What every store function works with. Made once, outside the handlers, so that connections are kept. */
export interface Store {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly turns: Turns;
  /** When the request must be over, in milliseconds since 1970; `null` gives each store function the usual time of its own. */
  readonly until: number | null;
}

const ALLOWED_MS = 4000;

/** Without these the SDK waits for a silent server for ever. */
const LIMITS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 2000, throwOnRequestTimeout: true },
};

/** A DynamoDB of one's own checks nobody's keys, but the SDK signs every request. */
const UNCHECKED_KEYS = { accessKeyId: 'local', secretAccessKey: 'local' };

export const openStore = (
  { tableName, region, endpoint, credentials }: StoreSettings,
  files: FileStore,
  clock: Clock = systemClock,
): Store => ({
  client: new DynamoDBClient({ region, ...LIMITS, ...(endpoint !== null && { endpoint, credentials: credentials ?? UNCHECKED_KEYS }) }),
  tableName,
  files,
  clock,
  turns: new Turns(),
  until: null,
});

/** The same store for one request: all that the request asks of it, retries included, shares one deadline. */
export const withDeadline = (store: Store, milliseconds = ALLOWED_MS): Store => ({
  ...store,
  until: store.until ?? store.clock.now() + milliseconds,
});
