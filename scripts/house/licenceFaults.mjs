/** Licences that ask for no more than a notice, and MPL-2.0, which binds only changes to its own files. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1']);

/** A package whose lock entry states no licence of the list, and why it may stay all the same. */
const EXCEPTIONS = [
  {
    packages: /^@microsoft\/office-js$/,
    reason:
      "Microsoft's own terms allow it with Office add-ins; it serves tests and the bench and is never shipped, since Office loads its own",
  },
  {
    packages: /^@univerjs-pro\//,
    reason: 'brought along by @univerjs/presets for features that nobody here imports; not in any bundle',
  },
  {
    packages: /^@univerjs\/telemetry$/,
    reason: 'comes with the text of Apache-2.0; only its package.json forgets to name it',
  },
];

/**
 * @param {string} licence an SPDX expression of alternatives, such as `(MIT OR GPL-3.0-or-later)`
 */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => ALLOWED.has(one.trim()));

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * The packages whose licence is neither on the list nor excused by name.
 *
 * @param {{ readonly packages: { readonly [path: string]: { readonly license?: string, readonly link?: boolean, readonly inBundle?: boolean } } }} lock
 * @returns {readonly string[]} one sentence a fault
 */
export const licenceFaults = (lock) =>
  Object.entries(lock.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .filter(([path, { license = '' }]) => !isAllowed(license) && !EXCEPTIONS.some(({ packages }) => packages.test(nameOf(path))))
    .map(([path, { license }]) => `${path}: licence ${license ?? 'not stated'} is not on the list`);
