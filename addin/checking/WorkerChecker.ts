import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Known } from './checkBytes.ts';
import type { Checker, CheckWatch } from './Checker.ts';
import type { CheckStep } from './CheckStep.ts';
import { hereChecker } from './hereChecker.ts';
import type { Opened } from './Opened.ts';
import type { YearReader } from './travelling.ts';
import type { Asked, Told } from './workerMessages.ts';

interface Waiting {
  readonly asked: Asked;
  readonly onStep: (step: CheckStep) => void;
  /** `null`: there is no worker, and nobody has answered. */
  readonly resolve: (told: Told | null) => void;
  readonly reject: (error: unknown) => void;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is spoken to alone and takes no origin
const post = (worker: Worker, asked: Asked): void => worker.postMessage(asked);

/** What packs questions and unpacks answers comes with the first question. */
const travelling = () => import('./travelling.ts');

/**
 * Checks beside the page, so that the page never stands still. What is given up ends together with its worker, however busy that
 * is; others that waited are asked anew of the next one. Where no worker can be had, the page checks by itself.
 */
export class WorkerChecker implements Checker {
  readonly #newWorker: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  /** A worker that has answered once has been loaded; one that breaks before that will never be. */
  #hasAnswered = false;
  #isMissing = false;
  #next = 1;
  #years: YearReader | null = null;

  constructor(newWorker: () => Worker) {
    this.#newWorker = newWorker;
  }

  readonly check = async (bytes: Uint8Array, known: Known, watch: CheckWatch): Promise<Opened> => {
    const { packKnown, unpackOpened, YearReader: Reader } = await travelling();
    watch.signal.throwIfAborted();
    const told = await this.#ask({ id: this.#next++, ask: 'check', bytes, known: packKnown(known) }, watch);
    if (told === null) return hereChecker.check(bytes, known, watch);
    if (told.tell !== 'opened') throw new Error(`the worker told ${told.tell}`);
    this.#years ??= new Reader();
    return unpackOpened(told.opened, bytes, this.#years);
  };

  readonly yearIn = async (bytes: Uint8Array): Promise<Bloc | null> => {
    const { YearReader: Reader } = await travelling();
    const told = await this.#ask({ id: this.#next++, ask: 'year', bytes }, null);
    if (told === null) return hereChecker.yearIn(bytes);
    if (told.tell !== 'year') throw new Error(`the worker told ${told.tell}`);
    return told.year === null ? null : new Reader().read(told.year);
  };

  #ask(asked: Asked, watch: CheckWatch | null): Promise<Told | null> {
    const worker = this.#open();
    if (!worker) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.id, { asked, onStep: (step) => watch?.onStep(step), resolve, reject });
      watch?.signal.addEventListener('abort', () => this.#giveUp(asked.id, watch.signal.reason), { once: true });
      post(worker, asked);
    });
  }

  #open(): Worker | null {
    if (this.#isMissing) return null;
    if (this.#worker) return this.#worker;
    try {
      this.#worker = this.#newWorker();
    } catch (error) {
      console.warn('checking in the page', error);
      this.#isMissing = true;
      return null;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
    this.#worker.addEventListener('error', (event) => this.#break(event));
    return this.#worker;
  }

  #hear(told: Told): void {
    this.#hasAnswered = true;
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    if (told.tell === 'step') return waiting.onStep(told.step);
    this.#waiting.delete(told.id);
    if (told.tell !== 'failed') return waiting.resolve(told);
    const error = new Error(told.message);
    error.name = told.name;
    waiting.reject(error);
  }

  #giveUp(id: number, reason: unknown): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    this.#end();
    waiting.reject(reason);
    for (const { asked } of this.#waiting.values()) this.#askAnew(asked);
  }

  #askAnew(asked: Asked): void {
    const worker = this.#open();
    if (worker) post(worker, asked);
  }

  #break({ message }: ErrorEvent): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#end();
    this.#isMissing = !this.#hasAnswered;
    for (const { resolve, reject } of all) {
      if (this.#isMissing) resolve(null);
      else reject(new Error(message));
    }
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
