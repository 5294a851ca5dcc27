import type { Appraisal } from '../bloc/Bloc.ts';
import { pointsOf, type Points } from '../points.ts';
import { largerRatio, roundRatio, type Ratio } from '../ratio.ts';
import type { Standing } from '../rules/rule.ts';
import type { Reason } from './Ranking.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';

/** The points that a bloc's relative criteria came to: agency → criterion → points. */
export type SettledPoints = ReadonlyMap<string, ReadonlyMap<string, Points>>;

/** Which of an agency's criteria the second pass scored, where no appraisal took the place of that. */
export const bestReasons = (settled: SettledPoints, agency: string, appraisals: readonly Appraisal[]): readonly Reason[] => {
  const criteria = [...(settled.get(agency) ?? [])]
    .filter(([criterion]) => appraisals.every((one) => one.criterion !== criterion))
    .map(([criterion, points]) => ({ criterion, points }));
  return criteria.length === 0 ? [] : [{ because: 'byBest', criteria }];
};

type Best = ReadonlyMap<string, Ratio>;

const keyOf = (reading: LeafReading, standing: Standing): string => `${reading.leaf.code} ${standing.group}`;

const standingOf = ({ outcome, isDropped }: LeafReading): Standing | null =>
  outcome.type === 'relative' && !isDropped ? outcome.standing : null;

/** The best standing of each criterion and group among the readings. */
const bestStandings = (readings: readonly SheetReading[]): Best => {
  const best = new Map<string, Ratio>();
  for (const leaf of readings.flatMap(({ leaves }) => leaves)) {
    const standing = standingOf(leaf);
    if (standing === null) continue;
    const key = keyOf(leaf, standing);
    best.set(key, largerRatio(best.get(key) ?? standing.value, standing.value));
  }
  return best;
};

const settledLeaf = (reading: LeafReading, best: Best, decimals: number): readonly (readonly [string, Points])[] => {
  const standing = standingOf(reading);
  const leader = standing && best.get(keyOf(reading, standing));
  const settled = standing && leader && reading.leaf.rule.settle?.(standing, leader);
  return settled ? [[reading.leaf.code, pointsOf(roundRatio(settled, decimals))]] : [];
};

/**
 * The ranking's second pass: what each agency earns where the score depends on the best of those that it is ranked with.
 *
 * @param readings those that are compared with one another: the whole bloc, or one cluster
 * Source: the shapes of the rubric whose rule has `settle`.
 */
export const settleRelative = (readings: readonly SheetReading[]): SettledPoints => {
  const best = bestStandings(readings);
  return new Map(
    readings.flatMap(({ agency, leaves, bloc }) =>
      agency === null ? [] : [[agency, new Map(leaves.flatMap((leaf) => settledLeaf(leaf, best, bloc.rubric.scale.decimals)))] as const],
    ),
  );
};
