/** @import { SourceModule } from './readModule.mjs' */
/** @typedef {{ readonly dependencies?: object, readonly devDependencies?: object }} Manifest */

/** @param {Manifest} manifest */
const namesOf = ({ dependencies = {}, devDependencies = {} }) => [...Object.keys(dependencies), ...Object.keys(devDependencies)];

/**
 * The imports of packages that nobody asked for, and that are only there because another package brought them.
 * A workspace may also use what the root asks for.
 *
 * @param {readonly SourceModule[]} modules
 * @param {{ readonly [folder: string]: Manifest }} manifests package.json of the root (``) and of each workspace
 * @returns {readonly string[]} one sentence an import
 */
export const declaredFaults = (modules, manifests) =>
  modules.flatMap(({ path, imports }) => {
    const declared = Object.entries(manifests)
      .filter(([folder]) => folder === '' || path.startsWith(`${folder}/`) || path.startsWith(`test/${folder}/`))
      .flatMap(([, manifest]) => namesOf(manifest));
    return imports
      .filter((one) => one.package !== null && one.package !== 'node:' && !declared.includes(one.package))
      .map((one) => `${path}: imports ${one.package}, which no package.json asks for`);
  });
