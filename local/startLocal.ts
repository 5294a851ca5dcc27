import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import { createTable } from '../functions/store/createTable.ts';
import { openStore, type Store } from '../functions/store/Store.ts';
import type { HttpService } from '../server/HttpService.ts';
import { serveHttp } from '../server/serveHttp.ts';
import { tokenVerifier } from '../server/verifyToken.ts';
import { benchPeople, benchSamples } from './benchLists.ts';
import { DiskEvidence } from '../server/DiskEvidence.ts';
import { DiskFiles } from '../server/DiskFiles.ts';
import { startDynamoDb, type RunningDynamoDb } from './dynamodb/startDynamoDb.ts';
import { functionsOver } from '../server/functionsOver.ts';
import { doorMount, homeMount, listMount, officeMount } from './mounts.ts';
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
  const people = seededPeople(blocs.map(({ bloc }) => bloc));
  await mkdir(join(dataDir, 'dynamodb'), { recursive: true });
  const dynamoDb = await startDynamoDb({ dataDir: join(dataDir, 'dynamodb'), report: options.onError });
  const store = openStore({ ...TABLE, endpoint: dynamoDb.endpoint }, new DiskFiles(join(dataDir, 'files')));
  try {
    await createTable(store);
    await seed(
      store,
      blocs.map(({ bloc }) => bloc),
      people,
    );
    const service = await serveHttp(HOST, port, (taken) => serviceOn(taken, { ...options, store, blocs, people }));
    return {
      origin: originOn(service.port),
      stop: async () => {
        await service.stop();
        await close(store, dynamoDb);
      },
    };
  } catch (error) {
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

const serviceOn = async (port: number, parts: Parts): Promise<HttpService> => {
  const { root, settings, environment, onError, store, blocs, people, log } = parts;
  const origin = originOn(port);
  const redirectUris = [origin, `http://${HOST}:${port}`].map((own) => `${own}/pane/dialog.html`);
  const evidence = new DiskEvidence(join(settings.dataDir, 'evidence'));
  const persons = people.map(({ person }) => person);
  const signIn = await openSignIn({ dataDir: settings.dataDir, origin, redirectUris, people: persons, environment, onError });
  return {
    table: allEndpoints,
    functions: functionsOver(store, evidence.store, log),
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
      evidence.mount,
      homeMount,
    ],
    folders: staticFolders(root, blocs),
    hosts: ['localhost', HOST],
    now: Date.now,
    timeLimit: TIME_LIMIT_MS,
    onError,
  };
};
