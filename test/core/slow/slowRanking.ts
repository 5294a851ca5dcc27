import { exactly, fraction, isLess, isSame, minus, over, plus, roundedUnits, times, zero, type Fraction } from '../rules/slow/fraction.ts';

/** A rubric as its author thinks of it; numbers are points as they are printed. */
export interface SlowRubric {
  readonly decimals: number;
  readonly bonusCap: number | null;
  readonly deductionCap: number | null;
  readonly sections: readonly { readonly code: string; readonly leaves: readonly SlowLeaf[] }[];
  readonly bonuses: readonly string[];
  readonly deductions: readonly string[];
  /** Codes of sections that part those who are level on the total, higher first. */
  readonly tieBreak: readonly string[];
}

/** A weight multiplies the score before it is added up, rounded to the rubric's decimals. */
export interface SlowLeaf {
  readonly code: string;
  readonly max: number;
  readonly weight?: number | undefined;
}

export interface SlowSheet {
  readonly agency: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly dropped: readonly string[];
}

export interface SlowScore {
  readonly agency: string;
  readonly sections: readonly Fraction[];
  readonly base: Fraction;
  readonly total: Fraction;
}

const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);

const atMost = (value: Fraction, cap: number | null): Fraction => (cap !== null && isLess(exactly(cap), value) ? exactly(cap) : value);

/** Adds a sheet up with school fractions, rounding only the rescaled base. */
export const slowScore = (rubric: SlowRubric, { agency, scores, dropped }: SlowSheet): SlowScore => {
  const counted = (code: string): Fraction => (dropped.includes(code) ? zero : exactly(scores[code] ?? 0));
  const weighted = ({ code, weight }: SlowLeaf): Fraction =>
    weight === undefined
      ? counted(code)
      : fraction(roundedUnits(times(counted(code), exactly(weight)), rubric.decimals), 10n ** BigInt(rubric.decimals));
  const most = ({ max, weight = 1 }: SlowLeaf): Fraction => times(exactly(max), exactly(weight));
  const sections = rubric.sections.map((section) => sum(section.leaves.map(weighted)));
  const leaves = rubric.sections.flatMap((section) => section.leaves);
  const whole = sum(leaves.map(most));
  const assigned = sum(leaves.filter(({ code }) => !dropped.includes(code)).map(most));
  const base = rescaled(sum(sections), assigned, whole, rubric.decimals);
  const bonus = atMost(sum(rubric.bonuses.map(counted)), rubric.bonusCap);
  const deduction = atMost(sum(rubric.deductions.map(counted)), rubric.deductionCap);
  return { agency, sections, base, total: minus(plus(base, bonus), deduction) };
};

const rescaled = (raw: Fraction, assigned: Fraction, whole: Fraction, decimals: number): Fraction => {
  if (isSame(assigned, whole)) return raw;
  if (isSame(assigned, zero)) return zero;
  return fraction(roundedUnits(times(over(raw, assigned), whole), decimals), 10n ** BigInt(decimals));
};

const isBefore = (rubric: SlowRubric, a: SlowScore, b: SlowScore): boolean => {
  const keys = (score: SlowScore): readonly Fraction[] => [
    score.total,
    ...rubric.tieBreak.map((code) => score.sections[rubric.sections.findIndex((section) => section.code === code)] ?? zero),
  ];
  const [own, other] = [keys(a), keys(b)];
  const at = own.findIndex((value, index) => !isSame(value, other[index] ?? zero));
  return at >= 0 && isLess(other[at] ?? zero, own[at] ?? zero);
};

/** The rank of each agency: one more than how many stand before it. */
export const slowRanks = (rubric: SlowRubric, sheets: readonly SlowSheet[]): ReadonlyMap<string, number> => {
  const scores = sheets.map((sheet) => slowScore(rubric, sheet));
  return new Map(scores.map((own) => [own.agency, 1 + scores.filter((other) => isBefore(rubric, other, own)).length]));
};
