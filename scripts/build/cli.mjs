import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.mjs';

const OUTPUT = 'dist/giaouoc.mjs';
const PAPERS = 'dist/papers.mjs';

/**
 * The Word papers lie in a file of their own beside the command, read only by the command that writes them: their library is as large
 * as all the rest.
 *
 * @type {import('esbuild').Plugin}
 */
const papersBeside = {
  name: 'papers beside',
  setup: (build) => build.onResolve({ filter: /\/papers\/allPapers\.ts$/ }, () => ({ path: './papers.mjs', external: true })),
};

/**
 * @param {string} entry
 * @param {Partial<import('esbuild').BuildOptions>} over
 */
const bundled = async (entry, over) => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'eof',
    write: false,
    logLevel: 'warning',
    ...over,
  });
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error(`esbuild gave no bundle for ${entry}`);
  return file.contents;
};

/** Bundles in memory: a bundle that fails leaves the last good one where it is. */
export const bundle = () => bundled('cli/giaouoc.ts', { outfile: OUTPUT, banner: { js: '#!/usr/bin/env node' }, plugins: [papersBeside] });

/** What `giaouoc papers` loads. */
export const bundlePapers = () => bundled('papers/allPapers.ts', { outfile: PAPERS, minifySyntax: true, minifyWhitespace: true });

/**
 * @param {string} output
 * @param {Uint8Array} contents
 */
const putInPlace = async (output, contents) => {
  const target = join(ROOT, output);
  const beside = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, contents);
  await chmod(beside, 0o755);
  await rename(beside, target);
};

/**
 * The command line as one executable file that needs Node and nothing else but, for papers, the file beside it.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const cli = {
  name: 'cli',
  inputs: ['cli', 'core', 'workbook', 'papers'],
  outputs: [OUTPUT, PAPERS],
  run: async () => {
    await putInPlace(PAPERS, await bundlePapers());
    await putInPlace(OUTPUT, await bundle());
  },
};
