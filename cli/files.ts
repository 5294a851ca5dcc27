import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Problem } from '#core/problem.ts';

/** Spreadsheets of other kinds are among them: whoever sent one is told how to save it, and is not merely missing. */
const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods']);

/** Lock files of Excel (`~$…`) and shadows of macOS (`._…`) are nobody's workbook. */
const isWorkbook = (name: string): boolean => WORKBOOKS.has(extname(name).toLowerCase()) && !name.startsWith('~$') && !name.startsWith('.');

/** The reason that the system gave, in its own short word (`EACCES`). */
const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

const isMissing = (error: unknown): boolean => reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR';

/** The files that paths name: files as they are, whatever their ending; of folders the workbooks, in the order of their names. */
export const workbookPaths = async (paths: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(paths.map(pathsAt));
  return [...new Set(found.flat())];
};

const pathsAt = async (path: string): Promise<readonly string[]> => {
  const isDirectory = await guarded(path, async () => (await stat(path)).isDirectory());
  if (!isDirectory) return [path];
  const names = (await guarded(path, () => readdir(path))).filter(isWorkbook).sort();
  if (names.length === 0) throw new Problem('path.noWorkbooks', { path });
  return names.map((name) => join(path, name));
};

const guarded = async <Value>(path: string, read: () => Value | Promise<Value>): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) throw new Problem('path.notFound', { path }, { cause: error });
    throw new Problem('path.unreadable', { path, reason: reasonOf(error) }, { cause: error });
  }
};

/** Read at once: for the small files of a bloc that is several times faster than waiting for each. */
export const readBytes = (path: string): Promise<Uint8Array> => guarded(path, () => readFileSync(path));

/** A file's JSON; refused with the reason where it is none. A byte order mark is passed over. */
export const readJson = async (path: string): Promise<unknown> => {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('bloc.notJson', { file: basename(path), reason }, { cause: error });
  }
};

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Writes all files or none: each is written beside its place first and moved there when all stand. */
export const writeAll = async (files: readonly FileToWrite[]): Promise<void> => {
  const beside = files.map(({ path, bytes }) => ({ path, bytes, draft: join(dirname(path), `.${basename(path)}.${process.pid}`) }));
  try {
    for (const { path, bytes, draft } of beside) {
      await unwritable(path, () => mkdir(dirname(path), { recursive: true }));
      await unwritable(path, () => writeFile(draft, bytes));
    }
    for (const { path, draft } of beside) await unwritable(path, () => rename(draft, path));
  } finally {
    for (const { draft } of beside) await rm(draft, { force: true });
  }
};

/** Refuses to write over a file that holds something else: somebody may have filled it in. */
export const refuseToLose = async (files: readonly FileToWrite[]): Promise<void> => {
  for (const { path, bytes } of files) {
    const standing = await readFile(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw new Problem('path.unwritable', { path, reason: reasonOf(error) }, { cause: error });
    });
    if (standing && !standing.equals(Buffer.from(bytes as Uint8Array))) throw new Problem('path.exists', { path });
  }
};

/** Refuses to write over one of the files that something is made from, by whatever name it is called. */
export const refuseInput = async (path: string, inputs: readonly string[]): Promise<void> => {
  const place = await trueName(path);
  for (const input of inputs) if ((await trueName(input)) === place) throw new Problem('path.isInput', { path });
};

const trueName = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

const unwritable = async (path: string, write: () => Promise<unknown>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    throw new Problem('path.unwritable', { path, reason: reasonOf(error) }, { cause: error });
  }
};
