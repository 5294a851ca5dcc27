import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { missingPackages } from './missingPackages.mjs';
import { OLDEST_NODE, isNewEnough } from './nodeVersion.mjs';

/** @param {string} path */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Why packages have to be installed, or `null` where all that the lock asks for is there. */
const reasonToInstall = () => {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  const [missing] = missingPackages(readLock(join(ROOT, 'package-lock.json')), readLock(installed));
  return missing === undefined ? null : `${missing} is not the one that package-lock.json asks for`;
};

/** npm runs as the same npm that started us, which on Windows is the only one that starts without a shell. */
const runNpmCi = () => {
  const npm = process.env['npm_execpath'];
  const stdio = /** @type {const} */ (['ignore', 2, 2]);
  const options = { cwd: ROOT, stdio: [...stdio] };
  return npm === undefined ? spawnSync('npm ci', { ...options, shell: true }) : spawnSync(process.execPath, [npm, 'ci'], options);
};

/**
 * Leaves the project with every package of the lock in place; ends the process with one sentence where that cannot be had.
 * Says what it does on stderr, so that stdout belongs to the command that follows.
 */
export const ensureInstalled = () => {
  if (!isNewEnough(process.versions.node)) {
    process.stderr.write(`Giao Ước needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.\n`);
    process.exit(2);
  }
  const reason = reasonToInstall();
  if (reason === null) return;
  process.stderr.write(`Installing packages (${reason}); this takes a minute or two …\n`);
  const { status, error } = runNpmCi();
  if (status === 0) return;
  process.stderr.write(`npm ci failed${error ? `: ${error.message}` : ''}. Its messages stand above.\n`);
  process.exit(2);
};
