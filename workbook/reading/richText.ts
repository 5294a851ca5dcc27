import { eachChild, readText } from '../xml/eachChild.ts';
import type { TextRun } from '../WorkbookView.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import type { ThemeFonts } from './ThemeFonts.ts';

/** A text whose runs were joined. */
export interface RichText {
  readonly text: string;
  /** The font that most of the text bears by its runs; `null` where it is the cell's own. */
  readonly font: string | null;
  /** The runs, where they bear several fonts; a run without one is shown in the cell's own. */
  readonly runs: readonly TextRun[] | null;
}

/** Joins the runs of a shared or an inline string; phonetic hints (`rPh`) are no part of the text. */
export const readRichText = (xml: XmlCursor, theme: ThemeFonts): RichText => {
  const runs: TextRun[] = [];
  eachChild(xml, (name) => {
    if (name === 't') runs.push({ text: decodeEscapes(readText(xml)), font: null });
    if (name === 'r') readRun(xml, theme, runs);
  });
  const [first] = runs;
  const isOfOneFont = runs.every(({ font }) => font === first?.font);
  return {
    text: first && runs.length === 1 ? first.text : runs.map(({ text }) => text).join(''),
    font: isOfOneFont ? (first?.font ?? null) : longest(runs),
    runs: isOfOneFont ? null : runs,
  };
};

const readRun = (xml: XmlCursor, theme: ThemeFonts, runs: TextRun[]): void => {
  let font: string | null = null;
  eachChild(xml, (name) => {
    if (name === 't') runs.push({ text: decodeEscapes(readText(xml)), font });
    if (name === 'rPr') font = readRunFont(xml, theme);
  });
};

const readRunFont = (xml: XmlCursor, theme: ThemeFonts): string | null => {
  let font: string | null = null;
  let scheme: string | undefined;
  eachChild(xml, (property) => {
    if (property === 'rFont') font = xml.attribute('val') ?? null;
    if (property === 'scheme') scheme = xml.attribute('val');
  });
  return theme.of(scheme) ?? font;
};

const longest = (runs: readonly TextRun[]): string | null => {
  const lengths = new Map<string | null, number>();
  for (const { text, font } of runs) lengths.set(font, (lengths.get(font) ?? 0) + text.length);
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
