const PIXELS_PER_INCH = 96;
const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;

/** The room that Excel leaves beside the text of a column, both sides and the grid line together. */
const PADDING_PIXELS = 5;

/** The file keeps widths in steps of a 256th. */
const STEPS = 256;

export const OFFICIAL_SIZE = 12;

/** How wide a digit of the default font is on screen: half its size in the fonts of official papers. */
const digitPixels = (fontSize: number): number => Math.round(((fontSize / POINTS_PER_INCH) * PIXELS_PER_INCH) / 2);

const columnPixels = (width: number, fontSize: number): number => Math.trunc(width * digitPixels(fontSize)) + PADDING_PIXELS;

/**
 * A column's width as the file stores it, from the width that Excel shows (ECMA-376 part 1, 18.3.1.13).
 *
 * Units: `width` in digits of the default font, without the padding; `fontSize` of the default font in points.
 *
 * @example storedWidth(10, 12) // 10.625
 */
export const storedWidth = (width: number, fontSize = OFFICIAL_SIZE): number =>
  Math.trunc(((width * digitPixels(fontSize) + PADDING_PIXELS) / digitPixels(fontSize)) * STEPS) / STEPS;

/** How much paper a column of that width takes when it prints at 100 %, in millimetres. */
export const printedWidth = (width: number, fontSize = OFFICIAL_SIZE): number =>
  (columnPixels(width, fontSize) / PIXELS_PER_INCH) * MILLIMETRES_PER_INCH;

/** How much room a column of that width has for text, in points. */
export const textRoom = (width: number, fontSize = OFFICIAL_SIZE): number =>
  ((width * digitPixels(fontSize)) / PIXELS_PER_INCH) * POINTS_PER_INCH;

/**
 * The width of neighbouring columns merged into one cell: their paddings become room for its text.
 *
 * @example mergedWidth([10, 10]) // 20.625
 */
export const mergedWidth = (widths: readonly number[], fontSize = OFFICIAL_SIZE): number =>
  widths.reduce((sum, width) => sum + width, 0) + (Math.max(0, widths.length - 1) * PADDING_PIXELS) / digitPixels(fontSize);
