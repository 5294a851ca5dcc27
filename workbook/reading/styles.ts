import { eachChild } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import type { Allowance } from './limits.ts';
import { builtInFormat, GENERAL, shownAs, type Shown } from './numberFormat.ts';
import { isTrue } from './openPart.ts';
import type { ThemeFonts } from './ThemeFonts.ts';

/** What the style of a cell says, as far as checks and the bench need it. */
export interface CellStyle {
  readonly font: string | null;
  readonly bold: boolean;
  /** Solid fill as RRGGBB. */
  readonly fill: string | null;
  readonly unlocked: boolean;
  readonly numberFormat: string;
  readonly shown: Shown;
}

export const PLAIN_STYLE: CellStyle = { font: null, bold: false, fill: null, unlocked: false, numberFormat: GENERAL, shown: 'number' };

interface Font {
  readonly name: string | null;
  readonly bold: boolean;
}

interface CellFormat {
  readonly font: number;
  readonly fill: number;
  readonly numberFormat: number;
  readonly unlocked: boolean;
}

/** The styles that cells name by their index (`cellXfs`). */
export const readStyles = (xml: XmlCursor, allowance: Allowance, theme: ThemeFonts): readonly CellStyle[] => {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const formats: CellFormat[] = [];
  const lists: Readonly<Record<string, () => unknown>> = {
    numFmts: () => codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? GENERAL),
    fonts: () => fonts.push(readFont(xml, theme)),
    fills: () => fills.push(readFill(xml)),
    cellXfs: () => formats.push(readFormat(xml)),
  };
  eachChild(xml, (list) => {
    const readItem = Object.hasOwn(lists, list) ? lists[list] : undefined;
    if (!readItem) return;
    eachChild(xml, () => {
      allowance.take('styles');
      readItem();
    });
  });
  return formats.map((format) => styleOf(format, codes, fonts, fills));
};

const styleOf = (
  format: CellFormat,
  codes: ReadonlyMap<number, string>,
  fonts: readonly Font[],
  fills: readonly (string | null)[],
): CellStyle => {
  const font = fonts[format.font];
  const numberFormat = codes.get(format.numberFormat) ?? builtInFormat(format.numberFormat);
  return {
    font: font?.name ?? null,
    bold: font?.bold ?? false,
    fill: fills[format.fill] ?? null,
    unlocked: format.unlocked,
    numberFormat,
    shown: shownAs(numberFormat),
  };
};

/** A font of the theme goes before the name beside it, which only tells what the theme had when the file was saved. */
const readFont = (xml: XmlCursor, theme: ThemeFonts): Font => {
  let name: string | null = null;
  let scheme: string | undefined;
  let bold = false;
  eachChild(xml, (property) => {
    if (property === 'name') name = xml.attribute('val') ?? null;
    if (property === 'scheme') scheme = xml.attribute('val');
    if (property === 'b') bold = isTrue(xml.attribute('val'), true);
  });
  return { name: theme.of(scheme) ?? name, bold };
};

const readFill = (xml: XmlCursor): string | null => {
  let colour: string | null = null;
  eachChild(xml, (pattern) => {
    if (pattern !== 'patternFill' || xml.attribute('patternType') !== 'solid') return;
    eachChild(xml, (which) => {
      if (which === 'fgColor') colour = readColour(xml);
    });
  });
  return colour;
};

/** Only colours that are written out: those of the theme change with it and say nothing about the cell. */
const readColour = (xml: XmlCursor): string | null => {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(xml.attribute('rgb') ?? '');
  return match?.[1]?.toUpperCase() ?? null;
};

const readFormat = (xml: XmlCursor): CellFormat => {
  const index = (name: string): number => Number(xml.attribute(name) ?? 0);
  const format = { font: index('fontId'), fill: index('fillId'), numberFormat: index('numFmtId') };
  let unlocked = false;
  eachChild(xml, (property) => {
    if (property === 'protection') unlocked = !isTrue(xml.attribute('locked'), true);
  });
  return { ...format, unlocked };
};
