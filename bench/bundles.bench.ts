import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, MeasuredRow } from './Benchmark.ts';
import { medianOf } from './medianOf.ts';

const KILO = 1024;
const ROUNDS = 7;

/** What a function finds in its environment when it starts. */
const ENVIRONMENT = {
  TABLE_NAME: 'table',
  FILES_BUCKET: 'files',
  EVIDENCE_BUCKET: 'documents',
  SEALS_BUCKET: 'seals',
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** Milliseconds of processor time to load a bundle in a process of its own, as a cold start does. */
const loadTime = (path: string): number => {
  const program = `const begun = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(path).href)});
    const { user, system } = process.cpuUsage(begun); process.stdout.write(String((user + system) / 1000))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...ENVIRONMENT },
  });
  if (status !== 0) throw new Error(`${path} does not load: ${stderr}`);
  return Number(stdout);
};

const rowsOf = (folder: string, file: string): readonly MeasuredRow[] => {
  const path = join(folder, file);
  const name = file.replace(/\.mjs$/, '');
  const times = Array.from({ length: ROUNDS }, () => loadTime(path));
  return [
    { name: `function ${name}, bundle`, median: statSync(path).size / KILO, unit: 'kB', rounds: 1 },
    { name: `function ${name}, processor time to load`, median: medianOf(times), unit: 'ms', rounds: ROUNDS },
  ];
};

/** What a cold start of each function costs: its bytes, and the processor time until its handler stands. Budget: 450 kB, 100 ms. */
export const benchmark: Benchmark = {
  name: 'bundles',
  run: ({ root }) => {
    const folder = join(root, 'dist/functions');
    const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
    if (files.length === 0) throw new Error('dist/functions holds no bundle');
    return Promise.resolve(files.flatMap((file) => rowsOf(folder, file)));
  },
};
