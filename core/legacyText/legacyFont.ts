/** How the letters of a text are coded where its font, and not Unicode, says what each code looks like. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What the name of an old Vietnamese font tells about the text in it. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** TCVN3 has no codes for capitals with a tone: a font of its own (`.VnTimeH`) shows each small letter as a capital. */
  readonly isCapital: boolean;
}

const TCVN3 = /^\s*\.vn/i;
const VNI = /^\s*vni[- ]/i;

/** `null` for a font that shows what Unicode says. `.VnTime`, `.VnArialH` … stand for TCVN3 (ABC), `VNI-Times` … for VNI. */
export const legacyFontOf = (font: string | null): LegacyFont | null => {
  if (font === null) return null;
  if (TCVN3.test(font)) return { encoding: 'tcvn3', isCapital: /h\s*$/i.test(font) };
  return VNI.test(font) ? { encoding: 'vni', isCapital: false } : null;
};
