import { availableParallelism } from 'node:os';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { Problem } from '#core/problem.ts';
import { stoppedReading } from '#workbook/scoring/readScoringWorkbook.ts';
import type { ToldFile } from '../Telling.ts';
import type { FileReading } from './FileReading.ts';
import { AHEAD, ReadingThread, type Overrun, type ThreadLimits } from './ReadingThread.ts';
import type { ReadingAnswer, ReadingTask, ThreadTelling } from './serveReadings.ts';

const LIMITS: ThreadLimits = { seconds: 20, heapMegabytes: 512 };
const MOST_THREADS = 16;

export interface ThreadedReading {
  /** The built program, which starts again as a thread. */
  readonly program: URL;
  readonly bloc: Bloc | null;
  readonly limits?: ThreadLimits;
}

/**
 * Reads files in as many threads as there are cores. A file that takes longer, or more memory, than the limits allow is refused
 * as hostile, `time` or `memory`, and costs the others nothing.
 *
 * @param onReading called once a file, in no order, while others are still being read
 * @throws the `Problem` of a file that cannot be read from the disk
 */
export const readInThreads = (
  paths: readonly string[],
  reading: ThreadedReading,
  onReading: (index: number, reading: FileReading) => void,
): Promise<void> =>
  runThreads(paths, { ...reading, telling: null }, (index, answer) => {
    if ('told' in answer) throw new TypeError(`${paths[index]} was told of by a thread that reads`);
    onReading(index, answer);
  });

/**
 * The same for threads that check what they read and tell of it. Of a file that overran the limits only the refusal comes back, for
 * the caller to tell.
 */
export const tellInThreads = (
  paths: readonly string[],
  reading: ThreadedReading & { readonly telling: ThreadTelling },
  onTold: (index: number, answer: FileReading | ToldFile) => void,
): Promise<void> => runThreads(paths, reading, onTold);

const runThreads = (
  paths: readonly string[],
  { program, bloc, telling, limits = LIMITS }: ThreadedReading & { readonly telling: ThreadTelling | null },
  onReading: (index: number, reading: FileReading | ToldFile) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const waiting = paths.map((path, index): ReadingTask => ({ index, path }));
    const threads = new Set<ReadingThread>();
    const fail = (error: Error): void => {
      for (const thread of threads) thread.stop();
      reject(error);
    };
    const take = (answer: ReadingAnswer): void => {
      if ('problem' in answer) fail(new Problem(answer.problem.code, answer.problem.facts));
      else onReading(answer.index, answer.reading);
    };
    const leave = (thread: ReadingThread): void => {
      thread.stop();
      threads.delete(thread);
      if (threads.size === 0) resolve();
    };
    const replace = (thread: ReadingThread, overrun: Overrun, [culprit, ...others]: readonly ReadingTask[]): void => {
      if (culprit) onReading(culprit.index, { source: bloc && { from: 'command' }, refusal: stoppedReading(overrun) });
      waiting.unshift(...others);
      if (waiting.length > 0) start();
      leave(thread);
    };
    const start = (): void => {
      const thread: ReadingThread = new ReadingThread(program, { bloc: bloc?.json ?? null, telling }, limits, {
        next: () => waiting.shift() ?? null,
        answered: take,
        idle: () => leave(thread),
        overran: (overrun, unanswered) => replace(thread, overrun, unanswered),
        failed: fail,
      });
      threads.add(thread);
    };
    const count = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(paths.length / AHEAD));
    for (let index = 0; index < count; index += 1) start();
  });
