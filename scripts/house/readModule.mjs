import { posix } from 'node:path';
import { Visitor, parseSync } from 'vite';

/**
 * What a source file says about other files, and the names that only some folders may use.
 *
 * @typedef {object} SourceModule
 * @property {string} path relative to the project
 * @property {readonly Import[]} imports type-only ones included
 * @property {readonly string[]} hostNames which of `Excel` and `Office` the code names
 * @property {boolean} isBarrel whether it does nothing but hand on what others export
 *
 * @typedef {object} Import
 * @property {string} written as it stands in the file
 * @property {string | null} file the file that is meant, relative to the project; `null` for a package
 * @property {string | null} package the package's name, `node:` for what Node brings; `null` for a file
 */

const HOST_NAMES = ['Excel', 'Office'];

/**
 * @param {string} written
 * @param {string} from
 * @returns {Import}
 */
const readImport = (written, from) => {
  if (written.startsWith('.')) return { written, file: posix.join(posix.dirname(from), withoutQuery(written)), package: null };
  if (written.startsWith('#')) return { written, file: withoutQuery(written.slice(1)), package: null };
  if (written.startsWith('node:')) return { written, file: null, package: 'node:' };
  const parts = written.split('/');
  return { written, file: null, package: parts.slice(0, written.startsWith('@') ? 2 : 1).join('/') };
};

/** @param {string} written Vite gives `?raw` and `?url` a meaning; the file is the one before */
const withoutQuery = (written) => written.replace(/\?.*$/, '');

/** @param {string} path */
const languageOf = (path) => (path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts');

/** Nodes whose `key`, `property` or `name` is a label and not a use of that name. */
const LABELS = /** @type {const} */ ([
  ['MemberExpression', 'property'],
  ['Property', 'key'],
  ['PropertyDefinition', 'key'],
  ['MethodDefinition', 'key'],
  ['TSPropertySignature', 'key'],
  ['TSQualifiedName', 'right'],
]);

/**
 * @param {import('vite').ESTree.Program} program
 */
const walkProgram = (program) => {
  /** @type {Set<string>} */ const written = new Set();
  /** @type {Set<number>} */ const labels = new Set();
  /** @type {{ name: string, start: number }[]} */ const identifiers = [];
  const note = (/** @type {any} */ source) => {
    if (typeof source?.value === 'string') written.add(source.value);
  };
  const visitor = {
    ImportDeclaration: (/** @type {any} */ node) => note(node.source),
    ExportNamedDeclaration: (/** @type {any} */ node) => note(node.source),
    ExportAllDeclaration: (/** @type {any} */ node) => note(node.source),
    ImportExpression: (/** @type {any} */ node) => note(node.source),
    TSImportType: (/** @type {any} */ node) => note(node.source),
    Identifier: (/** @type {any} */ node) => void identifiers.push(node),
    ...Object.fromEntries(
      LABELS.map(([type, field]) => [
        type,
        (/** @type {any} */ node) => node.computed !== true && node.shorthand !== true && labels.add(node[field].start),
      ]),
    ),
  };
  new Visitor(visitor).visit(program);
  const used = identifiers.filter(({ start }) => !labels.has(start)).map(({ name }) => name);
  return { written: [...written], hostNames: HOST_NAMES.filter((name) => used.includes(name)) };
};

/** @param {any} statement */
const handsOn = (statement) =>
  statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && statement.source !== null);

/**
 * Reads a source file. Throws where it is not TypeScript, since a file that cannot be read cannot be vouched for.
 *
 * @param {string} path relative to the project
 * @param {string} text
 * @returns {SourceModule}
 */
export const readModule = (path, text) => {
  const { program, errors } = parseSync(path, text, { lang: languageOf(path) });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const { written, hostNames } = walkProgram(program);
  return {
    path,
    imports: written.map((one) => readImport(one, path)),
    hostNames,
    isBarrel: program.body.length > 0 && program.body.every(handsOn),
  };
};
