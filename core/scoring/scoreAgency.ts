import type { Bloc } from '../bloc/Bloc.ts';
import { addPoints, smaller, subtractPoints, ZERO, type Points } from '../points.ts';
import { ratio, roundRatio } from '../ratio.ts';
import { leavesUnder, rootsOf, sectionsOf, type Criterion, type Rubric } from '../rubric/Rubric.ts';
import { countedMax, countedPoints } from '../rubric/weights.ts';

/** The score of each leaf by its code, before its weight; `null` or missing is not scored yet. Deductions are sizes. */
export type LeafPoints = ReadonlyMap<string, Points | null>;

/** The sums of one agency. A `null` sum has a score missing below it. */
export interface AgencyScore {
  /** Each section by its code, as it adds up, before rescaling. */
  readonly sections: ReadonlyMap<string, Points | null>;
  /** Every group of the tree by its code, bonus and deduction groups included, caps applied. */
  readonly groups: ReadonlyMap<string, Points | null>;
  /** The sections together, before rescaling. */
  readonly raw: Points | null;
  /** What the assigned criteria could earn at most; the base where all are assigned. */
  readonly applicableMax: Points;
  /** `raw` rescaled to the base where criteria are not assigned, rounded once; else `raw`. */
  readonly base: Points | null;
  /** After the cap. */
  readonly bonus: Points | null;
  /** The size, after the cap. */
  readonly deduction: Points | null;
  /** What a late sheet costs; only the ranking knows it, a sheet by itself has 0. */
  readonly late: Points;
  /** base + bonus − deduction − late. */
  readonly total: Points | null;
  /** What bonus and deduction would be without their caps. */
  readonly uncapped: { readonly bonus: Points | null; readonly deduction: Points | null };
}

/**
 * Adds up one agency's scores.
 *
 * Weights: a weighted score counts multiplied, rounded once to the rubric's decimals (`countedPoints`), in every sum.
 *
 * Not assigned: a dropped criterion leaves numerator and denominator; base = raw ÷ applicable maximum × base of the scale, rounded
 * once to the rubric's decimals, half away from zero. Where nothing at all is assigned the base is 0.
 * Caps: a bonus or deduction group counts at most its maximum, all bonus (deduction) together at most the scale's cap.
 */
export const scoreAgency = (bloc: Bloc, agency: string | null, points: LeafPoints): AgencyScore => {
  const { rubric } = bloc;
  const dropped = (agency === null ? undefined : bloc.notAssigned.get(agency)) ?? new Set<string>();
  const groups = new Map<string, Points | null>();
  for (const { type, code } of rubric.criteria) if (type === 'group') groups.set(code, sumOf(rubric, code, points, dropped));

  const sections = new Map(sectionsOf(rubric).map(({ code }) => [code, sumOf(rubric, code, points, dropped)]));
  const raw = addAll([...sections.values()]);
  const applicableMax = addPoints(...sectionsOf(rubric).map(({ code }) => assignedMax(rubric, code, dropped)));
  const base = raw === null ? null : rescale(raw, applicableMax, rubric);
  const bonusSum = addAll(rootsOfKind(rubric, 'bonus').map(({ code }) => sumOf(rubric, code, points, dropped)));
  const deductionSum = addAll(rootsOfKind(rubric, 'deduction').map(({ code }) => sumOf(rubric, code, points, dropped)));
  const bonus = capped(bonusSum, rubric.scale.bonusCap);
  const deduction = capped(deductionSum, rubric.scale.deductionCap);
  const total = base === null || bonus === null || deduction === null ? null : subtractPoints(addPoints(base, bonus), deduction);
  const uncapped = { bonus: bonusSum, deduction: deductionSum };
  return { sections, groups, raw, applicableMax, base, bonus, deduction, late: ZERO, total, uncapped };
};

const rootsOfKind = (rubric: Rubric, kind: Criterion['kind']): readonly Criterion[] => rootsOf(rubric).filter((root) => root.kind === kind);

const addAll = (values: readonly (Points | null)[]): Points | null =>
  values.reduce((sum, one) => (sum === null || one === null ? null : addPoints(sum, one)), ZERO as Points | null);

const sumOf = (rubric: Rubric, code: string, points: LeafPoints, dropped: ReadonlySet<string>): Points | null => {
  const criterion = rubric.byCode.get(code);
  if (!criterion || dropped.has(code)) return ZERO;
  if (criterion.type === 'leaf') return weighted(rubric, criterion, points.get(code) ?? null);
  const sum = addAll(criterion.children.map((child) => sumOf(rubric, child, points, dropped)));
  return criterion.kind === 'group' ? sum : capped(sum, criterion.max);
};

const assignedMax = (rubric: Rubric, code: string, dropped: ReadonlySet<string>): Points =>
  addPoints(...leavesUnder(rubric, code).map((leaf) => (dropped.has(leaf.code) ? ZERO : countedMax(leaf))));

const weighted = (rubric: Rubric, leaf: Criterion, points: Points | null): Points | null =>
  points === null ? null : countedPoints(rubric, leaf, points);

/** A sum brought to the base of the scale, where criteria are left out of it. */
export const rescale = (raw: Points, applicableMax: Points, { scale }: Rubric): Points => {
  if (applicableMax === scale.base) return raw;
  if (applicableMax === ZERO) return ZERO;
  return roundRatio(ratio(BigInt(raw) * BigInt(scale.base), BigInt(applicableMax)), scale.decimals);
};

/** At most the cap; `null` is no cap, or no sum. */
export const capped = (sum: Points | null, cap: Points | null): Points | null => (sum === null || cap === null ? sum : smaller(sum, cap));
