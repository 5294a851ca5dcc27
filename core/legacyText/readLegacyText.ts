import { legacyFontOf, type LegacyEncoding } from './legacyFont.ts';
import { readTcvn3 } from './tcvn3.ts';
import { isVietnameseSyllable } from './vietnameseSyllable.ts';
import { readVni } from './vniWindows.ts';

const READERS: { readonly [One in LegacyEncoding]: (text: string) => string } = { tcvn3: readTcvn3, vni: readVni };

/** Letters that only Unicode has: neither encoding stores one of these. */
const UNICODE_ONLY = /[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/u;
const WORDS = /\p{L}+/gu;
const LATIN = /[\u00c0-\u00ff]/u;
/** Signs that stand in old texts only as letters. */
const SIGN = /[\u00a1-\u00bf\u00d7\u00f7]/u;

/**
 * What a text shows in an old Vietnamese font, as Unicode; `null` where the font is none, or the text shows the same or has
 * been Unicode all along (typed so without changing the font).
 *
 * @example readLegacyText('b¶ng chÊm ®iÓm', '.VnTimeH') // 'BẢNG CHẤM ĐIỂM'
 */
export const readLegacyText = (text: string, font: string | null): string | null => {
  const legacy = legacyFontOf(font);
  if (!legacy || UNICODE_ONLY.test(text)) return null;
  const small = READERS[legacy.encoding](text);
  if (isUnicodeAlready(text, small)) return null;
  const shown = legacy.isCapital ? small.toUpperCase() : small;
  return shown === text ? null : shown;
};

/** Words that are Vietnamese as they stand and would be none if the font were believed; a single letter tells nothing. */
const isUnicodeAlready = (text: string, shown: string): boolean => {
  if (SIGN.test(text)) return false;
  const words = [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => word.length > 1 && LATIN.test(word));
  return words.length > 0 && words.every(isVietnameseSyllable) && !markedWords(shown).every(isVietnameseSyllable);
};

const markedWords = (text: string): readonly string[] =>
  [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => /[^a-z]/i.test(word));
