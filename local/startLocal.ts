import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import { createTable } from '../functions/store/createTable.ts';
import { openStore, type Store } from '../functions/store/Store.ts';
import type { HttpService } from '../server/HttpService.ts';
import { serveHttp } from '../server/serveHttp.ts';
import { tokenVerifier } from '../server/verifyToken.ts';
import { benchPeople, benchSamples } from './benchLists.ts';
import { DiskFiles } from '../server/DiskFiles.ts';
import { startDynamoDb, type RunningDynamoDb } from './dynamodb/startDynamoDb.ts';
import { localFunctions, type LocalFunctions } from './localFunctions.ts';
import { doorMount, helpMounts, homeMount, listMount, officeMount } from './mounts.ts';
import { seededPeople, type Inhabitant } from './people/seededPeople.ts';
import { outboxMount } from './outbox.ts';
import { rubricSamplesMount } from './rubricSamples.ts';
import { loadSampleBlocs, type SampleBloc } from './sampleBlocs.ts';
import { seed } from './seed.ts';
import { sendSamplesMount } from './sendSamples.ts';
import type { LocalSettings } from './settings.ts';
import { openSignIn } from './signIn/openSignIn.ts';
import { staticFolders } from './staticFolders.ts';

export interface LocalOptions {
  /** The folder of the project: samples, built pages and packages lie in it. */
  readonly root: string;
  readonly settings: LocalSettings;
  /** Of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: LogLine) => void;
  /** Hears of errors that no function answered for. */
  readonly onError: (error: unknown) => void;
  /** People of a bloc beside those that are always there. */
  readonly invited?: (bloc: Bloc) => readonly Inhabitant[];
}

export interface RunningLocal {
  /** `http://localhost:3000` */
  readonly origin: string;
  /** Lets requests under way end, then closes port and data. */
  readonly stop: () => Promise<void>;
}

const HOST = '127.0.0.1';
const TABLE = { tableName: 'giao-uoc', region: 'local' } as const;
/** An HTTP API waits that long for a function. */
const TIME_LIMIT_MS = 30_000;

/**
 * Everything on one machine: the functions over an emulated DynamoDB, the sign-in, the pane and the bench, reached from this
 * machine alone. What was acknowledged is on the disk of `dataDir`.
 *
 * Errors: `store.inUse` where another process has the data; Node's `EADDRINUSE` where the port is taken;
 * `SettingRefused` where `SAMPLES` names no sample.
 */
export const startLocal = async (options: LocalOptions): Promise<RunningLocal> => {
  const { dataDir, port, samples } = options.settings;
  const blocs = await loadSampleBlocs(join(options.root, 'samples'), samples);
  const people = [...seededPeople(blocs.map(({ bloc }) => bloc)), ...blocs.flatMap(({ bloc }) => options.invited?.(bloc) ?? [])];
  await mkdir(join(dataDir, 'dynamodb'), { recursive: true });
  const dynamoDb = await startDynamoDb({ dataDir: join(dataDir, 'dynamodb'), report: options.onError });
  const table = { ...TABLE, endpoint: dynamoDb.endpoint };
  const files = new DiskFiles(join(dataDir, 'files'));
  const store = openStore(table, files);
  let endFunctions = async (): Promise<void> => undefined;
  try {
    await createTable(store);
    await seed(
      store,
      blocs.map(({ bloc }) => bloc),
      people,
    );
    const service = await serveHttp(HOST, port, (taken) => {
      const built = join(options.root, 'dist');
      const own = localFunctions({ ...options, built, dataDir, host: `${HOST}:${taken}`, table, files });
      endFunctions = own.stop;
      return serviceOn(taken, own, { ...options, store, blocs, people });
    });
    return {
      origin: originOn(service.port),
      stop: async () => {
        await service.stop();
        await endFunctions();
        await close(store, dynamoDb);
      },
    };
  } catch (error) {
    await endFunctions();
    await close(store, dynamoDb);
    throw error;
  }
};

const close = async ({ client }: Store, dynamoDb: RunningDynamoDb): Promise<void> => {
  client.destroy();
  await dynamoDb.stop();
};

const originOn = (port: number): string => `http://localhost:${port}`;

interface Parts extends LocalOptions {
  readonly store: Store;
  readonly blocs: readonly SampleBloc[];
  readonly people: readonly Inhabitant[];
}

const serviceOn = async (port: number, { functions, mounts }: LocalFunctions, parts: Parts): Promise<HttpService> => {
  const { root, settings, environment, onError, store, blocs, people } = parts;
  const origin = originOn(port);
  const redirectUris = [origin, `http://${HOST}:${port}`].map((own) => `${own}/pane/dialog.html`);
  const persons = people.map(({ person }) => person);
  const signIn = await openSignIn({ dataDir: settings.dataDir, origin, redirectUris, people: persons, environment, onError });
  return {
    table: allEndpoints,
    functions,
    verifyToken: tokenVerifier(signIn),
    mounts: [
      signIn.mount,
      officeMount(root),
      listMount('/bench/people.json', async () => benchPeople(blocs, people)),
      listMount('/bench/samples.json', () => benchSamples(join(root, 'samples'), blocs)),
      rubricSamplesMount(blocs),
      outboxMount(store),
      sendSamplesMount({ origin, blocs, people, dataDir: settings.dataDir }),
      doorMount,
      ...helpMounts,
      ...mounts,
      homeMount,
    ],
    folders: staticFolders(root, blocs),
    hosts: ['localhost', HOST],
    now: Date.now,
    timeLimit: TIME_LIMIT_MS,
    onError,
  };
};
