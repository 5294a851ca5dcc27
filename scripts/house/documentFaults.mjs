import { posix } from 'node:path';

/** What npm itself understands without `run`. */
const SHORT_FORMS = new Set(['start', 'test']);

/** Commands of npm that are no scripts of ours. */
const OF_NPM = new Set(['ci', 'install', 'i', 'audit', 'sbom', 'exec', 'pack', 'version', 'ls', 'init', 'publish', 'view', 'update']);

/**
 * Text without fenced blocks and code spans, where brackets are code and not links.
 *
 * @param {string} text
 */
const withoutCode = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/**
 * The links of a Markdown file that lead to no file of the project. Addresses and places within the page are left alone.
 *
 * @param {string} path
 * @param {string} text
 * @param {ReadonlySet<string>} places every file of the project and every folder
 * @returns {readonly string[]}
 */
export const linkFaults = (path, text, places) =>
  [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:|^#/i.test(target))
    .map((target) => ({ target, file: posix.join(posix.dirname(path), decodeURI(target.replace(/[#?].*$/, ''))).replace(/\/$/, '') }))
    .filter(({ file }) => !places.has(file))
    .map(({ target }) => `${path}: links to ${target}, which is not there`);

/**
 * The npm commands of a Markdown file that package.json does not have.
 *
 * @param {string} path
 * @param {string} text
 * @param {{ readonly [name: string]: string }} scripts
 * @returns {readonly string[]}
 */
export const commandFaults = (path, text, scripts) =>
  [...text.matchAll(/\bnpm (?:-\S+ )*(run )?(?:-\S+ )*([a-z][\w:-]*)/g)]
    .filter(([, run, name = '']) => (run === undefined ? SHORT_FORMS.has(name) : true) && !(name in scripts))
    .map(([command]) => `${path}: names "${command}", which package.json does not have`)
    .concat(
      [...text.matchAll(/`npm (?!run\b|-)([a-z][\w:-]*)[^`]*`/g)]
        .filter(([, name = '']) => !SHORT_FORMS.has(name) && !OF_NPM.has(name))
        .map(([command]) => `${path}: names ${command}, which npm does not know`),
    );
