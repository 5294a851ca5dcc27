import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
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

const nothing = (): void => undefined;

/**
 * The SDK copies every request and answer for the `info` of its logger, though its own throws them away. Where there is no such function it
 * does not, and long answers are read in three quarters of the time.
 */
const SILENT = { trace: nothing, debug: nothing, warn: nothing, error: nothing } as unknown as NonNullable<DynamoDBClientConfig['logger']>;

/** A DynamoDB of one's own checks nobody's keys, but the SDK signs every request. */
const UNCHECKED_KEYS = { accessKeyId: 'local', secretAccessKey: 'local' };

export const openStore = (
  { tableName, region, endpoint, credentials }: StoreSettings,
  files: FileStore,
  clock: Clock = systemClock,
): Store => ({
  client: new DynamoDBClient({
    region,
    ...LIMITS,
    logger: SILENT,
    ...(endpoint !== null && { endpoint, credentials: credentials ?? UNCHECKED_KEYS }),
  }),
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
