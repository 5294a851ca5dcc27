import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../root.mjs';

/**
 * Bundles a TypeScript file of the project, because Node 20 reads none, with packages left where they are.
 *
 * @param {string} entry relative to the project
 * @returns {Promise<string>} what to import
 */
export const bundleRun = async (entry) => {
  const { build } = await import('esbuild');
  const outfile = join(ROOT, 'dist', 'runs', `${basename(entry, '.ts')}.mjs`);
  await mkdir(join(ROOT, 'dist', 'runs'), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return pathToFileURL(outfile).href;
};
