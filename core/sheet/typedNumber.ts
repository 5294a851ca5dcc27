import { withoutHidden } from './plainText.ts';

/** Spaces of every width, no-break ones among them. */
const SPACES = /\s+/gu;
const DIGIT = /[0-9\uff10-\uff19]/;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const MINUS = /^[-\u2212\u2013]/u;

/** Digits with at most one separator that is not followed by exactly three digits, which might be thousands. */
const PLAIN = /^(\d+)(?:[.,](\d{1,2}|\d{4,}))?$/;
const FRACTION_ONLY = /^[.,](\d{1,2}|\d{4,})$/;
/** Thousands and decimals told apart by two unlike separators, or by the same one twice. */
const GROUPED = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$|^(\d{1,3}(?:,\d{3}){2,})$/;
const SPACED_THOUSANDS = /^\d{1,3}(?: \d{3})+(?=[.,]|$)/;

/**
 * Reads a number as Vietnamese offices type it, where it has one certain reading: comma or dot, any spaces, full-width digits,
 * a leading apostrophe, a trailing `điểm` or `đ`. Gives a plain decimal with a dot and no trailing zeros, else `null`: dates,
 * percent signs, ranges, words, and exactly three digits after a lone separator (`1.500`).
 *
 * @example readTypedNumber(' 8,50 điểm') // '8.5'
 */
export const readTypedNumber = (text: string): string | null => {
  const plain = PLAIN.exec(text);
  if (plain) return plainDecimal(plain[1] ?? '', plain[2] ?? '', false);
  return DIGIT.test(text) ? readDressedNumber(text) : null;
};

const readDressedNumber = (text: string): string | null => {
  const narrow = withoutHidden(text)
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const bare = narrow
    .replace(SPACES, ' ')
    .trim()
    .replace(/^['’‘ʼ`´]\s*/u, '')
    .replace(/\s*(?:điểm|đ)\.?$/iu, '');
  const isNegative = MINUS.test(bare);
  const digits = joinSpaces(bare.replace(MINUS, '').replace(/^\+/, '').trim());
  const size = digits === null ? null : readSize(digits);
  return size === null ? null : plainDecimal(size.whole, size.fraction, isNegative);
};

/** A space may stand at a separator or between thousands; between other digits it might part two numbers. */
const joinSpaces = (text: string): string | null => {
  const joined = text.replace(/ ?([.,]) ?/g, '$1').replace(SPACED_THOUSANDS, (group) => group.replace(/ /g, ''));
  return joined.includes(' ') ? null : joined;
};

const readSize = (digits: string): { readonly whole: string; readonly fraction: string } | null => {
  const plain = PLAIN.exec(digits);
  if (plain) return { whole: plain[1] ?? '', fraction: plain[2] ?? '' };
  const fraction = FRACTION_ONLY.exec(digits);
  if (fraction) return { whole: '0', fraction: fraction[1] ?? '' };
  const grouped = GROUPED.exec(digits);
  if (!grouped) return null;
  const whole = grouped[1] ?? grouped[3] ?? grouped[5] ?? grouped[6] ?? '';
  return { whole: whole.replace(/[.,]/g, ''), fraction: grouped[2] ?? grouped[4] ?? '' };
};

const plainDecimal = (whole: string, fraction: string, isNegative: boolean): string => {
  const kept = fraction.replace(/0+$/, '');
  const size = `${whole.replace(/^0+(?=\d)/, '')}${kept ? `.${kept}` : ''}`;
  return isNegative && size !== '0' ? `-${size}` : size;
};
