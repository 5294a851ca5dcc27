import { leavesUnder, type Rubric } from '../rubric/Rubric.ts';

/** The codes of the criteria with a score that are cross-scored, in the order of the rubric; none where the rubric knows no cross-scoring. */
export const crossedCriteria = (rubric: Rubric): ReadonlySet<string> => {
  const { crossScoring } = rubric;
  if (crossScoring === null) return new Set();
  const roots = crossScoring.criteria ?? rubric.criteria.filter(({ parent }) => parent === null).map(({ code }) => code);
  const under = new Set(roots.flatMap((code) => leavesUnder(rubric, code).map((leaf) => leaf.code)));
  return new Set(rubric.criteria.flatMap(({ code }) => (under.has(code) ? [code] : [])));
};
