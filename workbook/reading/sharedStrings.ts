import type { XmlCursor } from '../xml/XmlCursor.ts';
import { eachChild } from '../xml/eachChild.ts';
import type { Allowance } from './limits.ts';
import { readRichText, type RichText } from './richText.ts';
import type { ThemeFonts } from './ThemeFonts.ts';

/** The strings that cells name by their index. */
export const readSharedStrings = (xml: XmlCursor, allowance: Allowance, theme: ThemeFonts): readonly RichText[] => {
  const strings: RichText[] = [];
  eachChild(xml, (name) => {
    if (name !== 'si') return;
    allowance.take('strings');
    const string = readRichText(xml, theme);
    allowance.text(string.text);
    strings.push(string);
  });
  return strings;
};
