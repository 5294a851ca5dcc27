/** What a figure should come to on two processors that do nothing else. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** A row that was measured. A row with `ratioTo` is also shown as a multiple of that other row of the same run. */
export interface MeasuredRow {
  readonly name: string;
  /** The median of several rounds, in `unit`: the middle is not moved by one slow round. */
  readonly median: number;
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'per second';
  readonly rounds: number;
  /** The name of another row of this run, measured on the same machine within the same minutes. */
  readonly ratioTo?: string;
  /** In `unit`; shown beside the median. */
  readonly goal?: Goal;
}

/** A row that could not be measured here, and why. It is shown, so that nobody takes its absence for a result. */
export interface LeftOutRow {
  readonly name: string;
  readonly leftOut: string;
}

export type BenchmarkRow = MeasuredRow | LeftOutRow;

/** What a benchmark is given, since its bundle no longer lies where its source does. */
export interface BenchmarkContext {
  /** The folder of the project. */
  readonly root: string;
}

/**
 * The shape of `bench/<name>.bench.ts`, which exports it by the name `benchmark`.
 * `npm run bench` runs each after the other and never two at once.
 */
export interface Benchmark {
  readonly name: string;
  readonly run: (context: BenchmarkContext) => Promise<readonly BenchmarkRow[]>;
}
