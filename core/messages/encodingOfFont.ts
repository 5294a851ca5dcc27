import { legacyFontOf } from '../legacyText/legacyFont.ts';

const NAMES = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** The old encoding that a font stands for, with the font: `TCVN3 (.VnTime)`; the font alone where the encoding is unknown. */
export const encodingOfFont = (font: string): string => {
  const legacy = legacyFontOf(font);
  return legacy ? `${NAMES[legacy.encoding]} (${font})` : font;
};
