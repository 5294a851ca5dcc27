import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { fingerprint } from './fingerprint.mjs';
import { steps } from './steps.mjs';

const STAMPS = join(ROOT, 'dist', '.stamps');

// What every step is built with: another bundler or another build script may give another result.
const TOOLS = ['package.json', 'package-lock.json', 'scripts/build'];

/** @param {import('./steps.mjs').BuildStep} step */
const stampOf = (step) => join(STAMPS, step.name);

/**
 * @param {import('./steps.mjs').BuildStep} step
 * @param {string} print
 */
const isFresh = (step, print) =>
  existsSync(stampOf(step)) && readFileSync(stampOf(step), 'utf8') === print && step.outputs.every((path) => existsSync(join(ROOT, path)));

/** @param {import('./steps.mjs').BuildStep} step */
const build = async (step) => {
  const print = fingerprint([...TOOLS, ...step.inputs]);
  if (isFresh(step, print)) return false;
  const start = performance.now();
  await step.run();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stampOf(step), print);
  process.stderr.write(`built ${step.name} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return true;
};

/**
 * Builds what is missing or older than its sources, one step after the other; speaks on stderr only.
 *
 * @param {readonly string[]} [names] the steps that are needed; all where left out
 * @returns {Promise<number>} how many steps had to run
 */
export const ensureBuilt = async (names = steps.map(({ name }) => name)) => {
  let built = 0;
  for (const step of steps) if (names.includes(step.name) && (await build(step))) built += 1;
  return built;
};
