import { parentPort, workerData } from 'node:worker_threads';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem, type KnownProblem } from '#core/problem.ts';
import type { FileReading } from './FileReading.ts';
import { readFileOf } from './readFileOf.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** The file of the bloc that the command line names. */
  readonly bloc: Json;
}

/** A path, by its place among all that are read. */
export interface ReadingTask {
  readonly index: number;
  readonly path: string;
}

export type ReadingAnswer = { readonly index: number } & (
  { readonly reading: FileReading } | { readonly problem: Pick<KnownProblem, 'code' | 'facts'> }
);

/** Reads the files that it is sent, one after the other, and answers each in the order in which they came. */
export const serveReadings = (): void => {
  const { bloc: json } = workerData as ThreadData;
  const bloc = json === null ? null : readBloc(json);
  const answer = async ({ index, path }: ReadingTask): Promise<ReadingAnswer> => {
    try {
      return { index, reading: await readFileOf(path, bloc) };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { index, problem: { code: error.code, facts: error.facts } };
    }
  };
  let last = Promise.resolve();
  parentPort?.on('message', (task: ReadingTask) => {
    last = last.then(async () => parentPort?.postMessage(await answer(task)));
  });
};
