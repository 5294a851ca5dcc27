import { textRoom } from './columnWidth.ts';
import { textWidth } from './textWidth.ts';

/** Screens and printers set the same text a little differently: a line is taken to be full a little early. */
const FULL = 0.96;

const POINTS_PER_PIXEL = 72 / 96;

/** From one line of Times New Roman to the next, in sizes of the font, and what Excel adds, in pixels. */
const LINE_PITCH = 1.15;
const LINE_PADDING = 2;
const ROW_PADDING = 1;

/** What a row can have at most, in points. */
export const MAX_ROW_HEIGHT = 409.5;

/** How much of a line an address such as `https://…` fills where it is broken: it breaks rather at its slashes than at the last letter. */
const BROKEN = 0.75;

/** How many lines one word takes by itself. */
const linesOfWord = (width: number, room: number): number => (width <= room ? 1 : Math.ceil(width / (room * BROKEN)));

const linesOfParagraph = (paragraph: string, room: number, fontSize: number, bold: boolean): number => {
  const space = textWidth(' ', fontSize, bold);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word, fontSize, bold);
    const joined = used === 0 ? width : used + space + width;
    if (joined <= room) {
      used = joined;
      continue;
    }
    const own = linesOfWord(width, room);
    lines += used === 0 ? own - 1 : own;
    used = own === 1 ? width : room;
  }
  return lines;
};

/**
 * Into how many lines a text is wrapped at the spaces, its own line breaks included; a word wider than the column is broken.
 *
 * Units: `width` in digits of the default font, as `ColumnFormat.width`; for merged cells the sum of theirs. `fontSize` in points.
 */
export const estimateLines = (text: string, width: number, fontSize: number, bold = false): number => {
  const key = `${width}/${fontSize}/${bold ? 'b' : ''}/${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const lines = countLines(text, width, fontSize, bold);
  known.set(key, lines);
  return lines;
};

/** Titles of criteria stand on every agency's sheet alike: what was counted lately is kept. */
const known = new Map<string, number>();
const MOST_KNOWN = 4096;

const countLines = (text: string, width: number, fontSize: number, bold: boolean): number => {
  const room = Math.max(textRoom(width) * FULL, fontSize);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room, fontSize, bold), 0);
};

/** How high a row of that many lines stands, in points. */
export const heightOfLines = (lines: number, fontSize: number): number => {
  const pitch = Math.ceil((fontSize * LINE_PITCH) / POINTS_PER_PIXEL) + LINE_PADDING;
  return Math.min((lines * pitch + ROW_PADDING) * POINTS_PER_PIXEL, MAX_ROW_HEIGHT);
};

/**
 * How high a row must be to show a wrapped text whole, for neither Excel nor LibreOffice fits merged rows, or rows whose height is
 * set, by itself. A row takes the largest of its cells' heights.
 *
 * Units: points, at most the 409.5 that a row can have; `width` as in `estimateLines`, of a workbook in Times New Roman 12.
 *
 * @example estimateRowHeight('Điểm tự chấm', 20, 12) // 16.5
 */
export const estimateRowHeight = (text: string, width: number, fontSize: number, bold = false): number =>
  heightOfLines(estimateLines(text, width, fontSize, bold), fontSize);
