import { join } from 'node:path';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import type { SealStore } from '../functions/seal/sealRecords.ts';
import { BucketFiles } from '../functions/store/BucketFiles.ts';
import { BucketObjects } from '../functions/store/BucketObjects.ts';
import { systemClock } from '../functions/store/Clock.ts';
import { createTable } from '../functions/store/createTable.ts';
import { bucketEvidence, type EvidenceStore } from '../functions/store/EvidenceStore.ts';
import type { FileStore } from '../functions/store/FileStore.ts';
import { openStore, type Store } from '../functions/store/Store.ts';
import { runDaily } from './dailyTasks.ts';
import { DiskEvidence } from './DiskEvidence.ts';
import { DiskFiles } from './DiskFiles.ts';
import { DiskSeals } from './DiskSeals.ts';
import { discoverIssuer } from './discoverIssuer.ts';
import { functionsOver } from './functionsOver.ts';
import type { Mount } from './HttpService.ts';
import type { Kept, NodeSettings } from './nodeSettings.ts';
import { serveHttp } from './serveHttp.ts';
import { smtpMailDoor } from './smtpMailDoor.ts';
import { tasksOver } from './tasksOver.ts';
import { tokenVerifier, type TokenSettings } from './verifyToken.ts';

export interface RunningNodeService {
  readonly port: number;
  /** Lets requests under way end. */
  readonly stop: () => Promise<void>;
}

export interface NodeServiceOptions {
  readonly settings: NodeSettings;
  readonly log: (line: LogLine) => void;
  /** One line of JSON by a task of the night. */
  readonly logTask: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

/** An HTTP API waits as long for a function. */
const TIME_LIMIT_MS = 30_000;

/** What issuers sign with; a shared secret is never among it, since whoever could verify with it could sign with it. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

/**
 * Starts the functions of the cloud as one service: behind the same adapter, against any engine with DynamoDB's protocol, any OpenID
 * provider, and a folder or a bucket for files. Makes the table where it is missing.
 *
 * Throws what stands in the way: the store or the issuer that does not answer, the port that is taken.
 */
export const startNodeService = async ({ settings, log, logTask, onError }: NodeServiceOptions): Promise<RunningNodeService> => {
  const verifyToken = tokenVerifier(await tokenSettings(settings));
  const store = openNodeStore(settings);
  const documents = documentsBeside(settings.files);
  try {
    await createTable(store);
    const service = await serveHttp(settings.host, settings.port, () => ({
      table: allEndpoints,
      functions: functionsOver(store, documents.store, log),
      verifyToken,
      mounts: documents.mounts,
      folders: [],
      hosts: settings.hosts,
      now: Date.now,
      timeLimit: TIME_LIMIT_MS,
      onError,
    }));
    const endTasks = runDaily(
      tasksOver({ store, seals: sealsOf(settings.seals), send: settings.mail && smtpMailDoor(settings.mail), site: null, log: logTask }),
      {
        now: Date.now,
        after: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds);
          return () => clearTimeout(timer);
        },
        onError: (_name, error) => onError(error),
      },
    );
    return {
      port: service.port,
      stop: async () => {
        await Promise.all([service.stop(), endTasks()]);
        store.client.destroy();
      },
    };
  } catch (error) {
    store.client.destroy();
    throw error;
  }
};

/** The store that the settings name. */
export const openNodeStore = ({ table, files }: NodeSettings): Store => openStore(table, filesOf(files));

const filesOf = (files: Kept): FileStore =>
  'folder' in files ? new DiskFiles(files.folder) : new BucketFiles({ ...files.bucket, credentials: () => files.credentials }, systemClock);

interface Documents {
  readonly store: EvidenceStore;
  readonly mounts: readonly Mount[];
}

/** Supporting documents lie beside the files. Those of a bucket are sent and fetched there: the proxy hands `/evidence/` on to it. */
const documentsBeside = (files: Kept): Documents => {
  if ('bucket' in files)
    return { store: bucketEvidence({ ...files.bucket, credentials: () => files.credentials }, systemClock), mounts: [] };
  const { store, mount } = new DiskEvidence(join(files.folder, 'evidence'));
  return { store, mounts: [mount] };
};

const sealsOf = (seals: Kept): SealStore =>
  'folder' in seals
    ? new DiskSeals(seals.folder)
    : new BucketObjects({ ...seals.bucket, credentials: () => seals.credentials }, systemClock);

const tokenSettings = async ({ issuer, audience, keysAddress }: NodeSettings): Promise<TokenSettings> => {
  const found = keysAddress === null ? await discoverIssuer(issuer) : { issuer, keysAddress };
  return { issuer: found.issuer, audience, keys: found.keysAddress, algorithms: ALGORITHMS };
};
