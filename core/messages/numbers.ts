import { writePoints, type Points } from '../points.ts';
import type { Language } from './language.ts';

const MINUS = '−';

/** Below this no separator parts the thousands. */
const GROUPED_FROM = 10_000;

/** Base 10, no exponent, no needless zero: what this program writes for a number that it has read. */
const PLAIN = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const NEEDLESS_ZERO = /\.\d*0$/;

const marks = {
  vi: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const satisfies { readonly [One in Language]: { readonly decimal: string; readonly thousands: string } };

const grouped = (whole: string, mark: string): string => (Number(whole) < GROUPED_FROM ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, mark));

/**
 * Prints a plain decimal text in a language; a text of any other form is given back as it is.
 *
 * @param atLeast how many decimals to print at the least; a value that needs more keeps them all
 * @example showNumber('-15', 'vi', 1) // '−15,0'
 * @example showNumber('12345.5', 'en') // '12,345.5'
 */
export const showNumber = (text: string, language: Language, atLeast = 0): string => {
  const match = PLAIN.exec(text);
  if (!match) return text;
  const [, sign, whole = '', fraction = ''] = match;
  const { decimal, thousands } = marks[language];
  const decimals = fraction.padEnd(atLeast, '0');
  return `${sign ? MINUS : ''}${grouped(whole, thousands)}${decimals ? `${decimal}${decimals}` : ''}`;
};

/** Prints what a cell held: a number in the language, anything else (`1.500`, `48,5`, words) as it stands. */
export const showSeenNumber = (seen: string, language: Language): string => (NEEDLESS_ZERO.test(seen) ? seen : showNumber(seen, language));

/**
 * Prints points in a language.
 *
 * @example showPoints(pointsOf(48_500), 'vi') // '48,5'
 */
export const showPoints = (value: Points, language: Language, atLeast = 0): string => showNumber(writePoints(value), language, atLeast);

/** Prints a quantity in whole thousandths, as measures and bands hold it. */
export const showQuantity = (thousandths: number, language: Language): string => showPoints(thousandths as Points, language);

/** Prints a difference: always with its sign, save for zero. */
export const showDifference = (value: Points, language: Language, atLeast = 0): string =>
  `${value > 0 ? '+' : ''}${showPoints(value, language, atLeast)}`;

const KILO = 1024;

/** Prints a size in MB (kB below one), rounded up to a tenth, so that a file past a limit never reads as being at it. */
export const showBytes = (bytes: number, language: Language): string => {
  const large = bytes >= KILO * KILO;
  const tenths = Math.ceil((bytes * 10) / (large ? KILO * KILO : KILO));
  return `${showNumber(String(tenths / 10), language)} ${large ? 'MB' : 'kB'}`;
};
