import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { serviceProblemText } from '#core/messages/serviceProblemText.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { exportBloc, type BlocArchive } from '../functions/store/archive.ts';
import { archiveFaults } from '../functions/store/archiveFaults.ts';
import { createTable } from '../functions/store/createTable.ts';
import { restoreBloc } from '../functions/store/restoreBloc.ts';
import { openStore, type Store } from '../functions/store/Store.ts';
import { DiskFiles } from '../server/DiskFiles.ts';
import { openCloudStore } from '../server/openCloudStore.ts';
import { onDataFolder } from './onDataFolder.ts';
import { readLocalSettings } from './settings.ts';

const USAGE =
  'archive export BLOC FILE.json.gz | archive verify FILE.json.gz | archive restore FILE.json.gz; with --stage STAGE in a deployed stage\n';

/**
 * Works with the store that the environment names: a bucket beside the table is that of a deployed stage, and a folder that of an engine
 * of one's own; without either it is that of the data folder, while nothing else uses it.
 */
const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
  const { TABLE_NAME: tableName, FILES_BUCKET: filesBucket, DYNAMODB_ENDPOINT: engine, FILES_DIR: folder } = process.env;
  const { AWS_REGION: region = 'local', S3_ENDPOINT: filesEndpoint } = process.env;
  const { dataDir } = readLocalSettings(process.env, process.cwd());
  const endpoint = engine || null;
  if (!tableName || (endpoint === null && !filesBucket)) return onDataFolder(dataDir, work);
  const store = filesBucket
    ? (await openCloudStore({ region, tableName, filesBucket, endpoints: { table: endpoint, files: filesEndpoint || null } })).store
    : openStore({ tableName, region, endpoint }, new DiskFiles(folder ?? join(dataDir, 'files')));
  try {
    if (!filesBucket) await createTable(store);
    await work(store);
  } finally {
    store.client.destroy();
  }
};

const archiveIn = async (file: string): Promise<BlocArchive> =>
  JSON.parse(gunzipSync(await readFile(file)).toString('utf8')) as BlocArchive;

const run = async ([command, first, second]: readonly string[]): Promise<number> => {
  if (command === 'export' && first && second) {
    await withStore(async (store) => {
      const archive = await exportBloc(store, first);
      if (archive === null) throw new Problem('bloc.notFound', { bloc: first });
      await writeFile(second, gzipSync(JSON.stringify(archive)), { flag: 'wx' });
      process.stdout.write(`${archive.hash} ${second}\n`);
    });
    return 0;
  }
  if (command === 'verify' && first) {
    const archive = await archiveIn(first);
    const faults = archiveFaults(archive);
    process.stdout.write(faults.length === 0 ? `${archive.hash} ${first}\n` : faults.map(({ is, at }) => `${is} ${at}\n`).join(''));
    return faults.length === 0 ? 0 : 1;
  }
  if (command === 'restore' && first) {
    const archive = await archiveIn(first);
    await withStore((store) => restoreBloc(store, archive));
    process.stdout.write(`${archive.hash} ${archive.bloc}\n`);
    return 0;
  }
  process.stderr.write(USAGE);
  return 2;
};

const sentenceOf = (error: unknown): string => {
  if (isProblem(error) && error.code !== 'store.inUse') return serviceProblemText(error, 'vi');
  return error instanceof Error ? error.message : String(error);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
}
