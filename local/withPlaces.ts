import { join } from 'node:path';
import { BucketObjects } from '../functions/store/BucketObjects.ts';
import { systemClock } from '../functions/store/Clock.ts';
import { createTable } from '../functions/store/createTable.ts';
import { openStore } from '../functions/store/Store.ts';
import { DiskFiles } from '../server/DiskFiles.ts';
import { bucketEvidenceBytes, diskEvidenceBytes } from '../server/evidenceBytes.ts';
import type { EvidenceBytes } from '../server/evidenceTar.ts';
import { openCloudStore } from '../server/openCloudStore.ts';
import type { ArchivePlaces } from './ArchivePlaces.ts';
import { onDataFolder } from './onDataFolder.ts';
import { readLocalSettings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Works with what the environment names: a bucket beside the table is that of a deployed stage, and a folder that of an engine of one's
 * own; without either it is the data folder, while nothing else uses it.
 */
export const withPlaces = async (environment: Environment, work: (places: ArchivePlaces) => Promise<void>): Promise<void> => {
  const { dataDir } = readLocalSettings(environment, process.cwd());
  const { TABLE_NAME: tableName, FILES_BUCKET: filesBucket, DYNAMODB_ENDPOINT: endpoint, FILES_DIR: folder } = environment;
  const region = environment['AWS_REGION'] || 'local';
  if (!tableName || (!endpoint && !filesBucket)) {
    return onDataFolder(dataDir, work);
  }
  if (filesBucket) return inCloud(environment, { region, tableName, filesBucket }, work);
  const files = folder || join(dataDir, 'files');
  const store = openStore({ tableName, region, endpoint: endpoint || null }, new DiskFiles(files));
  try {
    await createTable(store);
    await work({ store, evidence: diskEvidenceBytes(join(files, 'evidence')) });
  } finally {
    store.client.destroy();
  }
};

interface Stage {
  readonly region: string;
  readonly tableName: string;
  readonly filesBucket: string;
}

const inCloud = async (environment: Environment, stage: Stage, work: (places: ArchivePlaces) => Promise<void>): Promise<void> => {
  const endpoint = environment['S3_ENDPOINT'] || null;
  const endpoints = { table: environment['DYNAMODB_ENDPOINT'] || null, files: endpoint };
  const { store, credentials } = await openCloudStore({ ...stage, endpoints });
  const bucket = environment['EVIDENCE_BUCKET'];
  const evidence = bucket
    ? bucketEvidenceBytes(new BucketObjects({ bucket, region: stage.region, endpoint, credentials }, systemClock))
    : UNNAMED_BUCKET;
  try {
    await work({ store, evidence });
  } finally {
    store.client.destroy();
  }
};

const unnamed = (): never => {
  throw new Error('EVIDENCE_BUCKET is not set, and the bloc has documents');
};

/** A bloc without documents needs none. */
const UNNAMED_BUCKET: EvidenceBytes = { get: async () => unnamed(), put: async () => unnamed() };
