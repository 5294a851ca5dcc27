import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { HttpEvent, HttpLambda, HttpResult, LambdaContext } from '../functions/http/PayloadV2.ts';

export interface FunctionThreadOptions {
  /** The bundle's file, as the cloud gets it. */
  readonly bundle: string;
  /** All that the function finds in its environment; nothing of this process's own. */
  readonly environment: Readonly<Record<string, string>>;
  /** Hears each line that the function writes. */
  readonly onLine: (line: string) => void;
}

type Answer = { readonly id: number } & ({ readonly result: HttpResult } | { readonly error: unknown });

interface Waiting {
  readonly resolve: (result: HttpResult) => void;
  readonly reject: (error: unknown) => void;
}

/** What runs in the thread: it loads the bundle once, at the first event, and hands it each event as JSON, as Lambda's own runtime does. */
const RUNTIME = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', async ({ id, event, until, context }) => {
  try {
    const { handler } = await import(workerData);
    const result = await handler(JSON.parse(event), { ...context, getRemainingTimeInMillis: () => Math.max(0, until - Date.now()) });
    parentPort.postMessage({ id, result });
  } catch (error) {
    parentPort.postMessage({ id, error });
  }
});`;

interface Running {
  readonly worker: Worker;
  /** Calls under way, by their ids. */
  readonly waiting: Map<number, Waiting>;
}

/**
 * A function of the cloud on this machine: its bundle in a thread of its own, with an environment of its own, begun when it is first
 * called. Where the thread breaks down, calls under way fail with its error and the next one begins another.
 */
export class FunctionThread {
  readonly #options: FunctionThreadOptions;
  #running: Running | null = null;
  #calls = 0;

  constructor(options: FunctionThreadOptions) {
    this.#options = options;
  }

  readonly call: HttpLambda = (event: HttpEvent, { getRemainingTimeInMillis, awsRequestId, functionName }: LambdaContext) =>
    new Promise((resolve, reject) => {
      this.#calls += 1;
      this.#running ??= this.#begin();
      const { worker, waiting } = this.#running;
      waiting.set(this.#calls, { resolve, reject });
      const until = Date.now() + getRemainingTimeInMillis();
      worker.postMessage({ id: this.#calls, event: JSON.stringify(event), until, context: { awsRequestId, functionName } }, []);
    });

  /** Ends the thread; calls under way fail. */
  async stop(): Promise<void> {
    await this.#running?.worker.terminate();
  }

  #begin(): Running {
    const { bundle, environment, onLine } = this.#options;
    const worker = new Worker(RUNTIME, { eval: true, workerData: bundle, env: environment, stdout: true, stderr: true });
    const running: Running = { worker, waiting: new Map() };
    for (const input of [worker.stdout, worker.stderr]) createInterface({ input }).on('line', onLine);
    worker.on('message', (answer: Answer) => {
      const call = running.waiting.get(answer.id);
      running.waiting.delete(answer.id);
      if ('error' in answer) call?.reject(answer.error);
      else call?.resolve(answer.result);
    });
    worker.once('error', (error) => this.#break(running, error));
    worker.once('exit', () => this.#break(running, new Error(`${bundle} ended`)));
    return running;
  }

  #break(running: Running, error: unknown): void {
    if (this.#running === running) this.#running = null;
    for (const { reject } of running.waiting.values()) reject(error);
    running.waiting.clear();
  }
}
