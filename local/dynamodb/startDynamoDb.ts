import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '#core/problem.ts';
import { answerRequest } from './answerRequest.ts';
import { dynalite, type TableStore } from './dynalite.ts';
import { Emulator } from './Emulator.ts';

export interface DynamoDbOptions {
  /** The folder that keeps the tables between runs; `null` keeps them in memory. */
  readonly dataDir: string | null;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly host?: string;
  /** Hears of faults of the emulator itself. */
  readonly report?: (fault: unknown) => void;
}

export interface RunningDynamoDb {
  readonly endpoint: string;
  /** Lets requests under way finish, then closes the port and the data folder. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts DynamoDB on this machine: true protocol, true conditions and transactions, no account and no Java.
 *
 * A write is on the disk before it is answered. Only one process may use a data folder.
 * Errors: `store.inUse` where another process has the folder; Node's own error where the port is taken.
 */
export const startDynamoDb = async (options: DynamoDbOptions): Promise<RunningDynamoDb> => {
  const store = await openTables(options.dataDir);
  const emulator = new Emulator(store);
  const { report = reportFault } = options;
  const server = createServer((request, response) => {
    answerRequest(emulator, request, response, report).catch(report);
  });
  try {
    const { port, address } = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
    return { endpoint: `http://${address.includes(':') ? `[${address}]` : address}:${port}`, stop: () => stop(server, emulator) };
  } catch (cause) {
    await emulator.close();
    throw cause;
  }
};

const reportFault = (fault: unknown): void => console.error(fault);

/** The folder is opened, and so locked, before anything listens: a second process must fail here and not at its first request. */
const openTables = async (dataDir: string | null): Promise<TableStore> => {
  const store = dynalite.db.create({ createTableMs: 0, ...(dataDir !== null && { path: dataDir }) });
  try {
    await store.db.open();
    return store;
  } catch (cause) {
    if (dataDir !== null && isLocked(cause)) throw new Problem('store.inUse', { directory: dataDir }, { cause });
    throw cause;
  }
};

const isLocked = (error: unknown): boolean =>
  error instanceof Error && ((error as NodeJS.ErrnoException).code === 'LEVEL_LOCKED' || isLocked(error.cause));

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });

const stop = async (server: Server, emulator: Emulator): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  await emulator.close();
};
