const PIXELS_PER_POINT = 96 / 72;

/** The room that Excel leaves beside the text of a column, both sides and the grid line together. */
const PADDING_PIXELS = 5;

/** How wide the widest digit of the default font is on screen: half its size in the fonts of official papers. */
const digitPixels = (fontSize: number): number => Math.round((fontSize * PIXELS_PER_POINT) / 2);

/**
 * A column's width as the file stores it, from the width that Excel shows (ECMA-376 part 1, 18.3.1.13).
 *
 * Units: `width` in digits of the default font, without the padding; `fontSize` of the default font in points.
 *
 * @example storedWidth(10, 12) // 10.625
 */
export const storedWidth = (width: number, fontSize: number): number => {
  const digit = digitPixels(fontSize);
  return Math.trunc(((width * digit + PADDING_PIXELS) / digit) * 256) / 256;
};

/** How much paper a column of that width takes when it prints at 100 %, in millimetres. */
export const printedWidth = (width: number, fontSize: number): number =>
  Math.round((Math.trunc(width * digitPixels(fontSize) + PADDING_PIXELS) / 96) * 25.4 * 1000) / 1000;
