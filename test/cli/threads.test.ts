import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { isProblem } from '#core/problem.ts';
import { checkFiles } from '../../cli/checkFiles.ts';
import { checkJson } from '../../cli/checkJson.ts';
import { loadBloc } from '../../cli/blocs.ts';
import { readInThreads } from '../../cli/reading/readInThreads.ts';
import { tellFiles } from '../../cli/tellFiles.ts';
import { toldFile } from '../../cli/toldFile.ts';
import { sampleBloc, CAO_BANG as CAO_BANG_ID } from '../sampleBlocs.ts';
import { buildProgram } from './builtProgram.ts';
import { CAO_BANG, E_MAILED, FILLED } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'giaouoc-threads-'));
let built: Awaited<ReturnType<typeof buildProgram>>;

beforeAll(async () => {
  built = await buildProgram();
});

afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Each sample three times over, with files between them that cannot be read: more than one thread takes on. */
const manyFiles = (): readonly string[] => {
  const paths: string[] = [];
  for (let copy = 0; copy < 3; copy += 1) {
    const into = join(folder, String(copy));
    mkdirSync(into, { recursive: true });
    for (const from of [E_MAILED, FILLED]) cpSync(from, into, { recursive: true });
    writeFileSync(join(into, 'none.xlsx'), '');
    writeFileSync(join(into, 'cut.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    paths.push(...readdirSync(into).map((name) => join(into, name)));
  }
  return paths;
};

const AS_JSON = { language: 'vi', asJson: true } as const;

/** What the files are found to be, the reports sent over and told here. */
const reported = async (paths: readonly string[], bloc: Bloc | null, program: URL | null): Promise<string> =>
  JSON.stringify(checkJson((await checkFiles(paths, bloc, program)).map((one) => toldFile(one, AS_JSON))));

/** The same told by the threads themselves. */
const toldByThreads = async (paths: readonly string[], bloc: Bloc | null, program: URL | null): Promise<string> =>
  JSON.stringify(checkJson(await tellFiles(paths, bloc, program, AS_JSON)));

describe('many files', () => {
  test.each([
    ['by the bloc that is named', CAO_BANG],
    ['by the bloc that each names', null],
  ])('are read in threads as they are one by one, in the same order, %s', async (_, file) => {
    const bloc = file === null ? null : await loadBloc(file);
    const paths = manyFiles();
    expect(paths.length).toBeGreaterThan(40);
    const oneByOne = await reported(paths, bloc, null);
    expect(await reported(paths, bloc, built.program)).toBe(oneByOne);
    expect(await toldByThreads(paths, bloc, built.program)).toBe(oneByOne);
  });

  test('of which one is gone from the disk are the same problem as that file alone', async () => {
    const paths = [...manyFiles(), join(folder, 'gone.xlsx')];
    const problem = await checkFiles(paths, null, built.program).catch((error: unknown) => error);
    expect(isProblem(problem) && problem.code).toBe('path.notFound');
  });
});

/** A thread that misbehaves as its file's name says, so that the limits have something to cut off. */
const MISBEHAVING = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ index, path }) => {
    if (path.includes('slow')) for (;;);
    if (path.includes('fat')) { const kept = []; for (;;) kept.push(new Array(100_000).fill(index).map(String)); }
    if (path.includes('bug')) throw new RangeError('a bug');
    parentPort.postMessage({ index, reading: { source: null, refusal: { code: path } } });
  });`;

const readBadly = async (paths: readonly string[]): Promise<readonly string[]> => {
  const file = join(folder, 'misbehaving.mjs');
  writeFileSync(file, MISBEHAVING);
  const told: string[] = [];
  const limits = { seconds: 3, heapMegabytes: 32 };
  await readInThreads(paths, { program: pathToFileURL(file), bloc: sampleBloc(CAO_BANG_ID), limits }, (index, reading) => {
    if (told[index] !== undefined) throw new Error(`${paths[index]} is told twice`);
    told[index] = 'refusal' in reading ? `${reading.refusal.code} ${JSON.stringify(reading.refusal.facts ?? null)}` : 'sheet';
  });
  return told;
};

const TIME = 'file.hostile {"guard":"time"}';
const MEMORY = 'file.hostile {"guard":"memory"}';

describe('a file that overruns its limits', () => {
  test.each([
    ['in time', 'slow', TIME],
    ['in memory', 'fat', MEMORY],
  ])('%s is refused by that, and the others are read', async (_, name, expected) => {
    const paths = ['a', 'b', name, 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    expect(await readBadly(paths)).toEqual(paths.map((path) => (path === name ? expected : `${path} null`)));
  });

  test('may be the only one, the last one, or every one', async () => {
    expect(await readBadly(['slow'])).toEqual([TIME]);
    expect(await readBadly(['a', 'fat'])).toEqual(['a null', MEMORY]);
    expect(await readBadly(['fat', 'fat', 'fat'])).toEqual([MEMORY, MEMORY, MEMORY]);
  });

  test('is no cover for a bug, which ends the whole reading', async () => {
    await expect(readBadly(['a', 'b', 'bug', 'c'])).rejects.toThrow('a bug');
  });
});
