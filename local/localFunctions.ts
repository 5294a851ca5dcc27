import { join } from 'node:path';
import { EVIDENCE_PREFIX } from '../functions/store/EvidenceStore.ts';
import type { FileStore } from '../functions/store/FileStore.ts';
import { DiskEvidence } from '../server/DiskEvidence.ts';
import type { Mount } from '../server/HttpService.ts';
import { bucketMount } from './bucketMount.ts';
import { functionThreads, type FunctionThreads, type FunctionThreadsOptions } from './functionThreads.ts';

interface LocalFunctionsOptions extends Pick<FunctionThreadsOptions, 'log' | 'onError'> {
  /** The folder of all that was built. */
  readonly built: string;
  readonly dataDir: string;
  /** `127.0.0.1:3000`, where this service answers. */
  readonly host: string;
  readonly table: { readonly tableName: string; readonly region: string; readonly endpoint: string };
  readonly files: FileStore;
}

export interface LocalFunctions extends FunctionThreads {
  readonly mounts: readonly Mount[];
}

const BUCKETS = '/buckets';

/**
 * The functions as the cloud has them: the very bundles, which find table, buckets and credentials in their environment and know nothing
 * of this machine. The buckets that they ask are folders here, behind the same signatures.
 */
export const localFunctions = ({ built, dataDir, host, table, files, log, onError }: LocalFunctionsOptions): LocalFunctions => {
  const { tableName, region, endpoint } = table;
  const evidence = new DiskEvidence(join(dataDir, 'evidence'), Date.now, host);
  const { credentials } = evidence;
  const environment = {
    TABLE_NAME: tableName,
    FILES_BUCKET: 'files',
    EVIDENCE_BUCKET: 'evidence',
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.keyId,
    AWS_SECRET_ACCESS_KEY: credentials.secret,
    DYNAMODB_ENDPOINT: endpoint,
    S3_ENDPOINT: `http://${host}${BUCKETS}`,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const hashOf = (name: string): string => `sha256:${name}`;
  const never = new AbortController().signal;
  const buckets = {
    files: {
      put: (name: string, bytes: Uint8Array) => files.put(hashOf(name), bytes, never),
      get: (name: string) => files.get(hashOf(name), never),
    },
    evidence: { has: (name: string) => evidence.store.has(name.slice(EVIDENCE_PREFIX.length - 1), never) },
  };
  return {
    ...functionThreads({ bundles: join(built, 'functions'), environment, log, onError }),
    mounts: [evidence.mount, bucketMount({ prefix: BUCKETS, buckets, credentials, region, now: Date.now })],
  };
};
