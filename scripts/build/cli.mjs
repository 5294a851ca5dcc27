import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.mjs';

const OUTPUT = 'dist/giaouoc.mjs';

/** Bundles in memory: a bundle that fails leaves the last good one where it is. */
export const bundle = async () => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['cli/giaouoc.ts'],
    outfile: OUTPUT,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'eof',
    banner: { js: '#!/usr/bin/env node' },
    write: false,
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild gave no bundle for cli/giaouoc.ts');
  return file.contents;
};

/** @param {Uint8Array} contents */
const putInPlace = async (contents) => {
  const target = join(ROOT, OUTPUT);
  const beside = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, contents);
  await chmod(beside, 0o755);
  await rename(beside, target);
};

/**
 * The command line as one executable file that needs Node and nothing else.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const cli = {
  name: 'cli',
  inputs: ['cli', 'core', 'workbook'],
  outputs: [OUTPUT],
  run: async () => putInPlace(await bundle()),
};
