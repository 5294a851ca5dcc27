import { eachChild } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';

/** The fonts that a workbook's theme gives to headings and to text. A style that names one of them follows the theme. */
export class ThemeFonts {
  readonly #open: () => XmlCursor | null;
  #fonts: { readonly major: string | null; readonly minor: string | null } | null = null;

  /** @param open the theme's part, read when a style first asks for it; gives `null` where the workbook has none */
  constructor(open: () => XmlCursor | null) {
    this.#open = open;
  }

  /** The font that a `scheme` of `major` or `minor` stands for; `null` for any other, and where the theme names none. */
  of(scheme: string | undefined): string | null {
    if (scheme !== 'major' && scheme !== 'minor') return null;
    this.#fonts ??= readFonts(this.#open());
    return this.#fonts[scheme];
  }
}

const readFonts = (xml: XmlCursor | null) => {
  const fonts: { major: string | null; minor: string | null } = { major: null, minor: null };
  if (!xml) return fonts;
  eachChild(xml, (elements) => {
    if (elements !== 'themeElements') return;
    eachChild(xml, (scheme) => {
      if (scheme !== 'fontScheme') return;
      eachChild(xml, (kind) => {
        if (kind === 'majorFont') fonts.major = readLatin(xml);
        if (kind === 'minorFont') fonts.minor = readLatin(xml);
      });
    });
  });
  return fonts;
};

const readLatin = (xml: XmlCursor): string | null => {
  let latin: string | null = null;
  eachChild(xml, (script) => {
    if (script === 'latin') latin = xml.attribute('typeface') || null;
  });
  return latin;
};
