import { bench } from './bench.mjs';
import { cli } from './cli.mjs';
import { functions } from './functions.mjs';
import { local } from './local.mjs';
import { pane } from './pane.mjs';
import { server } from './server.mjs';

/**
 * One thing that is built. Paths are relative to the project.
 *
 * @typedef {object} BuildStep
 * @property {string} name
 * @property {readonly string[]} inputs files and folders; touching any of them makes the step stale
 * @property {readonly string[]} outputs what must exist afterwards
 * @property {() => Promise<void>} run
 */

/**
 * All that `npm run build` makes, in this order.
 *
 * @type {readonly BuildStep[]}
 */
export const steps = [cli, pane, bench, functions, local, server];
