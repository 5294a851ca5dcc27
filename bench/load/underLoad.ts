import type { BenchmarkRow, Goal } from '../Benchmark.ts';
import type { LoadWorld } from './LoadWorld.ts';

export interface Load {
  readonly perSecond: number;
  /** Of a hundred, in milliseconds. */
  readonly p99: number;
  readonly count: number;
  /** Milliseconds of processor time of service and emulator for each. */
  readonly processor: { readonly service: number; readonly emulator: number };
}

export interface LoadEnd {
  readonly milliseconds: number;
  /** Or after so many in all. */
  readonly count?: number;
}

/** So many connections as there are acts, each asking anew as soon as it was answered. */
export const underLoad = async (
  { processorSeconds }: LoadWorld,
  acts: readonly (() => Promise<void>)[],
  { milliseconds, count = Infinity }: LoadEnd,
): Promise<Load> => {
  const times: number[] = [];
  const before = processorSeconds();
  let begunCount = 0;
  const begun = performance.now();
  await Promise.all(
    acts.map(async (act) => {
      while (performance.now() - begun < milliseconds && begunCount < count) {
        begunCount += 1;
        const start = performance.now();
        await act();
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const after = processorSeconds();
  const each = (part: keyof typeof after): number => ((after[part] - before[part]) * 1000) / times.length;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    count: times.length,
    processor: { service: each('service'), emulator: each('emulator') },
  };
};

interface Goals {
  readonly perSecond?: Goal;
  readonly p99?: Goal;
  readonly ratioTo?: string;
}

export const loadRows = (name: string, { perSecond, p99, count, processor }: Load, goals: Goals = {}): readonly BenchmarkRow[] => [
  {
    name,
    median: perSecond,
    unit: 'per second',
    rounds: count,
    ...(goals.ratioTo !== undefined && { ratioTo: goals.ratioTo }),
    ...(goals.perSecond && { goal: goals.perSecond }),
  },
  { name: `${name}: 99th of 100`, median: p99, unit: 'ms', rounds: count, ...(goals.p99 && { goal: goals.p99 }) },
  { name: `${name}: processor time of the service`, median: processor.service, unit: 'ms', rounds: count },
  { name: `${name}: processor time of the emulator`, median: processor.emulator, unit: 'ms', rounds: count },
];
