/** @import { SourceModule } from './readModule.mjs' */

/**
 * What is left once every file is taken away that imports none of the others: the circles and what leads into them.
 *
 * @param {Map<string, readonly string[]>} graph
 */
const withoutEnds = (graph) => {
  const left = new Map(graph);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(path);
  }
  return left;
};

/**
 * Follows imports until a file comes up for the second time.
 *
 * @param {Map<string, readonly string[]>} left of which every file imports another
 */
const walkRound = (left) => {
  /** @type {string[]} */ const trail = [];
  let [at] = left.keys();
  while (at !== undefined && !trail.includes(at)) {
    trail.push(at);
    at = left.get(at)?.find((target) => left.has(target));
  }
  return at === undefined ? trail : trail.slice(trail.indexOf(at));
};

/**
 * The circles among the files, type-only imports included: who reads one file of a circle has to read them all.
 *
 * @param {readonly SourceModule[]} modules
 * @returns {readonly string[]} one sentence a circle
 */
export const circleFaults = (modules) => {
  const graph = new Map(modules.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === null ? [] : [file]))]));
  const faults = [];
  for (let left = withoutEnds(graph); left.size > 0; left = withoutEnds(left)) {
    const circle = walkRound(left);
    faults.push(`circle: ${[...circle, circle[0]].join(' → ')}`);
    for (const path of circle) left.delete(path);
  }
  return faults;
};
