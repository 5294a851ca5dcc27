import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { unpacker } from '../functions/unpacker.ts';
import { distinctScores, foreignBook, linesOf, numberContent, type Line } from '../test/workbook/foreign/foreignBook.ts';
import type { Benchmark, BenchmarkRow, MeasuredRow } from './Benchmark.ts';
import { findPython } from './findPython.ts';
import { blocOf, filledWorkbook, folderOf, sha256 } from './manyAgencies.ts';
import { measure } from './measure.ts';
import { medianOf } from './medianOf.ts';

/** How many workbooks one command checks, and how often: the many take long and vary little. */
const SIZES = [
  { count: 9, rounds: 7 },
  { count: 1000, rounds: 1 },
] as const;

const SHEET_ROWS = 20_000;

const seconds = (command: string, args: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`);
  return (performance.now() - start) / 1000;
};

/** Both take turns, so that neither has the quieter minutes of the machine. */
const commandRows = (root: string, { count, rounds }: (typeof SIZES)[number], python: string | null): readonly BenchmarkRow[] => {
  const { folder, blocFile, sheets } = folderOf(blocOf(root, count));
  const name = { ours: `giaouoc check, ${count} workbooks`, plain: `pandas + openpyxl script checking ${count} workbooks` };
  const times = { ours: [] as number[], plain: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(seconds(process.execPath, [join(root, 'dist/giaouoc.mjs'), 'check', sheets, '--bloc', blocFile]));
      if (python !== null) times.plain.push(seconds(python, [join(root, 'test/bench/plainCheck.py'), sheets, blocFile]));
    }
    const ours: MeasuredRow = { name: name.ours, median: medianOf(times.ours), unit: 's', rounds };
    if (python === null) return [ours, { name: name.plain, leftOut: 'no Python with pandas and openpyxl on this machine' }];
    return [ours, { name: name.plain, median: medianOf(times.plain), unit: 's', rounds, ratioTo: name.ours }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const checked = (bloc: Bloc, rubricHash: string, bytes: Uint8Array): void => {
  const opened = openWorkbook(bytes, unpacker);
  const found = 'view' in opened ? scoringSheetOf(opened.view, bloc, 'bench.xlsx') : opened;
  if (!('sheet' in found)) throw new Error('the benchmark cannot read its own workbook');
  checkSheet(bloc, found.sheet, { rubricHash, expectedAgency: null });
};

/** A table by hand with so many rows that hold words and numbers of no criterion. */
const longBook = (bloc: Bloc): Uint8Array => {
  const lines = linesOf(bloc, distinctScores(bloc));
  const more = Array.from({ length: SHEET_ROWS - lines.length - 10 }, (_, index): Line => ({
    code: null,
    label: String(index),
    title: `Nội dung phụ số ${index}`,
    max: '5',
    self: numberContent('1'),
  }));
  return writeWorkbook(foreignBook([...lines.slice(0, -1), ...more]));
};

/** Reading and checking, in one process after warm-up and as whole commands beside a plain script. */
export const benchmark: Benchmark = {
  name: 'check',
  run: async ({ root }) => {
    const bloc = blocOf(root, 8);
    const rubricHash = hashOf(bloc.rubricJson, sha256);
    const files = bloc.members.map((_, index) => filledWorkbook(bloc, index));
    const long = longBook(bloc);
    const python = findPython();
    return [
      await measure(
        'read and check one workbook of 60 rows',
        201,
        (round) => checked(bloc, rubricHash, files[round % files.length] ?? new Uint8Array()),
        300,
      ),
      await measure(`read and check a sheet of ${SHEET_ROWS} rows`, 5, () => checked(bloc, rubricHash, long)),
      ...SIZES.flatMap((size) => commandRows(root, size, python)),
    ];
  },
};
