import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

// The last line is a promise: a run that never reaches the tests keeps it as well.
const sayThatNothingRan = (/** @type {number} */ code) => {
  if (code !== 0) process.stdout.write('0 passed, 1 failed\n');
};
process.once('exit', sayThatNothingRan);

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
const { closingLinesOf } = await import('./vitest/ClosingLine.mjs');
const { leftOut } = await import('./report/optionalProofs.mjs');
await ensureBuilt();
for (const line of leftOut()) process.stdout.write(`left out: ${line}\n`);

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const given = process.argv.slice(2);
// The pane's screens cannot be loaded in a process that also runs the tests of the server's side.
const runs =
  given.length > 0
    ? [given]
    : [
        ['--project', '!addin'],
        ['--project', 'addin'],
      ];

const folder = mkdtempSync(join(tmpdir(), 'giaouoc-test-'));
const countsFile = join(folder, 'counts.jsonl');

const codes = runs.map((options) => {
  const env = { ...process.env, GIAOUOC_COUNTS: countsFile };
  const { status, error } = spawnSync(process.execPath, [VITEST, 'run', ...options], { cwd: ROOT, stdio: 'inherit', env });
  if (error) throw error;
  return status ?? 1;
});

const counts = existsSync(countsFile)
  ? readFileSync(countsFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });

const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => counts.reduce((total, count) => total + count[key], 0);
// A run that was killed has left no count.
const cutShort = runs.length - counts.length;
process.off('exit', sayThatNothingRan);
process.stdout.write(closingLinesOf({ passed: sum('passed'), failed: sum('failed') + cutShort, skipped: sum('skipped') }));
process.exitCode = cutShort > 0 ? 1 : Math.max(...codes);
