import type { KnownFinding } from '../findings/finding.ts';
import { addPoints, smaller, writePoints, ZERO, type Points } from '../points.ts';
import { rootsOf, type Criterion, type Group } from '../rubric/Rubric.ts';
import { countedPoints } from '../rubric/weights.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/**
 * Bonus or deductions that add up to more than a group's maximum or the scale's cap: the cap is applied, and the agency is told.
 * A single score above its own maximum is told by `scoreCells`, and counts here as that maximum.
 */
export function* sumsAboveCaps(reading: SheetReading): Iterable<KnownFinding> {
  const { bloc, agency, leaves } = reading;
  const points = new Map(leaves.map(({ leaf, points: own }) => [leaf.code, smaller(own ?? ZERO, leaf.max)]));
  const score = scoreAgency(bloc, agency, points);
  const countedLeaves = new Map(leaves.map(({ leaf }) => [leaf.code, countedPoints(bloc.rubric, leaf, points.get(leaf.code) ?? ZERO)]));
  const valueOf = (code: string): Points => score.groups.get(code) ?? countedLeaves.get(code) ?? ZERO;
  for (const group of bloc.rubric.criteria.filter(isCapped)) {
    const sum = addPoints(...group.children.map(valueOf));
    if (sum > group.max) yield aboveCap(reading, group, sum, group.max);
  }
  for (const kind of ['bonus', 'deduction'] as const) {
    const [sum, counted] = [score.uncapped[kind] ?? ZERO, score[kind] ?? ZERO];
    const root = rootsOf(bloc.rubric).find((one) => one.kind === kind);
    if (root && sum > counted) yield aboveCap(reading, root, sum, counted);
  }
}

const isCapped = (criterion: Criterion): criterion is Group => criterion.type === 'group' && criterion.kind !== 'group';

const aboveCap = ({ sheet }: SheetReading, { code, article, title }: Criterion, sum: Points, counted: Points): KnownFinding =>
  findingIn(sheet, 'total.aboveCap', {
    criterion: code,
    article,
    seen: writePoints(sum),
    expected: { is: 'points', points: counted },
    facts: { title },
  });
