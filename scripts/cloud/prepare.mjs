import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { findCdk } from './findCdk.mjs';
import { missingFor } from './missingFor.mjs';
import { stagesFolder } from './stagesFolder.mjs';

/** @param {readonly string[]} sentences @returns {never} */
const refuse = (sentences) => {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(2);
};

/**
 * Looks whether everything is there that `npm run deploy` and `npm run destroy` need, or says all that is missing and ends with 2.
 *
 * @param {string | undefined} stage
 * @param {boolean} complete whether the stage's settings must leave nothing open
 */
export const prepare = async (stage, complete) => {
  if (stage === undefined) return refuse(['Which stage? For example: npm run deploy -- trial']);
  const { bundleRun } = await import('../report/bundleRun.mjs');
  /** @type {typeof import('../../infra/app.ts')} */
  const { synthesise, openIn } = await import(await bundleRun('infra/app.ts'));
  const unset = settingsOf(() => openIn(stagesFolder, stage));
  const cdk = findCdk(ROOT, process.env);
  const missing = missingFor({ cdk, environment: process.env, home: homedir(), unset: complete ? unset : [], stage });
  if (cdk === null || missing.length > 0) return refuse(missing);

  const outdir = join(ROOT, 'cdk.out');
  return {
    stage,
    /** Builds what is stale and writes the templates; throws where a template is faulty. */
    assemble: async () => {
      const { ensureBuilt } = await import('../build/ensureBuilt.mjs');
      await ensureBuilt(['functions', 'pane']);
      synthesise({ stage, stages: stagesFolder, built: join(ROOT, 'dist'), outdir });
    },
    /** @param {readonly string[]} args @returns {number} */
    run: (args) => spawnSync(cdk, ['--app', outdir, ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1,
  };
};

/** @param {() => readonly string[]} read */
const settingsOf = (read) => {
  try {
    return read();
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
};
