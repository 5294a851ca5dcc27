import { eachChild } from '#workbook/xml/eachChild.ts';
import { isTrue } from '#workbook/reading/openPart.ts';
import type { XmlCursor } from '#workbook/xml/XmlCursor.ts';
import { readColour } from './colours.ts';

export interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly colour: string | null;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface BorderLook {
  /** As the file names it: `thin`, `hair`, `medium`, `double` … */
  readonly style: string;
  readonly colour: string;
}

/** How cells of one style look on the screen. */
export interface StyleLook {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<Side, BorderLook>>>;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
}

const DEFAULT_FONT: FontLook = { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, colour: null };
export const PLAIN_LOOK: StyleLook = {
  font: DEFAULT_FONT,
  fill: null,
  borders: {},
  horizontal: null,
  vertical: null,
  wrap: false,
  indent: 0,
};

type Format = Pick<StyleLook, 'horizontal' | 'vertical' | 'wrap' | 'indent'> & Readonly<Record<'font' | 'fill' | 'border', number>>;

/** The looks that cells name by their index (`cellXfs`). */
export const readStyleLooks = (xml: XmlCursor): readonly StyleLook[] => {
  const fonts: FontLook[] = [];
  const fills: (string | null)[] = [];
  const borders: StyleLook['borders'][] = [];
  const formats: Format[] = [];
  const lists: Readonly<Record<string, () => unknown>> = {
    fonts: () => fonts.push(readFont(xml)),
    fills: () => fills.push(readFill(xml)),
    borders: () => borders.push(readBorders(xml)),
    cellXfs: () => formats.push(readFormat(xml)),
  };
  eachChild(xml, (list) => {
    const readItem = Object.hasOwn(lists, list) ? lists[list] : undefined;
    if (readItem) eachChild(xml, () => void readItem());
  });
  return formats.map(({ font, fill, border, ...rest }) => ({
    font: fonts[font] ?? DEFAULT_FONT,
    fill: fills[fill] ?? null,
    borders: borders[border] ?? {},
    ...rest,
  }));
};

const readFont = (xml: XmlCursor): FontLook => {
  const font = { ...DEFAULT_FONT };
  eachChild(xml, (property) => {
    const value = xml.attribute('val');
    if (property === 'name') font.name = value ?? font.name;
    if (property === 'sz') font.size = Number(value);
    if (property === 'b') font.bold = isTrue(value, true);
    if (property === 'i') font.italic = isTrue(value, true);
    if (property === 'u') font.underline = value !== 'none';
    if (property === 'color') font.colour = readColour(xml);
  });
  return font;
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

const SIDES: ReadonlySet<string> = new Set<Side>(['left', 'right', 'top', 'bottom']);

const readBorders = (xml: XmlCursor): StyleLook['borders'] => {
  const borders: Partial<Record<Side, BorderLook>> = {};
  eachChild(xml, (side) => {
    const style = xml.attribute('style');
    let colour: string | null = null;
    eachChild(xml, (part) => {
      if (part === 'color') colour = readColour(xml);
    });
    if (SIDES.has(side) && style !== undefined && style !== 'none') borders[side as Side] = { style, colour: colour ?? '#000000' };
  });
  return borders;
};

const readFormat = (xml: XmlCursor): Format => {
  const index = (name: string): number => Number(xml.attribute(name) ?? 0);
  const format = { font: index('fontId'), fill: index('fillId'), border: index('borderId') };
  let alignment: Pick<Format, 'horizontal' | 'vertical' | 'wrap' | 'indent'> = { horizontal: null, vertical: null, wrap: false, indent: 0 };
  eachChild(xml, (property) => {
    if (property !== 'alignment') return;
    alignment = {
      horizontal: xml.attribute('horizontal') ?? null,
      vertical: xml.attribute('vertical') ?? null,
      wrap: isTrue(xml.attribute('wrapText')),
      indent: Number(xml.attribute('indent') ?? 0),
    };
  });
  return { ...format, ...alignment };
};
