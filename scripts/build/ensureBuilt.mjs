import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { buildStale } from './buildStale.mjs';
import { steps } from './steps.mjs';

/**
 * Builds what is missing or older than its sources; speaks on stderr only.
 *
 * @param {readonly string[]} [names] the steps that are needed; all where left out
 * @returns {Promise<number>} how many steps had to run
 */
export const ensureBuilt = (names = steps.map(({ name }) => name)) =>
  buildStale(
    steps.filter(({ name }) => names.includes(name)),
    join(ROOT, 'dist', '.stamps'),
  );
