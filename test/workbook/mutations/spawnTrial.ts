import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hostileFiles } from '../hostile/hostileFiles.ts';
import type { Tried } from './mutationKinds.ts';

export interface Trial {
  readonly tried: readonly Tried[];
  /** The most that a process ever held which read and checked every mutated file, Node itself included. */
  readonly megabytes: number;
}

/** How much memory one hostile file takes, in a process that reads nothing else. */
export interface HostileTrial {
  readonly name: string;
  readonly megabytes: number;
}

/** Tries mutations in a process of their own, and reads them again in one that does nothing else. */
export const spawnTrial = (root: string, seed: number, cases: number): Promise<Trial> =>
  withPrograms(root, (run, folder) => {
    const tried = run('tryAll', root, String(seed), String(cases), folder) as readonly Tried[];
    return { tried, ...(run('readAll', root, folder) as { readonly megabytes: number }) };
  });

/** Reads hostile files, each in a process of its own; every so many of them, the first one always. */
export const spawnHostile = (root: string, every: number): Promise<readonly HostileTrial[]> =>
  withPrograms(root, (run, folder) =>
    [...hostileFiles()].flatMap(({ name, bytes }, index) => {
      if (index % every !== 0) return [];
      const own = join(folder, String(index));
      mkdirSync(own);
      writeFileSync(join(own, '0-file.xlsx'), bytes);
      return [{ name, ...(run('readAll', root, own) as { readonly megabytes: number }) }];
    }),
  );

type Run = (program: 'tryAll' | 'readAll', ...args: readonly string[]) => unknown;

const withPrograms = async <Result>(root: string, work: (run: Run, folder: string) => Result): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-mutations-'));
  const [programs, files] = ['programs', 'files'].map((name) => join(folder, name)) as [string, string];
  try {
    mkdirSync(files);
    await build({
      absWorkingDir: root,
      entryPoints: ['test/workbook/mutations/tryAll.ts', 'test/workbook/mutations/readAll.ts'],
      outdir: programs,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
    return work((program, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, `${program}.mjs`), ...args], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(0, 2000)}`);
      return JSON.parse(stdout) as unknown;
    }, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
