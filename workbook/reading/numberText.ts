/** Numbers are stored in binary; Excel shows and compares at most so many digits of them. */
const DIGITS = 15;
const LARGEST_PLAIN_EXPONENT = 30;

/** What is already as we write it, and short enough to be exact: most numbers of most sheets. */
const PLAIN_NUMBER = /^-?(?:[1-9]\d{0,6}|0(?=\.))(?:\.\d{0,6}[1-9])?$|^0$/;

const STORED_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,5})?$/;

/**
 * The shortest decimal text of a stored number at Excel's 15 digits: no exponent (but beyond ±30 places), no trailing zeros.
 * `null` where the text is no finite number.
 *
 * @example numberText('0.30000000000000004') // '0.3'
 * @example numberText('1E+2') // '100'
 */
export const numberText = (stored: string): string | null => {
  if (PLAIN_NUMBER.test(stored)) return stored;
  const text = stored.trim();
  const value = STORED_NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return null;
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${placePoint(digits, Number(exponent))}`;
};

const placePoint = (digits: string, exponent: number): string => {
  if (Math.abs(exponent) > LARGEST_PLAIN_EXPONENT) {
    return `${digits.slice(0, 1)}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${exponent}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction ? `${whole}.${fraction}` : whole;
};
