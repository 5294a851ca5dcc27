import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { createTable } from '../functions/store/createTable.ts';
import { openStore, type Store } from '../functions/store/Store.ts';
import { seed } from '../local/seed.ts';
import { seededPeople } from '../local/people/seededPeople.ts';
import { bundleEmulator, spawnEmulator } from '../test/local/dynamodb/spawnEmulator.ts';
import { startTestIssuer, type TestIssuer } from '../test/server/testIssuer.ts';
import type { Benchmark, BenchmarkRow } from './Benchmark.ts';
import { blocOf, filledWorkbook } from './manyAgencies.ts';
import { medianOf } from './medianOf.ts';

const AUDIENCE = 'bench';
const CONNECTIONS = 20;
const BLOCS = 20;
const MEMBERS = 8;
const LARGE = 150;
const LOAD_MS = 10_000;

/** An agency with its sheet, and the version that it sent last. */
interface Sender {
  readonly address: string;
  readonly authorization: string;
  readonly body: Uint8Array;
  version: number;
}

interface World {
  readonly origin: string;
  readonly store: Store;
  readonly issuer: TestIssuer;
  readonly pid: number;
}

/** The service as somebody hosts it, over the emulator with every write on the disk, each in a process of its own. */
const inWorld = async (root: string, work: (world: World) => Promise<readonly BenchmarkRow[]>): Promise<readonly BenchmarkRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const bundle = await bundleEmulator(root);
  const emulator = await spawnEmulator(bundle, join(folder, 'table'));
  const issuer = await startTestIssuer('RS256');
  const endpoint = emulator.said.endpoint ?? '';
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    ISSUER: issuer.issuer,
    AUDIENCE,
    DYNAMODB_ENDPOINT: endpoint,
    FILES_DIR: join(folder, 'files'),
    SEALS_DIR: join(folder, 'seals'),
  };
  const service = spawn(process.execPath, [join(root, 'dist/server/service.mjs')], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface({ input: service.stdout }), 'line')) as [string];
  const store = openStore(
    { tableName: 'giao-uoc', region: 'local', endpoint },
    { put: () => Promise.reject(new Error('no files here')), get: async () => null },
  );
  await createTable(store);
  try {
    return await work({ origin: line.replace(/^ready |\/$/g, ''), store, issuer, pid: service.pid ?? 0 });
  } finally {
    store.client.destroy();
    service.kill('SIGKILL');
    await emulator.kill();
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(bundle);
  }
};

const named = (bloc: Bloc, id: string): Bloc => readBloc({ ...(bloc.json as Record<string, never>), id, receiptPrefix: id.toUpperCase() });

const settle = async ({ origin, store, issuer }: World, bloc: Bloc): Promise<readonly Sender[]> => {
  const people = seededPeople([bloc]);
  await seed(store, [bloc], people);
  const place = { bloc: bloc.id, edition: String(bloc.edition) };
  const senders: Sender[] = [];
  for (const [index, { code }] of bloc.members.entries()) {
    const staff = people.find(({ role, agency }) => role === 'staff' && agency?.code === code);
    if (!staff) throw new Error(`nobody sends for ${code}`);
    senders.push({
      address: `${origin}${addressOf(endpoints.sendSubmission, { ...place, agency: code })}`,
      authorization: await issuer.bearer(staff.person.id, AUDIENCE),
      body: filledWorkbook(bloc, index),
      version: 0,
    });
  }
  return senders;
};

let clicks = 0;

/** How often somebody was told to come back; on a machine that nobody else uses never. */
let turnedAway = 0;

const send = async (sender: Sender): Promise<void> => {
  clicks += 1;
  const headers = {
    authorization: sender.authorization,
    'content-type': XLSX,
    'idempotency-key': `load-click-${clicks}`,
    ...(sender.version > 0 && { 'if-match': `"${sender.version}"` }),
  };
  for (;;) {
    const reply = await fetch(sender.address, { method: 'POST', headers, body: sender.body as NonNullable<RequestInit['body']> });
    const text = await reply.text();
    if (reply.status === 201) break;
    if (reply.status !== 503) throw new Error(`sending was answered ${reply.status} ${text}`);
    turnedAway += 1;
  }
  sender.version += 1;
};

interface Load {
  readonly perSecond: number;
  readonly p99: number;
  readonly count: number;
}

/** So many connections, each asking anew as soon as it was answered. */
const under = async (acts: readonly (() => Promise<void>)[], milliseconds = LOAD_MS): Promise<Load> => {
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() - begun < milliseconds) {
        const start = performance.now();
        await act();
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0, count: times.length };
};

const rowsOf = (name: string, { perSecond, p99, count }: Load, ratioTo?: string): readonly BenchmarkRow[] => [
  { name, median: perSecond, unit: 'per second', rounds: count, ...(ratioTo !== undefined && { ratioTo }) },
  { name: `${name}: 99th of 100`, median: p99, unit: 'ms', rounds: count },
];

const BARE = 'three items in a bare transaction, 20 at once';

/** What the engine itself can do: the yardstick for everything above it. */
const bareTransactions = ({ store }: World): Promise<Load> => {
  const text = 'x'.repeat(1000);
  const act = (worker: number) => {
    let n = 0;
    return async () => {
      n += 1;
      const puts = ['a', 'b', 'c'].map((part) => ({
        Put: { TableName: store.tableName, Item: { pk: { S: `BENCH#${worker}#${part}` }, sk: { S: String(n) }, text: { S: text } } },
      }));
      await store.client.send(new TransactWriteItemsCommand({ TransactItems: puts }));
    };
  };
  return under(
    Array.from({ length: CONNECTIONS }, (_, worker) => act(worker)),
    LOAD_MS / 2,
  );
};

const readRanking = async ({ origin, issuer }: World, bloc: Bloc) => {
  const chair = seededPeople([bloc]).find(({ role }) => role === 'chair');
  const authorization = await issuer.bearer(chair?.person.id ?? '', AUDIENCE);
  const address = `${origin}${addressOf(endpoints.readRanking, { bloc: bloc.id, edition: String(bloc.edition) })}`;
  return async (): Promise<void> => {
    const reply = await fetch(address, { headers: { authorization } });
    const text = await reply.text();
    if (reply.status !== 200) throw new Error(`the ranking was answered ${reply.status} ${text}`);
  };
};

const oneByOne = async (name: string, act: () => Promise<void>, rounds: number): Promise<BenchmarkRow> => {
  const times: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return { name, median: medianOf(times.slice(2)), unit: 'ms', rounds };
};

const residentMegabytes = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const measureAll = async (root: string, world: World): Promise<readonly BenchmarkRow[]> => {
  const small = Array.from({ length: BLOCS }, (_, n) => named(blocOf(root, MEMBERS), `bloc-${n + 1}`));
  const large = named(blocOf(root, LARGE), 'bloc-large');
  const across: Sender[][] = [];
  for (const bloc of small) across.push([...(await settle(world, bloc))]);
  const within = [...(await settle(world, large))];
  for (const sender of [...across.flat(), ...within]) await send(sender);

  const bare = await bareTransactions(world);
  const submissions = await under(across.flatMap(([first]) => (first ? [() => send(first)] : [])).slice(0, CONNECTIONS));
  const inOne = await under(within.slice(0, CONNECTIONS).map((sender) => () => send(sender)));
  const reads = await Promise.all(small.slice(0, CONNECTIONS).map((bloc) => readRanking(world, bloc)));
  const rankings = await under(reads);
  const [first] = small;
  if (!first) throw new Error('no bloc');
  return [
    ...rowsOf(BARE, bare),
    ...rowsOf(`submissions over ${BLOCS} blocs, 20 connections`, submissions, BARE),
    ...rowsOf('submissions within one bloc, 20 connections', inOne, BARE),
    ...rowsOf('rankings of 8, 20 connections', rankings, BARE),
    await oneByOne('one ranking of 8', await readRanking(world, first), 51),
    await oneByOne(`one ranking of ${LARGE}`, await readRanking(world, large), 7),
    {
      name: 'one ranking of 10,000',
      leftOut: 'a ranking reads each sheet from the bytes that were sent, and no bloc is larger than 150; see docs/decisions/013',
    },
    {
      name: `memory of the service after ${clicks} submissions (${turnedAway} times turned away)`,
      median: residentMegabytes(world.pid),
      unit: 'MB',
      rounds: 1,
    },
  ];
};

/** Many at once, over HTTP, with every write on the disk before it is answered. Ratios tell more than figures where a machine is shared. */
export const benchmark: Benchmark = {
  name: 'load',
  run: ({ root }) => inWorld(root, (world) => measureAll(root, world)),
};
