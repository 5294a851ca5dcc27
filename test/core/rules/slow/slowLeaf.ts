import { exactly, fraction, isLess, isSame, over, roundedUnits, times, zero, type Fraction } from './fraction.ts';
import { slowScore, type SlowCase } from './slowScore.ts';

/** Rounded to so many decimals, as a value again. */
export const roundedTo = (value: Fraction, decimals: number): Fraction => fraction(roundedUnits(value, decimals), 10n ** BigInt(decimals));

/** What an agency can be sure of where the score hangs on others: what it has for its target, or nothing yet. */
const certainOf = ({ terms, max, written }: SlowCase): Fraction => {
  const target = exactly((terms['target'] === 'chi_tieu_giao' ? written['target'] : terms['target']) as number);
  if (isSame(target, zero)) return zero;
  const met = times(exactly(max), exactly((terms['metShare'] ?? 0.5) as number));
  const reached = over(exactly(written['actual'] as number), target);
  return isLess(reached, exactly(1)) ? times(met, reached) : met;
};

/** The score that a sheet shows for one criterion by itself; `null` where it shows none. */
export const slowLeaf = (one: SlowCase, decimals: number): Fraction | null => {
  const outcome = slowScore(one);
  if (outcome === 'relative') return roundedTo(certainOf(one), decimals);
  return typeof outcome === 'string' ? null : roundedTo(outcome, decimals);
};
