import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';

/** A sheet as it would be by another rubric, and the codes of criteria that its rules scored anew. */
export interface ProjectedReading {
  readonly reading: SheetReading;
  readonly rescored: ReadonlySet<string>;
}

/**
 * A sheet read by a new rubric, with the scores that the new rules make of the results it holds. Where a rule makes of them what
 * it made before, or there is no result to go by, the typed score stays.
 *
 * @param before the same sheet by the rubric that it was made by; `null` where that could not read it
 */
export const projectedReading = (before: SheetReading | null, after: SheetReading): ProjectedReading => {
  const earlier = new Map(before?.leaves.map((one) => [one.leaf.code, one]));
  const rescored = new Set<string>();
  const leaves = after.leaves.map((one) => {
    const points = pointsByNewRule(earlier.get(one.leaf.code), one);
    if (points === null) return one;
    rescored.add(one.leaf.code);
    return { ...one, points };
  });
  return { reading: { ...after, leaves }, rescored };
};

const pointsByNewRule = (before: LeafReading | undefined, { byRule, isDropped, rows }: LeafReading): LeafReading['byRule'] => {
  if (isDropped || byRule === null || rows.length === 0 || before?.byRule === byRule) return null;
  return byRule;
};
