import { sizeOf, writePoints, type Points } from '../points.ts';
import type { Language } from './language.ts';

/** What can be read out: 999 999,999 points either way. */
const LARGEST = 999_999_999;

const VIETNAMESE = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const digitsOf = (value: number): readonly [number, number, number] => [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];

/** The units after a ten that is spoken: hai mươi mốt, hai mươi tư, mười lăm; but mười một, mười bốn. */
const unitsAfterTens = (tens: number, units: number): string => {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  if (tens > 1 && units === 4) return 'tư';
  return VIETNAMESE[units] ?? '';
};

const vietnameseTens = (tens: number, units: number, afterHundreds: boolean): readonly string[] => {
  if (tens === 0 && units === 0) return [];
  if (tens === 0) return [...(afterHundreds ? ['linh'] : []), VIETNAMESE[units] ?? ''];
  return [...(tens === 1 ? ['mười'] : [VIETNAMESE[tens] ?? '', 'mươi']), ...(units === 0 ? [] : [unitsAfterTens(tens, units)])];
};

/** Up to 999; `full` speaks the hundreds even where there are none, as after a thousand. */
const vietnameseHundreds = (value: number, full: boolean): readonly string[] => {
  const [hundreds, tens, units] = digitsOf(value);
  const spoken = full || hundreds > 0;
  return [...(spoken ? [VIETNAMESE[hundreds] ?? '', 'trăm'] : []), ...vietnameseTens(tens, units, spoken)];
};

const vietnameseWhole = (value: number): readonly string[] => {
  if (value === 0) return ['không'];
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return vietnameseHundreds(rest, false);
  return [...vietnameseHundreds(thousands, false), 'nghìn', ...(rest === 0 ? [] : vietnameseHundreds(rest, true))];
};

/** ",05" is read không năm, ",75" bảy mươi lăm. */
const vietnameseFraction = (digits: string): readonly string[] => {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  return ['phẩy', ...Array<string>(zeros).fill('không'), ...vietnameseHundreds(Number(digits), false)];
};

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const englishTens = (value: number): string => {
  if (value < 20) return ENGLISH[value] ?? '';
  const tens = ENGLISH_TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${ENGLISH[value % 10]}`;
};

const englishHundreds = (value: number): readonly string[] => {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return [englishTens(rest)];
  return [ENGLISH[hundreds] ?? '', 'hundred', ...(rest === 0 ? [] : ['and', englishTens(rest)])];
};

const englishWhole = (value: number): readonly string[] => {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return englishHundreds(rest);
  const after = rest === 0 ? [] : [...(rest < 100 ? ['and'] : []), ...englishHundreds(rest)];
  return [...englishHundreds(thousands), 'thousand', ...after];
};

const englishFraction = (digits: string): readonly string[] => ['point', ...[...digits].map((digit) => ENGLISH[Number(digit)] ?? '')];

const readers = {
  vi: { below: 'âm', whole: vietnameseWhole, fraction: vietnameseFraction, unit: () => 'điểm' },
  en: { below: 'minus', whole: englishWhole, fraction: englishFraction, unit: (size: string) => (size === '1' ? 'point' : 'points') },
} as const;

/**
 * Points in words, for the line "Bằng chữ" under a total.
 *
 * Units:  points in thousandths, from −999 999,999 to 999 999,999; each decimal that counts is read.
 * Errors: a `RangeError` beyond that.
 *
 * @example pointsInWords(pointsOf(879_000), 'vi') // 'Tám trăm bảy mươi chín điểm'
 */
export const pointsInWords = (value: Points, language: Language): string => {
  if (Math.abs(value) > LARGEST) throw new RangeError(`too large to be read out: ${value}`);
  const reader = readers[language];
  const size = writePoints(sizeOf(value));
  const [whole = '', fraction = ''] = size.split('.');
  const words = [...(value < 0 ? [reader.below] : []), ...reader.whole(Number(whole)), ...(fraction ? reader.fraction(fraction) : [])];
  const text = [...words, reader.unit(size)].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
