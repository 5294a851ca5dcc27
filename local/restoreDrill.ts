import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringBack, takeAll, type DrilledBloc } from './drill.ts';
import { onDataFolder } from './onDataFolder.ts';

/** What a data folder holds of blocs: the table, the workbooks and texts, the documents. */
const OF_BLOCS = ['dynamodb', 'files', 'evidence'];

/**
 * The drill of docs/operations.md on a data folder: every bloc taken out, the store wiped, every bloc brought back, and all of it compared.
 *
 * @param into where they are brought back; missing wipes the folder itself
 */
export const restoreDrill = async (dataDir: string, into: string | null = null): Promise<readonly DrilledBloc[]> => {
  const files = await mkdtemp(join(tmpdir(), 'drill-'));
  try {
    const taken = await onDataFolder(dataDir, (places) => takeAll(places, files));
    if (into === null) for (const name of OF_BLOCS) await rm(join(dataDir, name), { recursive: true, force: true });
    return await onDataFolder(into ?? dataDir, (places) => bringBack(places, taken));
  } finally {
    await rm(files, { recursive: true, force: true });
  }
};
