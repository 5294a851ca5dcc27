import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/**
 * A line of .gitignore as a test of names; the project keeps to plain names and `*`.
 *
 * @param {string} line
 */
const patternOf = (line) =>
  new RegExp(
    `^${line
      .replace(/^\/|\/$/g, '')
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')}$`,
  );

/**
 * @param {string} folder
 * @param {(name: string) => boolean} isIgnored
 * @returns {readonly string[]}
 */
const walk = (folder, isIgnored) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path, isIgnored) : [path];
    });

/**
 * Every file of the project that is or may be committed, with `/` on every system.
 * The folders are walked instead of asking git, so that an unpacked archive is checked as well.
 *
 * @returns {readonly string[]}
 */
export const projectFiles = () => {
  const ignored = readText('.gitignore')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(patternOf);
  return walk('', (name) => name === '.git' || ignored.some((pattern) => pattern.test(name)));
};

/**
 * @param {string} path relative to the project
 */
export const readText = (path) => readFileSync(join(ROOT, path), 'utf8');

/**
 * @param {string} path relative to the project
 */
export const readJson = (path) => JSON.parse(readText(path));
