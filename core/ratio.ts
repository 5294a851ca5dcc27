import { pointsOf, type Points } from './points.ts';

/** An exact quotient of whole thousandths; the divisor is above zero. Nothing is rounded before `roundRatio`. */
export interface Ratio {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

export const ratio = (dividend: bigint, divisor: bigint): Ratio => {
  if (divisor === 0n) throw new RangeError('a ratio over zero');
  return divisor < 0n ? { dividend: -dividend, divisor: -divisor } : { dividend, divisor };
};

/** A whole number of thousandths (points or a measure) as a ratio. */
export const wholeRatio = (thousandths: number): Ratio => ratio(BigInt(thousandths), 1n);

export const addRatios = (a: Ratio, b: Ratio): Ratio => ratio(a.dividend * b.divisor + b.dividend * a.divisor, a.divisor * b.divisor);

export const negateRatio = ({ dividend, divisor }: Ratio): Ratio => ratio(-dividend, divisor);

export const subtractRatios = (a: Ratio, b: Ratio): Ratio => addRatios(a, negateRatio(b));

export const multiplyRatios = (a: Ratio, b: Ratio): Ratio => ratio(a.dividend * b.dividend, a.divisor * b.divisor);

/** `value × dividend / divisor`, all three in thousandths of the same kind of thing for the last two. */
export const scaleRatio = (value: Ratio, dividend: number, divisor: number): Ratio =>
  ratio(value.dividend * BigInt(dividend), value.divisor * BigInt(divisor));

/** Below zero where a < b, zero where equal. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = a.dividend * b.divisor - b.dividend * a.divisor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const smallerRatio = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);

export const largerRatio = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);

/** The whole part towards minus infinity, in units (not thousandths). */
export const floorRatio = ({ dividend, divisor }: Ratio): bigint => {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n ? quotient - 1n : quotient;
};

/**
 * Rounds once to so many decimals of a point, half away from zero, as Excel's ROUND shows it.
 *
 * @param value in thousandths of a point
 * @param decimals 0 to 3
 * @example roundRatio(ratio(12345n, 1n), 1) // 12300: 12,345 becomes 12,3
 */
export const roundRatio = ({ dividend, divisor }: Ratio, decimals: number): Points => {
  const unit = 10n ** BigInt(3 - decimals);
  const size = dividend < 0n ? -dividend : dividend;
  const steps = (2n * size + unit * divisor) / (2n * unit * divisor);
  return pointsOf(Number((dividend < 0n ? -steps : steps) * unit));
};
