import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { printToken } from '../local/token.ts';
import type { Benchmark, MeasuredRow } from './Benchmark.ts';
import { measure } from './measure.ts';
import { medianOf } from './medianOf.ts';

const PLACE = { bloc: 'cao-bang-noi-chinh-2018', edition: '2018' };

interface Service {
  /** `http://localhost:3000` */
  readonly origin: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

/** Starts the service as `npm start` does once everything is built, and waits until it is ready. */
const start = async (root: string, dataDir: string): Promise<Service> => {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0' };
  const child = spawn(process.execPath, [join(root, 'dist/local/start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    origin: line.toString().replace(/^ready |\/\n$/g, ''),
    dataDir,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** The first start makes tables, blocs and people of five blocs; the next ones find them. */
const startRows = async (root: string): Promise<readonly MeasuredRow[]> => {
  const times = { first: [] as number[], next: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-start-'));
    for (const kind of ['first', 'next'] as const) {
      const begun = performance.now();
      const { stop } = await start(root, dataDir);
      times[kind].push(performance.now() - begun);
      await stop();
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
  return [
    { name: 'first start to ready, five blocs seeded', median: medianOf(times.first), unit: 'ms', rounds: 3, goal: { atMost: 2000 } },
    { name: 'next start to ready', median: medianOf(times.next), unit: 'ms', rounds: 3, goal: { atMost: 2000 } },
  ];
};

const authorization = async ({ dataDir }: Service, person: string): Promise<Readonly<Record<string, string>>> => ({
  authorization: `Bearer ${(await printToken(person, dataDir, Date.now())).stdout.trim()}`,
});

/** Each round is the agency's next version: the bytes are read, checked and kept, and the receipt is on the disk. */
const submitRow = async (root: string, service: Service): Promise<MeasuredRow> => {
  const bytes = new Uint8Array(readFileSync(join(root, 'samples', PLACE.bloc, 'filled', 'BCHQS - Bảng tự chấm 2018.xlsx')));
  const headers = { ...(await authorization(service, 'cb2018-bchqs-staff')), 'content-type': XLSX };
  const address = `${service.origin}${addressOf(endpoints.sendSubmission, { ...PLACE, agency: 'BCHQS' })}`;
  const first = await fetch(address, { headers });
  let version = ((await first.json()) as { receipt: { version: number } }).receipt.version;
  return measure('send a scoring workbook over HTTP', 31, async () => {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `bench-version-${version}`, 'if-match': `"${version}"` },
      body: bytes,
    });
    if (reply.status !== 201) throw new Error(`sending was answered ${reply.status}`);
    await reply.arrayBuffer();
    version += 1;
  });
};

const askRow = async (name: string, path: string, service: Service): Promise<MeasuredRow> => {
  const headers = await authorization(service, 'cb2018-chair');
  const address = `${service.origin}/api/blocs/${PLACE.bloc}/periods/${PLACE.edition}${path}`;
  return measure(name, 31, async () => {
    const reply = await fetch(address, { headers });
    if (reply.status !== 200) throw new Error(`${path} was answered ${reply.status}`);
    await reply.arrayBuffer();
  });
};

/** One process with service, functions and emulator, as `npm start` runs it, asked over loopback one request at a time. */
export const benchmark: Benchmark = {
  name: 'http',
  run: async ({ root }) => {
    const starts = await startRows(root);
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-http-'));
    const service = await start(root, dataDir);
    try {
      await fetch(`${service.origin}/local/send-samples?bloc=${PLACE.bloc}`, { method: 'POST' });
      return [
        ...starts,
        await submitRow(root, service),
        await askRow('who has sent, over HTTP', '/submissions', service),
        await askRow('ranking of 8 over HTTP', '/ranking', service),
        await askRow('ranking workbook of 8 over HTTP', '/ranking.xlsx', service),
      ];
    } finally {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
