import type { XmlCursor } from '#workbook/xml/XmlCursor.ts';

/** The theme that Office 2013 to 2022 gives a new workbook, in the order in which styles count its colours. */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
/** The first colours of the old palette; 0–7 and 8–15 are the same. ECMA-376 part 1, 18.8.27. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** The colour of the element at which the cursor stands, as `#RRGGBB`; `null` where it leaves the choice to the screen. */
export const readColour = (xml: XmlCursor): string | null => {
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(xml.attribute('rgb') ?? '')?.[1];
  const theme = xml.attribute('theme');
  const indexed = xml.attribute('indexed');
  const base = rgb ?? (theme === undefined ? indexedColour(indexed) : THEME[Number(theme)]);
  return base === undefined ? null : `#${tinted(base.toUpperCase(), Number(xml.attribute('tint') ?? 0))}`;
};

const indexedColour = (index: string | undefined): string | undefined => {
  const number = Number(index ?? Number.NaN);
  return number < 16 ? INDEXED[number % 8] : undefined;
};

/** Lighter towards white, darker towards black, channel by channel: near enough to Excel's HLS for a picture. */
const tinted = (colour: string, tint: number): string => {
  const channel = (start: number): string => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, '0').toUpperCase();
  };
  return tint === 0 ? colour : channel(0) + channel(2) + channel(4);
};
