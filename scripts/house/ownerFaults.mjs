import { posix } from 'node:path';

/**
 * @typedef {{ readonly include?: readonly string[], readonly exclude?: readonly string[] }} Settings
 */

/**
 * A pattern of `include` or `exclude` as a test of paths: `**` is any folders, `*` anything but a slash; a folder stands for all below it.
 *
 * @param {string} folder of the settings
 * @param {string} pattern
 */
const patternOf = (folder, pattern) => {
  const full = posix.join(folder, pattern);
  const source = full
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\u0001')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0001', '(?:.*/)?');
  return new RegExp(`^${source}(?:/.*)?$`);
};

/**
 * @param {string} file
 * @param {string} folder
 * @param {Settings} settings
 */
const owns = (file, folder, { include = [], exclude = [] }) =>
  include.some((pattern) => patternOf(folder, pattern).test(file)) && !exclude.some((pattern) => patternOf(folder, pattern).test(file));

/**
 * The TypeScript files that no folder's settings take in, so that the compiler would never look at them, or that two take in.
 * What a `.d.ts` declares for a package may be needed by the tests as well, so that one may have several owners.
 *
 * @param {readonly string[]} files
 * @param {ReadonlyMap<string, Settings>} settingsByFolder
 * @returns {readonly string[]} one sentence a file
 */
export const ownerFaults = (files, settingsByFolder) =>
  files
    .filter((file) => /\.(ts|tsx|mts|cts)$/.test(file))
    .map((file) => ({ file, owners: [...settingsByFolder].filter(([folder, settings]) => owns(file, folder, settings)) }))
    .filter(({ file, owners }) => (file.endsWith('.d.ts') ? owners.length === 0 : owners.length !== 1))
    .map(({ file, owners }) =>
      owners.length === 0
        ? `${file}: no tsconfig.json takes it in`
        : `${file}: taken in by ${owners.map(([folder]) => folder).join(' and ')}`,
    );
