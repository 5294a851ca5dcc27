import { HOUSES, OFFICE_FOLDERS, PACKAGES, isUnder } from './houses.mjs';

/** @import { Import, SourceModule } from './readModule.mjs' */

/** Tests that work a score out a second time, slowly and by themselves: they prove nothing once they borrow from what they judge. */
const IS_SLOW_EVALUATOR = /^(?:test|proofs)\/(?:.*\/)?slow[^/]*\//i;

/** @param {string} path */
const houseOf = (path) => HOUSES.find(([folder]) => isUnder(path, folder));

/**
 * @param {string} name
 * @param {string} pattern
 */
const isPackage = (name, pattern) => (pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

/**
 * @param {SourceModule} module
 * @param {string} name
 */
const packageFault = ({ path }, name) => {
  const [, folders] = PACKAGES.find(([pattern]) => isPackage(name, pattern)) ?? [name, []];
  if (folders.some((folder) => isUnder(path, folder))) return [];
  return [`${path}: may not import ${name}; ${folders.length > 0 ? `only ${folders.join(', ')} may` : 'no folder is listed for it'}`];
};

/**
 * @param {SourceModule} module
 * @param {Import} one
 */
const directionFault = (module, one) => {
  const house = houseOf(module.path);
  if (house === undefined) return [];
  if (one.package !== null) return packageFault(module, one.package);
  const { file } = one;
  if (file === null || house[1].some((folder) => isUnder(file, folder))) return [];
  return [`${module.path}: may not import ${one.written}; ${house[0]} imports from ${house[1].join(', ')}`];
};

/** @param {SourceModule} module */
const extensionFaults = ({ path, imports }) =>
  imports
    .filter(({ file }) => file !== null && !/\.\w+$/.test(file))
    .map(({ written }) => `${path}: imports ${written} without naming the file's extension`);

/** @param {SourceModule} module */
const officeFaults = ({ path, hostNames }) =>
  OFFICE_FOLDERS.some((folder) => isUnder(path, folder))
    ? []
    : hostNames.map((name) => `${path}: names ${name}; only ${OFFICE_FOLDERS.join(', ')} may`);

/** @param {SourceModule} module */
const barrelFaults = ({ path, isBarrel }) =>
  isBarrel || /(^|\/)index\.ts$/.test(path) ? [`${path}: is a barrel; import the files by name`] : [];

/**
 * All that a file reaches, through however many others.
 *
 * @param {string} path
 * @param {ReadonlyMap<string, SourceModule>} byPath
 */
const reachedFrom = (path, byPath) => {
  const reached = new Set([path]);
  for (const at of reached) for (const { file } of byPath.get(at)?.imports ?? []) if (file !== null) reached.add(file);
  return reached;
};

/**
 * @param {SourceModule} module
 * @param {ReadonlyMap<string, SourceModule>} byPath
 */
const slowFaults = ({ path }, byPath) => {
  if (!IS_SLOW_EVALUATOR.test(path)) return [];
  const borrowed = [...reachedFrom(path, byPath)].find((file) => isUnder(file, 'core') || isUnder(file, 'workbook'));
  return borrowed === undefined ? [] : [`${path}: reaches ${borrowed}, which it is there to judge`];
};

/**
 * The imports that run against the direction of the house, and the files that only hand on.
 *
 * @param {readonly SourceModule[]} modules
 * @returns {readonly string[]} one sentence a fault
 */
export const importFaults = (modules) => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return modules.flatMap((module) => [
    ...module.imports.flatMap((one) => directionFault(module, one)),
    ...extensionFaults(module),
    ...officeFaults(module),
    ...barrelFaults(module),
    ...slowFaults(module, byPath),
  ]);
};
