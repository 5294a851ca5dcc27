import { performance } from 'node:perf_hooks';
import type { Store } from '../../functions/store/Store.ts';
import { Nation } from './Nation.ts';
import { sampleSheets } from './sampleSheets.ts';

export interface NationSize {
  readonly blocs: number;
  readonly sheets: number;
  /** Sheets a minute that come in steadily, and for how many seconds that is kept up; then the same at six times the pace. */
  readonly steady: { readonly aMinute: number; readonly seconds: number };
}

/** How the store stood at one point of its growth. Milliseconds. */
export interface GrowthRow {
  readonly sheets: number;
  readonly blocs: number;
  readonly sendMedian: number;
  readonly sendWorst: number;
  readonly rankMedian: number;
  readonly rankWorst: number;
}

/** How sheets at a fixed pace were answered: each is begun at its moment, whether those before it are done or not. */
export interface PaceRow {
  readonly name: 'steady' | 'burst';
  readonly aMinute: number;
  readonly sheets: number;
  readonly median: number;
  readonly p99: number;
  readonly failed: number;
}

export interface NationResult {
  readonly growth: readonly GrowthRow[];
  readonly paces: readonly PaceRow[];
  readonly stored: number;
  readonly ranked: number;
  /** One sentence for each bloc whose ranking is not what it must be, and each sheet that was refused. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

const SAMPLES_A_STEP = 40;

/**
 * Fills a store with the blocs and sheets of a nation and ranks every bloc, measuring on the way how long a sending and a ranking take as
 * the store grows; then lets sheets come at a fixed pace, and in a burst as on the evening of a deadline.
 *
 * @param steps at which shares of all sheets it is measured
 */
export const simulateNation = async (
  store: Store,
  { blocs, sheets, steady }: NationSize,
  steps: readonly number[] = [0.0625, 0.125, 0.25, 0.5, 1],
): Promise<NationResult> => {
  const begun = performance.now();
  const nation = new Nation(store, sampleSheets());
  const faults: string[] = [];
  const growth: GrowthRow[] = [];
  const burst = { aMinute: steady.aMinute * 6, seconds: Math.ceil(steady.seconds / 6) };
  const kept = Math.floor((steady.aMinute * steady.seconds + burst.aMinute * burst.seconds) / 60);
  const filled = Math.max(0, sheets - kept);

  for (let index = 0; index < blocs; index += 1) await nation.open(index);
  const placeOf = (sheet: number) => ({ bloc: sheet % blocs, member: Math.floor(sheet / blocs) });
  let sent = 0;
  for (const step of steps) {
    const sends: number[] = [];
    for (; sent < Math.floor(filled * step); sent += 1) sends.push(await nation.send(placeOf(sent).bloc, placeOf(sent).member));
    const ranks: number[] = [];
    for (let index = 0; index < Math.min(SAMPLES_A_STEP, blocs, sent); index += 1) ranks.push((await nation.rank(index)).took);
    const last = sends.slice(-500);
    growth.push({
      sheets: sent,
      blocs: Math.min(blocs, sent),
      sendMedian: quantile(last, 0.5),
      sendWorst: Math.max(...last),
      rankMedian: quantile(ranks, 0.5),
      rankWorst: Math.max(...ranks),
    });
  }

  const paces: PaceRow[] = [];
  for (const [name, pace] of [['steady', steady] as const, ['burst', burst] as const]) {
    const count = Math.min(sheets - sent, Math.floor((pace.aMinute * pace.seconds) / 60));
    const first = sent;
    const row = await atPace(count, pace.aMinute, (one) => nation.send(placeOf(first + one).bloc, placeOf(first + one).member));
    sent += count;
    faults.push(...row.faults);
    paces.push({ name, aMinute: pace.aMinute, sheets: count, median: row.median, p99: row.p99, failed: row.faults.length });
  }

  let ranked = 0;
  let stored = 0;
  for (let index = 0; index < blocs; index += 1) {
    const { sent: found, isRight } = await nation.rank(index);
    stored += found;
    ranked += isRight ? 1 : 0;
    if (!isRight) faults.push(`bloc ${index + 1} is not ranked as its sheets say`);
  }
  return { growth, paces, stored, ranked, faults, seconds: (performance.now() - begun) / 1000 };
};

/** Begins one a time at its moment, and waits for all. */
const atPace = async (count: number, aMinute: number, work: (index: number) => Promise<number>) => {
  const begun = performance.now();
  const faults: string[] = [];
  const took: number[] = [];
  const running: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = begun + (index * 60_000) / aMinute - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(
      work(index).then(
        (milliseconds) => void took.push(milliseconds),
        (error: unknown) => void faults.push(`sheet ${index + 1}: ${String(error)}`),
      ),
    );
  }
  await Promise.all(running);
  return { median: quantile(took, 0.5), p99: quantile(took, 0.99), faults };
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
