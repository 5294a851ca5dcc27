import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTable } from '../../functions/store/createTable.ts';
import { openStore, type Store } from '../../functions/store/Store.ts';
import { DiskFiles } from '../../server/DiskFiles.ts';
import { bundleEmulator, spawnEmulator } from '../../test/local/dynamodb/spawnEmulator.ts';
import { startTestIssuer } from '../../test/server/testIssuer.ts';
import { HttpCaller } from './HttpCaller.ts';

const AUDIENCE = 'bench';

/** How many people ask at once. */
export const CONNECTIONS = 20;

/** The service as somebody hosts it, over the emulator with every write on the disk, each in a process of its own. */
export interface LoadWorld {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  readonly caller: HttpCaller;
  /** The same table and files that the service has. */
  readonly store: Store;
  readonly bearer: (person: string) => Promise<string>;
  /** From the start of its process until it took requests, over a table that was there. */
  readonly readyAfter: number;
  readonly residentMegabytes: () => number;
  /** Seconds of processor time that service and emulator have taken so far: they say as much on a machine that others use. */
  readonly processorSeconds: () => { readonly service: number; readonly emulator: number };
}

export const inLoadWorld = async <Result>(root: string, work: (world: LoadWorld) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const bundle = await bundleEmulator(root);
  const emulator = await spawnEmulator(bundle, join(folder, 'table'));
  const issuer = await startTestIssuer('RS256');
  const endpoint = emulator.said.endpoint ?? '';
  const files = join(folder, 'files');
  const store = openStore({ tableName: 'giao-uoc', region: 'local', endpoint }, new DiskFiles(files));
  await createTable(store);
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    ISSUER: issuer.issuer,
    AUDIENCE,
    DYNAMODB_ENDPOINT: endpoint,
    FILES_DIR: files,
    SEALS_DIR: join(folder, 'seals'),
  };
  const begun = performance.now();
  const service = spawn(process.execPath, [...profiling(), join(root, 'dist/server/service.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const caller = new HttpCaller(CONNECTIONS);
  try {
    const [line] = (await once(createInterface({ input: service.stdout }), 'line')) as [string];
    return await work({
      origin: line.replace(/^ready |\/$/g, ''),
      caller,
      store,
      bearer: (person) => issuer.bearer(person, AUDIENCE),
      readyAfter: performance.now() - begun,
      residentMegabytes: () => Number(told('rss', service.pid)) / 1024,
      processorSeconds: () => ({ service: secondsIn(told('time', service.pid)), emulator: secondsIn(told('time', emulator.pid)) }),
    });
  } finally {
    caller.end();
    store.client.destroy();
    await ended(service);
    await emulator.kill();
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(bundle);
  }
};

const told = (what: 'rss' | 'time', pid: number | undefined): string =>
  execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();

/** `1-02:03:04`, `02:03:04` or `03:04.56`. */
const secondsIn = (clock: string): number =>
  clock
    .replace('-', ':')
    .split(':')
    .map(Number)
    .reverse()
    .reduce((sum, part, index) => sum + part * ([1, 60, 3600, 86_400][index] ?? 0), 0);

const ended = async (service: ReturnType<typeof spawn>): Promise<void> => {
  if (service.exitCode !== null) return;
  const gone = once(service, 'exit');
  service.kill('SIGTERM');
  await gone;
};

/** `CPU_PROFILE=folder npm run bench -- load` leaves a profile of the service there. */
const profiling = (): readonly string[] => {
  const folder = process.env['CPU_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
};
