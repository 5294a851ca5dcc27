import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTable } from '../../functions/store/createTable.ts';
import { openStore } from '../../functions/store/Store.ts';
import { startDynamoDb } from '../../local/dynamodb/startDynamoDb.ts';
import { DiskFiles } from '../../server/DiskFiles.ts';
import { simulateNation, type NationResult, type NationSize } from './simulateNation.ts';

/** The simulation over the engine of one machine with its data on the disk, as `npm start` has it; brings back the bytes as well. */
export const runNation = async (size: NationSize): Promise<NationResult & { readonly bytes: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-nation-'));
  const { endpoint, stop } = await startDynamoDb({ dataDir: join(folder, 'dynamodb') });
  const store = openStore({ tableName: 'giao-uoc', region: 'local', endpoint }, new DiskFiles(join(folder, 'files')));
  try {
    await createTable(store);
    return { ...(await simulateNation(store, size)), bytes: sizeOf(join(folder, 'dynamodb')) };
  } finally {
    store.client.destroy();
    await stop();
    rmSync(folder, { recursive: true });
  }
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
