import { join } from 'node:path';
import { ROOT } from '../root.mjs';

const FOLDERS = ['conversation', 'host', 'page', 'sheet'];

/**
 * The Excel bench as a static page: Univer, the host and the pane's frame. office.js is not in it; the server gives it from
 * its package.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const bench = {
  name: 'bench',
  inputs: [
    ...FOLDERS.map((folder) => `local/bench/${folder}`),
    'local/bench/package.json',
    'local/bench/vite.config.ts',
    'core',
    'workbook',
  ],
  outputs: ['dist/bench/index.html'],
  run: async () => {
    const { build } = await import('vite');
    await build({ configFile: join(ROOT, 'local/bench/vite.config.ts') });
  },
};
