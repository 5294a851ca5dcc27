import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Benchmark, BenchmarkRow, MeasuredRow } from './Benchmark.ts';
import { cloneVersions } from './load/cloneVersions.ts';
import { CONNECTIONS, inLoadWorld, type LoadWorld } from './load/LoadWorld.ts';
import { send, settle, tally, type SettledBloc } from './load/settle.ts';
import { loadRows, underLoad, type Load } from './load/underLoad.ts';
import { medianOf } from './medianOf.ts';

const BLOCS = 20;
const MEMBERS = 8;
const LARGE = 150;
const HUGE = 1000;

/** Sheets that are sent in all while the memory grows; each half ends earlier on a slow machine. */
const SUBMISSIONS = 10_000;
const LONGEST_MS = 40_000;
const LOAD_MS = 10_000;

const BARE = 'three items in a bare transaction, 20 at once';

/** What the engine itself can do: the yardstick for everything above it. */
const bareTransactions = (world: LoadWorld): Promise<Load> => {
  const { store } = world;
  const text = 'x'.repeat(1000);
  const actOf = (worker: number) => {
    let n = 0;
    return async () => {
      n += 1;
      const puts = ['a', 'b', 'c'].map((part) => ({
        Put: { TableName: store.tableName, Item: { pk: { S: `BENCH#${worker}#${part}` }, sk: { S: String(n) }, text: { S: text } } },
      }));
      await store.client.send(new TransactWriteItemsCommand({ TransactItems: puts }));
    };
  };
  return underLoad(
    world,
    Array.from({ length: CONNECTIONS }, (_, worker) => actOf(worker)),
    { milliseconds: LOAD_MS / 2 },
  );
};

const submissionRows = (name: string, load: Load): readonly BenchmarkRow[] =>
  loadRows(name, load, { perSecond: { atLeast: 200 }, p99: { atMost: 250 }, ratioTo: BARE });

interface RankingGoal {
  readonly atMost: number;
  readonly rounds: number;
}

/** As often as people ask: most of the time nothing has changed since. Then the first look after somebody has sent. */
const rankingRows = async (
  world: LoadWorld,
  { bloc, senders, readRanking }: SettledBloc,
  { atMost, rounds }: RankingGoal,
): Promise<readonly MeasuredRow[]> => {
  const name = `one ranking of ${bloc.members.length.toLocaleString('en')}`;
  const [sender] = senders;
  if (!sender) throw new Error('nobody sends');
  const again: number[] = [];
  const fresh: number[] = [];
  await readRanking();
  for (let round = 0; round < rounds; round += 1) again.push(await timed(readRanking));
  for (let round = 0; round < Math.ceil(rounds / 7); round += 1) {
    await send(world, sender);
    fresh.push(await timed(readRanking));
  }
  return [
    { name, median: medianOf(again), unit: 'ms', rounds: again.length, goal: { atMost } },
    { name: `${name}, the first after a change`, median: medianOf(fresh), unit: 'ms', rounds: fresh.length },
  ];
};

const timed = async (act: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

const measureAll = async (root: string, world: LoadWorld): Promise<readonly BenchmarkRow[]> => {
  const small: SettledBloc[] = [];
  for (let n = 1; n <= BLOCS; n += 1) small.push(await settle(world, MEMBERS, `bloc-${n}`, root));
  const large = await settle(world, LARGE, 'bloc-large', root);
  for (const sender of [...small.flatMap(({ senders }) => senders), ...large.senders]) await send(world, sender);

  const bare = await bareTransactions(world);
  const half = { milliseconds: LONGEST_MS, count: (SUBMISSIONS - tally.sent) / 2 };
  const firsts = small.flatMap(({ senders: [first] }) => (first ? [first] : []));
  const across = await underLoad(
    world,
    firsts.map((sender) => () => send(world, sender)),
    half,
  );
  const within = await underLoad(
    world,
    large.senders.slice(0, CONNECTIONS).map((sender) => () => send(world, sender)),
    half,
  );
  const memory: MeasuredRow = {
    name: `memory of the service after ${tally.sent.toLocaleString('en')} submissions, ${tally.turnedAway} times turned away`,
    median: world.residentMegabytes(),
    unit: 'MB',
    rounds: 1,
    goal: { atMost: 250 },
  };
  const rankings = await underLoad(
    world,
    small.map(({ readRanking }) => readRanking),
    { milliseconds: LOAD_MS },
  );
  const [first] = small;
  if (!first) throw new Error('no bloc');
  const huge = await settle(world, HUGE, 'bloc-huge', root, MEMBERS);
  for (const sender of huge.senders) await send(world, sender);
  await cloneVersions(
    world.store,
    huge.bloc,
    huge.senders.map(({ agency }) => agency),
  );
  return [
    { name: 'start of the service to ready', median: world.readyAfter, unit: 'ms', rounds: 1, goal: { atMost: 2000 } },
    ...loadRows(BARE, bare),
    ...submissionRows(`submissions over ${BLOCS} blocs, ${CONNECTIONS} connections`, across),
    ...submissionRows(`submissions within one bloc, ${CONNECTIONS} connections`, within),
    memory,
    ...loadRows(`rankings of ${MEMBERS}, ${CONNECTIONS} connections`, rankings, { perSecond: { atLeast: 450 }, ratioTo: BARE }),
    ...(await rankingRows(world, first, { atMost: 9, rounds: 51 })),
    ...(await rankingRows(world, large, { atMost: 16, rounds: 51 })),
    ...(await rankingRows(world, huge, { atMost: 350, rounds: 7 })),
    {
      name: 'one ranking of 10,000',
      leftOut:
        'with the reasons of each rank it is more than the 6 MB that a function may answer; no bloc of the samples is larger than 150',
    },
  ];
};

/** Many at once, over HTTP, with every write on the disk before it is answered. Ratios tell more than figures where a machine is shared. */
export const benchmark: Benchmark = {
  name: 'load',
  run: ({ root }) => inLoadWorld(root, (world) => measureAll(root, world)),
};
