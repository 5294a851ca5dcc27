import { eachChild, readText } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';

/** A text whose runs were joined. */
export interface RichText {
  readonly text: string;
  /** The font that most of the text bears by its runs; `null` where it is the cell's own. */
  readonly font: string | null;
}

/** Joins the runs of a shared or an inline string; phonetic hints (`rPh`) are no part of the text. */
export const readRichText = (xml: XmlCursor): RichText => {
  let text = '';
  const lengths = new Map<string | null, number>();
  const add = (piece: string, font: string | null): void => {
    text += piece;
    lengths.set(font, (lengths.get(font) ?? 0) + piece.length);
  };
  eachChild(xml, (name) => {
    if (name === 't') add(readText(xml), null);
    if (name === 'r') readRun(xml, add);
  });
  return { text: decodeEscapes(text), font: longest(lengths) };
};

const readRun = (xml: XmlCursor, add: (piece: string, font: string | null) => void): void => {
  let font: string | null = null;
  eachChild(xml, (name) => {
    if (name === 't') add(readText(xml), font);
    if (name !== 'rPr') return;
    eachChild(xml, (property) => {
      if (property === 'rFont') font = xml.attribute('val') ?? null;
    });
  });
};

const longest = (lengths: ReadonlyMap<string | null, number>): string | null => {
  let found: string | null = null;
  let most = 0;
  for (const [font, length] of lengths) {
    if (length > most) [found, most] = [font, length];
  }
  return found;
};

/** Excel writes characters that XML cannot hold as `_x000D_`, and an underscore that would read so as `_x005F_`. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
