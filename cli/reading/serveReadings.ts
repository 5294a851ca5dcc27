import { parentPort, workerData } from 'node:worker_threads';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem, type KnownProblem } from '#core/problem.ts';
import { checkedFile, type Beside } from '../checkFile.ts';
import type { Telling, ToldFile } from '../Telling.ts';
import { toldFile } from '../toldFile.ts';
import type { FileReading } from './FileReading.ts';
import { readFileOf } from './readFileOf.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** The file of the bloc that the command line names. */
  readonly bloc: Json;
  /** How it tells of each file, checked; `null` where it only reads them. */
  readonly telling: ThreadTelling | null;
}

/** How a thread tells of files, and what it compares them with. */
export interface ThreadTelling extends Telling {
  readonly beside: Beside;
}

/** A path, by its place among all that are read. */
export interface ReadingTask {
  readonly index: number;
  readonly path: string;
}

export type ReadingAnswer = { readonly index: number } & (
  { readonly reading: FileReading | ToldFile } | { readonly problem: Pick<KnownProblem, 'code' | 'facts'> }
);

/** Reads the files that it is sent, one after the other, and answers each in the order in which they came. */
export const serveReadings = (): void => {
  const { bloc: json, telling } = workerData as ThreadData;
  const bloc = json === null ? null : readBloc(json);
  const tell = async (path: string, reading: FileReading): Promise<FileReading | ToldFile> =>
    telling ? toldFile(await checkedFile(path, bloc, reading, telling.beside), telling) : reading;
  const answer = async ({ index, path }: ReadingTask): Promise<ReadingAnswer> => {
    try {
      return { index, reading: await tell(path, await readFileOf(path, bloc)) };
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
