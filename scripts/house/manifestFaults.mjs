const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const LISTS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']);

/**
 * Every version that a list names, however deep overrides nest.
 *
 * @param {object} list
 * @returns {readonly (readonly [name: string, version: string])[]}
 */
const versionsOf = (list) =>
  Object.entries(list).flatMap(([name, version]) => (typeof version === 'string' ? [[name, version]] : versionsOf(version)));

/**
 * What a package.json leaves to chance, and the scripts that lead nowhere.
 *
 * @param {string} path
 * @param {{ readonly [field: string]: any }} manifest
 * @param {ReadonlySet<string>} files every file of the project
 * @returns {readonly string[]}
 */
export const manifestFaults = (path, manifest, files) => [
  ...LISTS.flatMap((list) => versionsOf(manifest[list] ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${path}: ${name} ${version} is no exact version`),
  ...Object.entries(manifest['scripts'] ?? {})
    .filter(([, command]) => !files.has(/^node (scripts\/[\w/.-]+\.mjs)$/.exec(command)?.[1] ?? ''))
    .map(([name, command]) => `${path}: script ${name} runs "${command}", which is not "node scripts/<a file that exists>.mjs"`),
];
