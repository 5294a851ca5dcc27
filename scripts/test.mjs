import { spawnSync } from 'node:child_process';
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
const { leftOut } = await import('./report/optionalProofs.mjs');
await ensureBuilt();
for (const line of leftOut()) process.stdout.write(`left out: ${line}\n`);

const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const { status, signal, error } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
if (error) throw error;
if (signal === null) process.off('exit', sayThatNothingRan);
process.exitCode = status ?? 1;
