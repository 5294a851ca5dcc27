/** A plain quotient, as in school: no thousandths, no brand, nothing of the program's own arithmetic. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const fraction = (top: bigint, bottom = 1n): Fraction => (bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom });

export const zero = fraction(0n);

/** The value of a JSON number, from its decimal text. */
export const exactly = (value: number): Fraction => {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.top, b.bottom));

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);

export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

export const isLess = (a: Fraction, b: Fraction): boolean => minus(a, b).top < 0n;

export const isSame = (a: Fraction, b: Fraction): boolean => minus(a, b).top === 0n;

export const isMost = (a: Fraction, b: Fraction): boolean => !isLess(b, a);

/** Kept between two values. */
export const kept = (value: Fraction, least: Fraction, most: Fraction): Fraction =>
  isLess(value, least) ? least : isLess(most, value) ? most : value;

/** Rounded to so many decimals, a half away from zero; in units of the last decimal. */
export const roundedUnits = ({ top, bottom }: Fraction, decimals: number): bigint => {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const rest = size % bottom;
  const units = (size - rest) / bottom + (rest + rest >= bottom ? 1n : 0n);
  return top < 0n ? -units : units;
};

/** Whether a value lies exactly between two steps of so many decimals, where rounding goes one way or the other. */
export const isExactHalf = (value: Fraction, decimals: number): boolean => {
  const doubled = times(value, fraction(2n * 10n ** BigInt(decimals)));
  return doubled.top % doubled.bottom === 0n && (doubled.top / doubled.bottom) % 2n !== 0n;
};
