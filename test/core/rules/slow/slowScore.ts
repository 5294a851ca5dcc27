import { exactly, fraction, isLess, isMost, isSame, kept, minus, over, plus, times, zero, type Fraction } from './fraction.ts';

/** One rule of a rubric file with what an agency wrote down, as plain JSON: numbers are decimals, not thousandths. */
export interface SlowCase {
  readonly terms: Readonly<Record<string, unknown>>;
  readonly kind: 'scored' | 'bonus' | 'deduction';
  readonly max: number;
  readonly edition: number;
  /** Days off beside weekends, as 2018-04-30. */
  readonly holidays?: readonly string[];
  readonly written: Readonly<Record<string, number | string>>;
}

export type SlowOutcome = Fraction | 'notApplicable' | 'impossible' | 'judged' | 'relative';

interface SlowBand {
  readonly from: number | null;
  readonly fromIncl: boolean;
  readonly to: number | null;
  readonly toIncl: boolean;
  readonly points: number;
}

interface SlowOption {
  readonly key: string;
  readonly points: number;
}

const numberOf = (value: unknown): Fraction => exactly(value as number);

const inBand = (value: Fraction, { from, fromIncl, to, toIncl }: SlowBand): boolean => {
  if (from !== null && isLess(value, exactly(from))) return false;
  if (from !== null && !fromIncl && isSame(value, exactly(from))) return false;
  if (to !== null && isLess(exactly(to), value)) return false;
  return to === null || toIncl || !isSame(value, exactly(to));
};

const byBand = ({ terms, written }: SlowCase): SlowOutcome => {
  const held = (terms['bands'] as readonly SlowBand[]).filter((band) => inBand(numberOf(written['actual']), band));
  const [only] = held;
  if (held.length > 1) throw new Error('two bands hold one value');
  return only ? exactly(only.points) : 'impossible';
};

const byDeductedBand = (one: SlowCase): SlowOutcome => {
  const { terms, kind, max, written } = one;
  const held = (terms['bands'] as readonly (SlowBand & { readonly deduct: number | null })[]).find((band) =>
    inBand(numberOf(written['actual']), band),
  );
  if (!held) return 'impossible';
  const best = kind === 'deduction' ? zero : exactly(max);
  return minus(best, exactly(held.deduct ?? max));
};

const byOption =
  (name: string) =>
  ({ terms, written }: SlowCase): SlowOutcome => {
    for (const { key, points } of terms[name] as readonly SlowOption[]) if (key === written['actual']) return exactly(points);
    return written['actual'] === 'none' ? zero : 'impossible';
  };

const byLateness = ({ terms, written }: SlowCase): SlowOutcome => {
  const latestFirst = [...(terms['bands'] as readonly { maxDaysLate: number | null; points: number }[])].reverse();
  let points = zero;
  for (const band of latestFirst) {
    if (band.maxDaysLate === null || (written['actual'] as number) <= band.maxDaysLate) points = exactly(band.points);
  }
  return points;
};

const dayNumber = (text: string, edition: number): number => Number(text.replace('YYYY', String(edition)).replaceAll('-', ''));

const byDay = ({ terms, written, edition }: SlowCase): SlowOutcome => {
  const latestFirst = [...(terms['bands'] as readonly { notAfter: string | null; points: number }[])].reverse();
  let points = zero;
  for (const band of latestFirst) {
    const inTime = band.notAfter === null || dayNumber(written['actual'] as string, edition) <= dayNumber(band.notAfter, edition);
    if (inTime) points = exactly(band.points);
  }
  return points;
};

const DAY = 86_400_000;

/** Walks from day to day, as one does on a calendar. */
const byDueDay = ({ terms, written, edition, holidays = [] }: SlowCase): SlowOutcome => {
  const due = Date.parse(((terms['due'] ?? written['due']) as string).replace('YYYY', String(edition)));
  let late = 0;
  for (let at = due + DAY; at <= Date.parse(String(written['actual'])); at += DAY) {
    const isFree = [0, 6].includes(new Date(at).getUTCDay()) || holidays.includes(new Date(at).toISOString().slice(0, 10));
    if (terms['days'] !== 'working' || !isFree) late += 1;
  }
  return byLateness({ terms, written: { actual: late }, kind: 'scored', max: 0, edition });
};

const targetOf = ({ terms, written }: SlowCase): Fraction =>
  numberOf(terms['target'] === 'chi_tieu_giao' ? written['target'] : terms['target']);

const byMissing = (one: SlowCase): SlowOutcome => {
  const { terms, kind, max, written } = one;
  const [deduct, every, floor] = [numberOf(terms['deduct']), numberOf(terms['everyPct']), numberOf(terms['floor'])];
  const best = kind === 'deduction' ? zero : exactly(max);
  let missing = minus(targetOf(one), numberOf(written['actual']));
  if (isLess(missing, zero)) return best;
  if (terms['wholeSteps'] !== true) return kept(minus(best, times(deduct, over(missing, every))), floor, best);

  let score = best;
  while (isMost(every, missing) && isLess(floor, score)) {
    missing = minus(missing, every);
    score = minus(score, deduct);
  }
  return kept(score, floor, best);
};

/** Adds one thing up as often as it happened. */
const repeated = (per: Fraction, count: number): Fraction => {
  let sum = zero;
  for (let done = 0; done < count; done += 1) sum = plus(sum, per);
  return sum;
};

const countedIn = ({ written }: SlowCase, key: string): number => (written[key] ?? 0) as number;

const byDeductions = (one: SlowCase): SlowOutcome => {
  const start = numberOf(one.terms['start']);
  return kept(minus(start, repeated(numberOf(one.terms['per']), countedIn(one, 'actual'))), numberOf(one.terms['floor']), start);
};

const byOccurrences = (one: SlowCase): SlowOutcome =>
  kept(repeated(numberOf(one.terms['per']), countedIn(one, 'actual')), zero, numberOf(one.terms['cap']));

const byRatio = (one: SlowCase): SlowOutcome => {
  const target = targetOf(one);
  const actual = numberOf(one.written['actual']);
  const ceiling = one.terms['ceilingPct'];
  if (typeof ceiling === 'number' && isLess(exactly(ceiling), actual)) return 'impossible';
  if (isSame(target, zero)) return 'notApplicable';
  return times(exactly(one.max), kept(over(actual, target), zero, numberOf(one.terms['capRatio'])));
};

const byTargets = (one: SlowCase): SlowOutcome => {
  const [met, total] = [countedIn(one, 'met'), countedIn(one, 'total')];
  if (met > total) return 'impossible';
  return total === 0 ? 'notApplicable' : repeated(over(exactly(one.max), exactly(total)), met);
};

const byLeader = (one: SlowCase): SlowOutcome => {
  const [target, actual] = [targetOf(one), numberOf(one.written['actual'])];
  const met = times(exactly(one.max), numberOf(one.terms['metShare']));
  if (!isSame(target, zero)) return isLess(target, actual) ? 'relative' : over(times(met, actual), target);
  if (one.terms['withoutTarget'] === 'not_applicable') return 'notApplicable';
  return isSame(actual, zero) ? zero : 'relative';
};

const byPlusMinus = (one: SlowCase): SlowOutcome => {
  const good = repeated(numberOf(one.terms['bonusPer']), countedIn(one, 'plus'));
  const bad = repeated(numberOf(one.terms['penaltyPer']), countedIn(one, 'minus'));
  return kept(minus(good, bad), numberOf(one.terms['min']), numberOf(one.terms['max']));
};

const byTiers = (one: SlowCase): SlowOutcome => {
  if (one.terms['stacking'] === 'highest_only') return byOption('tiers')(one);
  const won = (one.terms['tiers'] as readonly SlowOption[]).map(({ key, points }) => repeated(exactly(points), countedIn(one, key)));
  const size = exactly(one.max);
  return one.kind === 'deduction'
    ? kept(won.reduce(plus, zero), fraction(-size.top, size.bottom), zero)
    : kept(won.reduce(plus, zero), zero, size);
};

const byPass = ({ terms, written }: SlowCase): SlowOutcome => numberOf(written['actual'] === 'pass' ? terms['pass'] : terms['fail']);

const SLOW: Readonly<Record<string, (one: SlowCase) => SlowOutcome>> = {
  direct: () => 'judged',
  pass_fail: byPass,
  choice: byOption('options'),
  bands: byBand,
  late_bands: byLateness,
  date_bands: byDay,
  due_bands: byDueDay,
  deduct_bands: byDeductedBand,
  deduct_per_missing_pct: byMissing,
  deduct_per_count: byDeductions,
  per_count: byOccurrences,
  ratio: byRatio,
  ratio_over_targets: byTargets,
  leader_relative: byLeader,
  plus_minus: byPlusMinus,
  tiers: byTiers,
  external_index: byBand,
  workload_bonus: byOption('classes'),
};

/** What a patient clerk would make of one rule: written for plainness, never for speed, and apart from the program. */
export const slowScore = (one: SlowCase): SlowOutcome => {
  const slow = SLOW[one.terms['shape'] as string];
  if (!slow) throw new Error(`no slow evaluator for ${String(one.terms['shape'])}`);
  return slow(one);
};
