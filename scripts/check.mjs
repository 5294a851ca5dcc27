import { ensureInstalled } from './install/ensureInstalled.mjs';

ensureInstalled();
const { format } = await import('./check/format.mjs');
const { imports } = await import('./check/imports.mjs');
const { licences } = await import('./check/licences.mjs');
const { lint } = await import('./check/lint.mjs');
const { lock } = await import('./check/lock.mjs');
const { runSteps } = await import('./check/runSteps.mjs');
const { types } = await import('./check/types.mjs');

const failed = await runSteps([format, lint, ...types(), lock, licences, imports]);
process.exitCode = failed === 0 ? 0 : 1;
