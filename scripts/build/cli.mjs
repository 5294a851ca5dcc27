import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT } from '../root.mjs';

const LAUNCHER = 'giaouoc.mjs';
const PROGRAM_FOLDER = 'giaouoc';
const PAPERS = 'papers.mjs';
/** A run that needs most of what a check needs: sheets of ours and sheets by hand, clean ones and faulty ones. */
const USUAL_RUN = ['check', ...['filled', 'e-mailed'].map((name) => join(ROOT, 'samples/cao-bang-noi-chinh-2018', name))];

/**
 * The Word papers lie in a file of their own beside the launcher, read only by the command that writes them: their library is as large
 * as all the rest. The launcher loads it, because a script that brings its code cannot import modules (Node 20).
 *
 * @type {import('esbuild').Plugin}
 */
const papersBeside = {
  name: 'papers beside',
  setup: (build) =>
    build.onLoad({ filter: /\/papers\/allPapers\.ts$/ }, () => ({
      contents: `export const allPapers = async (...given) => (await importBeside('./${PAPERS}')).allPapers(...given);`,
    })),
};

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 */
const bundled = async (entry, options) => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'eof',
    write: false,
    logLevel: 'warning',
    ...options,
  });
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error(`esbuild gave no bundle for ${entry}`);
  return file.contents;
};

/** The program as one function, of which code can be kept; of a module none can. */
const programOf = () =>
  bundled('cli/giaouoc.ts', {
    format: 'iife',
    plugins: [papersBeside],
    globalName: 'program',
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: '(function (require, programUrl, importBeside) {' },
    footer: { js: 'return program;\n})' },
  });

/**
 * @param {string} program
 * @param {string} code
 */
const launcherOf = (program, code) =>
  bundled('cli/launch.ts', {
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    define: { PROGRAM: JSON.stringify(`${PROGRAM_FOLDER}/${program}`), CODE: JSON.stringify(`${PROGRAM_FOLDER}/${code}`) },
  });

/** What `giaouoc papers` loads. */
const papersOf = () => bundled('papers/allPapers.ts', { format: 'esm', minifySyntax: true, minifyWhitespace: true });

/**
 * @param {string} target
 * @param {Uint8Array} contents
 */
const putInPlace = async (target, contents) => {
  const beside = `${target}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, target);
};

/** @param {readonly string[]} args */
const keepCode = (args) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build/keepCode.mjs'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the built command line does not run: ${stderr}`);
};

/**
 * Builds the command line into a folder: the launcher last, so that what stands there always runs.
 *
 * @param {string} folder
 * @returns {Promise<string>} the launcher
 */
export const buildCommandLine = async (folder) => {
  const contents = await programOf();
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const [program, code] = [`program-${hash}.js`, `program-${hash}.code`];
  const [inside, launcher] = [join(folder, PROGRAM_FOLDER), join(folder, LAUNCHER)];
  await mkdir(inside, { recursive: true });
  await putInPlace(join(inside, program), contents);
  keepCode([join(inside, program), join(inside, `${code}.${process.pid}`), launcher, ...USUAL_RUN]);
  await rename(join(inside, `${code}.${process.pid}`), join(inside, code));
  await putInPlace(join(folder, PAPERS), await papersOf());
  await putInPlace(launcher, await launcherOf(program, code));
  await chmod(launcher, 0o755);
  const older = (await readdir(inside)).filter((name) => ![program, code].includes(basename(name)));
  await Promise.all(older.map((name) => rm(join(inside, name))));
  return launcher;
};

/**
 * The command line: a launcher that needs Node and nothing else, and beside it the program with its compiled code.
 *
 * @type {import('./steps.mjs').BuildStep}
 */
export const cli = {
  name: 'cli',
  inputs: ['cli', 'core', 'workbook', 'papers'],
  outputs: ['dist/giaouoc.mjs', 'dist/papers.mjs', 'dist/giaouoc'],
  run: async () => void (await buildCommandLine(join(ROOT, 'dist'))),
};
