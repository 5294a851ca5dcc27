declare const points: unique symbol;

/** A score in whole thousandths of a point: sums and comparisons are exact. 8,5 points are 8500. */
export type Points = number & { readonly [points]: true };

export const THOUSANDTHS = 1000;

export const ZERO = 0 as Points;

const DECIMAL = /^([-−]?)(\d{1,12})(?:\.(\d{1,3}))?$/;

/** Whole thousandths as points. Throws a `RangeError` where they are not a safe integer. */
export const pointsOf = (thousandths: number): Points => {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not whole thousandths: ${thousandths}`);
  return (thousandths === 0 ? 0 : thousandths) as Points;
};

/**
 * Reads a plain decimal ("8.5", "-10", "0.125"); `null` where the text is no decimal or has more than three decimals.
 *
 * @example readPoints('8.5') // 8500
 */
export const readPoints = (text: string): Points | null => {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const size = Number(whole) * THOUSANDTHS + Number(fraction.padEnd(3, '0'));
  return pointsOf(sign ? -size : size);
};

/**
 * Prints points as the contract asks: a dot, no trailing zeros.
 *
 * @example writePoints(pointsOf(8500)) // '8.5'
 */
export const writePoints = (value: Points): string => {
  const size = Math.abs(value);
  const whole = Math.trunc(size / THOUSANDTHS);
  const fraction = String(size % THOUSANDTHS)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
};

export const addPoints = (...values: readonly Points[]): Points => pointsOf(values.reduce((sum, one) => sum + one, 0));

export const subtractPoints = (from: Points, value: Points): Points => pointsOf(from - value);

export const sizeOf = (value: Points): Points => pointsOf(Math.abs(value));

export const smaller = (a: Points, b: Points): Points => (a < b ? a : b);

export const larger = (a: Points, b: Points): Points => (a > b ? a : b);

/** Whether a score lies on the grid of the step, counted from zero. */
export const isOnStep = (value: Points, step: Points): boolean => value % step === 0;

/** The two neighbours on the grid of the step, the smaller first; equal where the value lies on it. */
export const stepsAround = (value: Points, step: Points): readonly [Points, Points] => {
  const low = pointsOf(Math.floor(value / step) * step);
  return isOnStep(value, step) ? [value, value] : [low, addPoints(low, step)];
};
