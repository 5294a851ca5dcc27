import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, BenchmarkRow } from './Benchmark.ts';
import { findPython } from './findPython.ts';
import { blocOf, folderOf } from './manyAgencies.ts';
import { medianOf } from './medianOf.ts';

/** How many agencies, and how often each command runs: the large ones take long and vary little. */
const SIZES = [
  { count: 8, rounds: 5 },
  { count: 150, rounds: 3 },
  { count: 1000, rounds: 1 },
] as const;

const seconds = (command: string, args: readonly string[], accepted: readonly number[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === null || !accepted.includes(status)) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`);
  return (performance.now() - start) / 1000;
};

const rows = (root: string, { count, rounds }: (typeof SIZES)[number], python: string | null): readonly BenchmarkRow[] => {
  const { folder, blocFile, sheets } = folderOf(blocOf(root, count));
  const name = { ours: `giaouoc rank, ${count} workbooks`, plain: `pandas + openpyxl script, ${count} workbooks` };
  const median = (act: () => number): number => medianOf(Array.from({ length: rounds }, act));
  try {
    const ours = [join(root, 'dist/giaouoc.mjs'), 'rank', sheets, '--bloc', blocFile, '--out', join(folder, 'ranking.xlsx')];
    const measured = median(() => seconds(process.execPath, ours, [0]));
    const plain: BenchmarkRow =
      python === null
        ? { name: name.plain, leftOut: 'no Python with pandas and openpyxl on this machine' }
        : {
            name: name.plain,
            median: median(() => seconds(python, [join(root, 'bench/plainRank.py'), sheets, join(folder, 'plain.xlsx')], [0])),
            unit: 's',
            rounds,
            ratioTo: name.ours,
          };
    return [{ name: name.ours, median: measured, unit: 's', rounds }, plain];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whole processes, from the folder of workbooks to the ranking workbook; the plain script only reads, adds and ranks. */
export const benchmark: Benchmark = {
  name: 'rank',
  run: ({ root }) => {
    const python = findPython();
    return Promise.resolve(SIZES.flatMap((size) => rows(root, size, python)));
  },
};
