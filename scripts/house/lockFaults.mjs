/**
 * @typedef {{ readonly [name: string]: string }} Versions
 * @typedef {{ readonly dependencies?: Versions, readonly devDependencies?: Versions, readonly optionalDependencies?: Versions }} Manifest
 * @typedef {Manifest & { readonly version?: string, readonly link?: boolean, readonly inBundle?: boolean, readonly integrity?: string, readonly resolved?: string }} LockEntry
 * @typedef {{ readonly packages: { readonly [path: string]: LockEntry } }} Lock
 */

/**
 * Where Node would find a package that another one names: beside it, or in any folder above.
 *
 * @param {Lock} lock
 * @param {string} from path of the package that names it
 * @param {string} name
 */
const isInLock = (lock, from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
  }
};

/**
 * @param {Lock} lock
 * @param {string} path
 * @param {LockEntry} entry
 */
const optionalFaults = (lock, path, entry) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isInLock(lock, path, name))
    .map((name) => `${path} ${entry.version}: ${name} is missing from the lock, so npm ci fails on every system`);

/**
 * @param {string} path
 * @param {LockEntry} entry
 */
const originFaults = (path, entry) => {
  const isOurs = !path.includes('node_modules/') || entry.link === true;
  if (isOurs || entry.inBundle === true) return [];
  return [
    ...(entry.integrity === undefined ? [`${path}: has no integrity`] : []),
    ...(entry.resolved === undefined ? [] : [`${path}: names the host that it came from`]),
  ];
};

const LISTS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);

/**
 * @param {string} path
 * @param {Manifest} manifest
 * @param {Manifest} locked
 */
const driftFaults = (path, manifest, locked) =>
  LISTS.flatMap((list) => {
    const [wanted, held] = [manifest[list] ?? {}, locked[list] ?? {}];
    return [...new Set([...Object.keys(wanted), ...Object.keys(held)])]
      .filter((name) => wanted[name] !== held[name])
      .map(
        (name) =>
          `${path === '' ? 'package.json' : path}: wants ${name} ${wanted[name] ?? 'no more'}, the lock has ${held[name] ?? 'none'}`,
      );
  });

/**
 * What would make `npm ci` fail, or fetch something else than was proven.
 *
 * @param {Lock} lock package-lock.json
 * @param {{ readonly [path: string]: Manifest }} manifests package.json of the root (``) and of each workspace
 * @returns {readonly string[]} one sentence a fault
 */
export const lockFaults = (lock, manifests) => [
  ...Object.entries(lock.packages).flatMap(([path, entry]) => [...optionalFaults(lock, path, entry), ...originFaults(path, entry)]),
  ...Object.entries(manifests).flatMap(([path, manifest]) => driftFaults(path, manifest, lock.packages[path] ?? {})),
];
