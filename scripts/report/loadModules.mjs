import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { bundleRun } from './bundleRun.mjs';

/**
 * Loads `<folder>/<name>.<kind>.ts`, each through a bundle because Node 20 reads no TypeScript, and takes its export named `kind`.
 * Throws where a file exports no such thing, where a wanted name fits no file, and where nothing is left to run.
 *
 * @param {string} folder relative to the project
 * @param {'benchmark' | 'proof'} kind
 * @param {string} suffix what stands between name and `.ts`
 * @param {readonly string[]} wanted names; all where empty
 * @returns {Promise<readonly any[]>}
 */
export const loadModules = async (folder, kind, suffix, wanted) => {
  const ending = `.${suffix}.ts`;
  const names = readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0 || names.length === 0) throw new Error(`no ${unknown.join(', ')} in ${folder}/; there are: ${names.join(', ')}`);
  const loaded = [];
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const module = await import(await bundleRun(`${folder}/${name}${ending}`));
    if (typeof module[kind]?.run !== 'function') throw new Error(`${folder}/${name}${ending} exports no "${kind}"`);
    loaded.push(module[kind]);
  }
  return loaded;
};
