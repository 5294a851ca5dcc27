// Put together from pieces, so that this file does not name what it forbids.
const PLACES = ['work', 'root', 'tmp', 'home/[a-z]\\w*', 'Users/[A-Za-z]\\w*'].join('|');

/** A path of one person's machine. A folder of that name inside the project, or within an address, is something else. */
const MACHINE_PATH = new RegExp(`(?<![\\w.~*}\\])-])/(?:${PLACES})(?![\\w-])[\\w./-]*`);

const REGISTRY = new RegExp(`\\bregistry\\.(?:${['npmjs', 'yarnpkg', 'npmmirror'].join('|')})\\b`, 'i');

/** Files that hold bytes and not text. */
const IS_BINARY = /\.(xlsx|xls|docx|png|ico|woff2?|zip|br)$/;

/**
 * The lines of a text that tie it to the machine that it was written on.
 *
 * @param {string} path
 * @param {string} text
 * @returns {readonly string[]} one sentence a line
 */
export const placeFaults = (path, text) => {
  if (IS_BINARY.test(path)) return [];
  return text.split('\n').flatMap((line, index) => {
    const [found] = MACHINE_PATH.exec(line) ?? REGISTRY.exec(line) ?? [];
    return found === undefined ? [] : [`${path}:${index + 1}: names ${found}`];
  });
};

export const MOST_LINES = 400;

/** Files that may be longer, and why. None so far. @type {ReadonlyMap<string, string>} */
export const LONG_FILES = new Map();

/**
 * @param {string} path
 * @param {string} text
 * @param {ReadonlyMap<string, string>} [exceptions]
 * @returns {readonly string[]}
 */
export const lengthFaults = (path, text, exceptions = LONG_FILES) => {
  const lines = text.trimEnd().split('\n').length;
  return lines <= MOST_LINES || exceptions.has(path) ? [] : [`${path}: ${lines} lines, more than ${MOST_LINES}; split it by noun`];
};
