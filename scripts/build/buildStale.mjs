import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { fingerprint } from './fingerprint.mjs';

/** @import { BuildStep } from './steps.mjs' */

// What every step is built with: another bundler or another build script may give another result.
const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build'];

/**
 * @param {BuildStep} step
 * @param {string} stamp
 * @param {string} print
 */
const isFresh = (step, stamp, print) =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === print && step.outputs.every((path) => existsSync(join(ROOT, path)));

/**
 * @param {BuildStep} step
 * @param {string} stamps
 * @returns {Promise<boolean>} whether it had to run
 */
const buildOne = async (step, stamps) => {
  const stamp = join(stamps, step.name);
  const print = fingerprint([...TOOLS, ...step.inputs]);
  if (isFresh(step, stamp, print)) return false;
  const start = performance.now();
  await step.run();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, print);
  process.stderr.write(`built ${step.name} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return true;
};

/**
 * Runs, one after the other, the steps whose inputs were touched since they last succeeded, or whose outputs are gone.
 * The print of the inputs is taken before a step runs: what is edited meanwhile makes it stale again.
 *
 * @param {readonly BuildStep[]} steps
 * @param {string} stamps the folder that remembers what each step was last built from
 * @returns {Promise<number>} how many had to run
 */
export const buildStale = async (steps, stamps) => {
  let built = 0;
  for (const step of steps) if (await buildOne(step, stamps)) built += 1;
  return built;
};
