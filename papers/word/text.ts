import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from 'docx';

/** Half points: 13 points, as decree 30 asks for. */
export const BODY = 26;
export const SMALL = 22;

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** The first line set in, as running text is. */
  readonly indented?: boolean;
  /** Room below, in points. */
  readonly after?: number;
  readonly before?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const POINT = 20;
const FIRST_LINE = 720;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const runOf = (text: string, { bold, italics, underline, size = BODY }: Look): TextRun =>
  new TextRun({ text, size, ...(bold && { bold }), ...(italics && { italics }), ...(underline && { underline: {} }) });

const layoutOf = ({ align = 'left', indented, after = 0, before = 0, keepNext }: Look): IParagraphOptions => ({
  alignment: ALIGN[align],
  spacing: { after: after * POINT, before: before * POINT },
  ...(indented && { indent: { firstLine: FIRST_LINE } }),
  ...(keepNext && { keepNext, keepLines: true }),
});

/** A paragraph; a line break in its text is one on the paper. */
export const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    ...layoutOf(look),
    children: text.split('\n').flatMap((line, at) => (at === 0 ? [runOf(line, look)] : [new TextRun({ break: 1 }), runOf(line, look)])),
  });

/** Running text: set in, even on both sides. */
export const running = (text: string, look: Look = {}): Paragraph => paragraph(text, { align: 'both', indented: true, after: 6, ...look });

/** The heading of a part: bold, and never alone at the foot of a page. */
export const partHeading = (text: string): Paragraph => running(text, { bold: true, keepNext: true, before: 4 });
