import {
  exactly,
  fraction,
  isLess,
  isSame,
  minus,
  over,
  plus,
  roundedUnits,
  times,
  zero,
  type Fraction,
} from '../../test/core/rules/slow/fraction.ts';
import type { SlowKey, SlowLeaf, SlowMember, SlowSheet, SlowYear } from './SlowYear.ts';

/** What a slow and plain reckoning makes of one member, in school fractions. */
export interface SlowLine {
  readonly code: string;
  readonly self: Fraction;
  readonly base: Fraction;
  readonly bonus: Fraction;
  readonly deduction: Fraction;
  readonly total: Fraction;
  /** `null` for a barred member. */
  readonly rank: number | null;
}

interface Scored {
  readonly member: SlowMember;
  readonly sections: ReadonlyMap<string, Fraction>;
  readonly base: Fraction;
  readonly bonus: Fraction;
  readonly deduction: Fraction;
  readonly total: Fraction;
}

type Points = Readonly<Record<string, Fraction>>;

const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);
const rounded = (value: Fraction, decimals: number): Fraction => fraction(roundedUnits(value, decimals), 10n ** BigInt(decimals));
const atMost = (value: Fraction, cap: number | null): Fraction => (cap !== null && isLess(exactly(cap), value) ? exactly(cap) : value);
const sizeOf = (value: Fraction): Fraction => (isLess(value, zero) ? minus(zero, value) : value);
const HALF = fraction(1n, 2n);

/** Everybody that sent a sheet, in the order of the members, with the rank that the rubric's words give. */
export const slowResult = (year: SlowYear): readonly SlowLine[] => {
  const sent = year.members.filter(({ sheet }) => sheet !== null);
  const scored = sent.map((member) => ({ self: scoreOf(year, member, false), final: scoreOf(year, member, true) }));
  return scored.map(({ self, final }) => {
    const peers = scored.filter(({ final: other }) => !other.member.isBarred && isRankedWith(year, other.member, final.member));
    const before = peers.filter((other) => standsBefore(year, other, { self, final })).length;
    return {
      code: final.member.code,
      self: self.base,
      base: final.base,
      bonus: final.bonus,
      deduction: final.deduction,
      total: final.total,
      rank: final.member.isBarred ? null : before + 1,
    };
  });
};

const isRankedWith = ({ byCluster }: SlowYear, a: SlowMember, b: SlowMember): boolean => !byCluster || a.cluster === b.cluster;

interface Both {
  readonly self: Scored;
  readonly final: Scored;
}

const standsBefore = (year: SlowYear, a: Both, b: Both): boolean => {
  if (!isSame(a.final.total, b.final.total)) return isLess(b.final.total, a.final.total);
  for (const key of year.tieBreak) {
    const [own, other] = [keyOf(year, key, a), keyOf(year, key, b)];
    if (!isSame(own, other)) return key.by === 'gap' ? isLess(own, other) : isLess(other, own);
  }
  return false;
};

/** Votes that nobody cast yet are equal for all, and part nobody. */
const keyOf = ({ votes }: SlowYear, key: SlowKey, { self, final }: Both): Fraction => {
  if (key.by === 'section') return final.sections.get(key.code) ?? zero;
  if (key.by === 'gap') return sizeOf(minus(final.total, self.total));
  return key.by === 'bonus' ? final.bonus : exactly(votes?.[final.member.code] ?? 0);
};

const scoreOf = (year: SlowYear, member: SlowMember, isAppraised: boolean): Scored => {
  const sheet = member.sheet as SlowSheet;
  const points = pointsOf(year, member, isAppraised);
  const counted = ({ code, weight }: SlowLeaf): Fraction =>
    sheet.dropped.includes(code) ? zero : weighted(points[code] ?? zero, weight, year.decimals);
  const sections = new Map(year.sections.map(({ code, leaves }) => [code, sum(leaves.map(counted))]));
  const leaves = year.sections.flatMap((section) => section.leaves);
  const mostOf = (some: readonly SlowLeaf[]): Fraction => sum(some.map(({ max, weight }) => times(exactly(max), exactly(weight))));
  const whole = mostOf(leaves);
  const assigned = mostOf(leaves.filter(({ code }) => !sheet.dropped.includes(code)));
  const base = rescaled(sum([...sections.values()]), assigned, whole, year.decimals);
  const bonus = atMost(sum(year.bonuses.map(counted)), year.bonusCap);
  const deduction = atMost(sum(year.deductions.map(counted)), year.deductionCap);
  return { member, sections, base, bonus, deduction, total: minus(plus(base, bonus), deduction) };
};

const weighted = (points: Fraction, weight: number, decimals: number): Fraction =>
  weight === 1 ? points : rounded(times(points, exactly(weight)), decimals);

const rescaled = (raw: Fraction, assigned: Fraction, whole: Fraction, decimals: number): Fraction => {
  if (isSame(assigned, whole)) return raw;
  return isSame(assigned, zero) ? zero : rounded(times(over(raw, assigned), whole), decimals);
};

const pointsOf = (year: SlowYear, member: SlowMember, isAppraised: boolean): Points => {
  const { scores, appraised } = member.sheet as SlowSheet;
  const leaves = [...year.sections.flatMap((section) => section.leaves), ...year.bonuses, ...year.deductions];
  return Object.fromEntries(
    leaves.map((leaf) => {
      const own = relativePoints(year, member, leaf) ?? exactly(scores[leaf.code] ?? 0);
      const judged = isAppraised ? appraised[leaf.code] : undefined;
      return [leaf.code, judged === undefined ? own : exactly(judged)];
    }),
  );
};

/** Half for the target, the rest by the own overshoot over the best one; without a target the result over the best such result. */
const relativePoints = (year: SlowYear, member: SlowMember, { code, max, isRelative }: SlowLeaf): Fraction | null => {
  const own = isRelative ? standing(member, code) : null;
  if (own === null) return null;
  const peers = year.members.filter((other) => isRankedWith(year, other, member));
  const rivals = peers.flatMap((other) => standing(other, code) ?? []).filter(({ hasTarget }) => hasTarget === own.hasTarget);
  const best = rivals.map(({ value }) => value).reduce((most, one) => (isLess(most, one) ? one : most));
  const share = over(own.value, best);
  const whole = exactly(max);
  const met = times(whole, HALF);
  return rounded(own.hasTarget ? plus(met, times(met, share)) : times(whole, share), year.decimals);
};

const standing = ({ sheet }: SlowMember, code: string): { readonly hasTarget: boolean; readonly value: Fraction } | null => {
  const measured = sheet?.measures[code];
  if (!sheet || !measured || sheet.dropped.includes(code)) return null;
  const [target, actual] = [exactly(measured.target), exactly(measured.actual)];
  if (isSame(target, zero)) return isSame(actual, zero) ? null : { hasTarget: false, value: actual };
  return isLess(target, actual) ? { hasTarget: true, value: over(minus(actual, target), target) } : null;
};
