/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly link?: boolean }} LockEntry
 * @typedef {{ readonly packages: { readonly [path: string]: LockEntry } }} Lock
 */

/**
 * The packages of a lock that are not installed as the lock says, by their path.
 * Contents are compared and not times, because a checkout touches the lock without changing it.
 * An optional package may be absent (it is meant for another system) but not of another version.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {readonly string[]}
 */
export const missingPackages = (wanted, installed) =>
  Object.entries(wanted.packages)
    .filter(([path, entry]) => path !== '' && !isInstalled(entry, installed.packages[path]))
    .map(([path]) => path);

/**
 * @param {LockEntry} entry
 * @param {LockEntry | undefined} found
 */
const isInstalled = (entry, found) => {
  if (found === undefined) return entry.optional === true;
  return found.version === entry.version && found.integrity === entry.integrity;
};
