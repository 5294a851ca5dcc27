import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Tried } from './mutationKinds.ts';

export interface Trial {
  readonly tried: readonly Tried[];
  /** The most that the whole process ever held, Node itself and the trial's own work included. */
  readonly megabytes: number;
}

/** Tries mutations in a process of their own, in which nothing else takes memory. */
export const spawnTrial = async (root: string, seed: number, cases: number): Promise<Trial> => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-mutations-'));
  const outfile = join(folder, 'tryAll.mjs');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['test/workbook/mutations/tryAll.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, root, String(seed), String(cases)], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`the trial ended with ${status}: ${stderr.slice(0, 2000)}`);
    return JSON.parse(stdout) as Trial;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
