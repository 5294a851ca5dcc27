import type { CellStyle } from '../writing/CellStyle.ts';

/** The looks of the official papers: Times New Roman, black on white, thin lines; input cells pale yellow. */
const thin = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' } as const;

export const INPUT_FILL = 'FFFDF0';
export const HEADING_FILL = 'E8EEF7';
export const SECTION_FILL = 'F5F7FB';

const plain = (size: number, over: CellStyle['font'] = {}): CellStyle => ({ font: { name: 'Times New Roman', size, ...over } });

const centred = { horizontal: 'center', vertical: 'center', wrap: true } as const;

export const paperStyle = {
  body: { ...plain(12), alignment: centred },
  bodyBold: { ...plain(12, { bold: true }), alignment: centred },
  motto: { ...plain(13, { bold: true }), alignment: centred },
  rule: { ...plain(12, { bold: true, underline: true }), alignment: centred },
  italic: { ...plain(12, { italic: true }), alignment: centred },
  hint: { ...plain(10, { italic: true, colour: '605E5C' }), alignment: centred },
  title: { ...plain(14, { bold: true }), alignment: centred },
  note: { ...plain(11), alignment: { horizontal: 'left', vertical: 'top', wrap: true } },
  left: { ...plain(12), alignment: { horizontal: 'left', vertical: 'center', wrap: true } },
  heading: { ...plain(12, { bold: true }), alignment: centred, border: thin, fill: HEADING_FILL },
  /** For paper that is printed and signed: no colour. */
  printHeading: { ...plain(11, { bold: true }), alignment: centred, border: thin },
  numbering: { ...plain(10, { italic: true }), alignment: centred, border: thin },
} as const satisfies { readonly [name: string]: CellStyle };

/** What the indent of a table's cell takes from its text, in characters. */
export const INDENT_WIDTH = 1.25;

export interface TableLook {
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly unlocked?: boolean;
  readonly colour?: string;
}

/** A table has few looks for many cells: the same look is the same object, which the writer then looks at once. */
const known = new Map<string, CellStyle>();

/** A cell of a table: bold for headings, italic for the headings below the first level. */
export const tableCell = (look: TableLook = {}): CellStyle => {
  const { horizontal, bold, italic, size, numberFormat, fill, unlocked, colour } = look;
  const flags = (bold ? 1 : 0) + (italic ? 2 : 0) + (unlocked ? 4 : 0);
  const key = `${horizontal ?? ''}|${flags}|${size ?? ''}|${numberFormat ?? ''}|${fill ?? ''}|${colour ?? ''}`;
  const before = known.get(key);
  if (before) return before;
  const style = tableStyle(look);
  known.set(key, style);
  return style;
};

const tableStyle = (look: TableLook): CellStyle => ({
  font: {
    name: 'Times New Roman',
    size: look.size ?? 12,
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.colour === undefined ? {} : { colour: look.colour }),
  },
  alignment: {
    horizontal: look.horizontal ?? 'left',
    vertical: 'center',
    // Numbers stand at the right and need one line; LibreOffice forgets the indent of some that may wrap.
    ...(look.horizontal === 'right' ? {} : { wrap: true }),
    ...(look.horizontal === 'center' ? {} : { indent: 1 }),
  },
  border: thin,
  ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
  ...(look.fill === undefined ? {} : { fill: look.fill }),
  ...(look.unlocked ? { unlocked: true } : {}),
});

/** Points with a fixed number of decimals, as one column of a summary shows them; the separators are the reader's own. */
export const pointsFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
