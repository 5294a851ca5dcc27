import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTable } from '../functions/store/createTable.ts';
import { openStore } from '../functions/store/Store.ts';
import { DiskFiles } from '../server/DiskFiles.ts';
import { diskEvidenceBytes } from '../server/evidenceBytes.ts';
import type { ArchivePlaces } from './ArchivePlaces.ts';
import { startDynamoDb } from './dynamodb/startDynamoDb.ts';

/**
 * Works with the store and the documents of a data folder while nothing else uses it; makes it where there is none.
 *
 * Errors: `store.inUse` where another process has the data.
 */
export const onDataFolder = async <Result>(dataDir: string, work: (places: ArchivePlaces) => Promise<Result>): Promise<Result> => {
  await mkdir(join(dataDir, 'dynamodb'), { recursive: true });
  const { endpoint, stop } = await startDynamoDb({ dataDir: join(dataDir, 'dynamodb') });
  const store = openStore({ tableName: 'giao-uoc', region: 'local', endpoint }, new DiskFiles(join(dataDir, 'files')));
  try {
    await createTable(store);
    return await work({ store, evidence: diskEvidenceBytes(join(dataDir, 'evidence')) });
  } finally {
    store.client.destroy();
    await stop();
  }
};
