import type { Bloc } from '../../bloc/Bloc.ts';
import { addPoints, subtractPoints, ZERO, type Points } from '../../points.ts';
import type { Group, Leaf, Rubric } from '../../rubric/Rubric.ts';
import { countedPoints } from '../../rubric/weights.ts';
import { capped, rescale, type AgencyScore } from '../../scoring/scoreAgency.ts';
import { lessLateness } from '../lateness.ts';
import type { RankedAgency } from '../Ranking.ts';

/**
 * The sums of an agency if one of its criteria had come to `to`: what `scoreAgency` would make of it, without adding everything up
 * again. `groups` stays as it was, for nothing is ranked by it.
 */
export const changedScore = (bloc: Bloc, { final, finalPoints, dropped, lateCost }: RankedAgency, leaf: Leaf, to: Points): AgencyScore => {
  if (dropped.has(leaf.code)) return final;
  const counted = (points: Points): Points => countedPoints(bloc.rubric, leaf, points);
  const change = subtractPoints(counted(to), counted(finalPoints.get(leaf.code) ?? ZERO));
  if (change === ZERO) return final;
  const changed =
    leaf.kind === 'scored'
      ? withBase(bloc.rubric, final, leaf, change)
      : withExtra(bloc.rubric, final, leaf, { change, points: finalPoints });
  return lessLateness(changed, lateCost, bloc.rubric);
};

const rootOf = (rubric: Rubric, { code, parent }: { readonly code: string; readonly parent: string | null }): string => {
  const above = parent === null ? undefined : rubric.byCode.get(parent);
  return above ? rootOf(rubric, above) : code;
};

const withBase = (rubric: Rubric, score: AgencyScore, leaf: Leaf, change: Points): AgencyScore => {
  const root = rootOf(rubric, leaf);
  const raw = addPoints(score.raw ?? ZERO, change);
  const sections = new Map(score.sections).set(root, addPoints(score.sections.get(root) ?? ZERO, change));
  return totalled({ ...score, sections, raw, base: rescale(raw, score.applicableMax, rubric) });
};

interface Changed {
  readonly change: Points;
  readonly points: RankedAgency['finalPoints'];
}

/** Bonus and deduction: caps stand at every level on the way up. */
const withExtra = (rubric: Rubric, score: AgencyScore, leaf: Leaf, { change, points }: Changed): AgencyScore => {
  let difference = change;
  for (let at = groupAbove(rubric, leaf.parent); at !== null; at = groupAbove(rubric, at.parent)) {
    const before = addPoints(...at.children.map((child) => score.groups.get(child) ?? countedAt(rubric, child, points)));
    const [old, now] = [capped(before, at.max) ?? ZERO, capped(addPoints(before, difference), at.max) ?? ZERO];
    difference = subtractPoints(now, old);
  }
  const kind = leaf.kind === 'bonus' ? 'bonus' : 'deduction';
  const cap = kind === 'bonus' ? rubric.scale.bonusCap : rubric.scale.deductionCap;
  const sum = addPoints(score.uncapped[kind] ?? ZERO, difference);
  return totalled({ ...score, uncapped: { ...score.uncapped, [kind]: sum }, [kind]: capped(sum, cap) });
};

const countedAt = (rubric: Rubric, code: string, points: RankedAgency['finalPoints']): Points => {
  const criterion = rubric.byCode.get(code);
  return criterion ? countedPoints(rubric, criterion, points.get(code) ?? ZERO) : ZERO;
};

const groupAbove = (rubric: Rubric, code: string | null): Group | null => {
  const above = code === null ? undefined : rubric.byCode.get(code);
  return above?.type === 'group' ? above : null;
};

/** Without what lateness takes off. */
const totalled = (score: AgencyScore): AgencyScore => ({
  ...score,
  total: subtractPoints(addPoints(score.base ?? ZERO, score.bonus ?? ZERO), score.deduction ?? ZERO),
});
