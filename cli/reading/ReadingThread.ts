import { Worker } from 'node:worker_threads';
import type { ReadingAnswer, ReadingTask, ThreadData } from './serveReadings.ts';

/** What one file may take. No honest workbook takes a hundredth of it, and the guards of the reader refuse long before. */
export interface ThreadLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

/** Which limit a file overran. */
export type Overrun = 'time' | 'memory';

/** What a thread asks of whoever started it, and tells it. */
export interface ThreadEvents {
  /** The next file; `null` where nothing is left. */
  readonly next: () => ReadingTask | null;
  readonly answered: (answer: ReadingAnswer) => void;
  /** Everything that it was given is answered, and nothing is left. */
  readonly idle: () => void;
  /** The thread is gone. The first of the tasks is the one that overran; none of them was answered. */
  readonly overran: (overrun: Overrun, unanswered: readonly ReadingTask[]) => void;
  readonly failed: (error: Error) => void;
}

/** How many files a thread holds at a time: enough that it never waits for the next. */
export const AHEAD = 4;

/** A second program on its own core, which reads files. It answers in the order in which it was asked, so the oldest task is the one at work. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  readonly #events: ThreadEvents;
  #unanswered: readonly ReadingTask[] = [];
  #watch: NodeJS.Timeout | undefined;

  constructor(program: URL, workerData: ThreadData, limits: ThreadLimits, events: ThreadEvents) {
    this.#limits = limits;
    this.#events = events;
    this.#worker = new Worker(program, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    this.#worker.on('message', (answer: ReadingAnswer) => this.#take(answer));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#overrun('memory');
      else this.#events.failed(error);
    });
    for (let count = 0; count < AHEAD; count += 1) this.#ask();
    this.#look();
  }

  stop(): void {
    clearTimeout(this.#watch);
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  #ask(): void {
    const task = this.#events.next();
    if (!task) return;
    this.#unanswered = [...this.#unanswered, task];
    this.#worker.postMessage(task);
  }

  #take(answer: ReadingAnswer): void {
    this.#unanswered = this.#unanswered.slice(1);
    this.#ask();
    this.#events.answered(answer);
    this.#look();
  }

  /** Looks away where nothing is to be done, and otherwise gives the oldest task its time from now on. */
  #look(): void {
    clearTimeout(this.#watch);
    if (this.#unanswered.length === 0) this.#events.idle();
    else this.#watch = setTimeout(() => this.#overrun('time'), 1000 * this.#limits.seconds);
  }

  #overrun(overrun: Overrun): void {
    this.stop();
    this.#events.overran(overrun, this.#unanswered);
  }
}
