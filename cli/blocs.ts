import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { isProblem } from '#core/problem.ts';
import { readJson } from './files.ts';

export const loadBloc = async (path: string): Promise<Bloc> => readBloc((await readJson(path)) as Json);

/** Samples stand beside the folder that the program runs from (`dist/`), or below the folder one works in. */
const SAMPLES = [fileURLToPath(new URL('../samples', import.meta.url)), resolve('samples')];

/** A bloc with the file that holds it. */
export interface NearBloc {
  readonly bloc: Bloc;
  readonly path: string;
}

/**
 * The blocs that a workbook may belong to when none is named: those of the samples, and those whose file lies beside the
 * workbook or one folder up. Files that are no bloc are passed over: a folder may hold any JSON.
 */
export const blocsNear = async (workbook: string): Promise<readonly NearBloc[]> => {
  const folder = dirname(resolve(workbook));
  const samples = await Promise.all(SAMPLES.map(async (path) => (await namesIn(path)).map((name) => join(path, name, 'bloc.json'))));
  const beside = await Promise.all([folder, dirname(folder)].map(jsonFilesIn));
  const paths = [...new Set([...beside.flat(), ...samples.flat()])];
  const blocs = await Promise.all(paths.map(loadNearBloc));
  return blocs.flatMap((bloc, index) => (bloc ? [{ bloc, path: paths[index] ?? '' }] : []));
};

const namesIn = (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);

const jsonFilesIn = async (path: string): Promise<readonly string[]> =>
  (await namesIn(path)).filter((name) => name.endsWith('.json')).map((name) => join(path, name));

const cache = new Map<string, Promise<Bloc | null>>();

/** The bloc of a file, read once; `null` where the file holds none. */
export const loadNearBloc = (path: string): Promise<Bloc | null> => {
  const known = cache.get(path) ?? loadBloc(path).catch(noBloc);
  cache.set(path, known);
  return known;
};

const noBloc = (error: unknown): null => {
  if (isProblem(error)) return null;
  throw error;
};
