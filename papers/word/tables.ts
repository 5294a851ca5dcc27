import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type Paragraph } from 'docx';
import { paragraph, SMALL } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
const MARGINS = { left: 70, right: 70, top: 30, bottom: 30 } as const;

export interface WordColumn {
  readonly heading: string;
  /** Its part of the whole width. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

/** Widths in twentieths of a point, which together are the room between the margins. */
const widthsOf = (parts: readonly number[], room: number): readonly number[] => {
  const whole = parts.reduce((sum, one) => sum + one, 0);
  return parts.map((one) => Math.floor((one / whole) * room));
};

const cellOf = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: MARGINS,
  });

/** A table with lines whose head is repeated on every page and whose rows are not torn. */
export const linedTable = (columns: readonly WordColumn[], rows: readonly (readonly string[])[], room: number): Table => {
  const widths = widthsOf(
    columns.map(({ width }) => width),
    room,
  );
  const rowOf = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ align = 'left', bold = false }, at) =>
        cellOf([paragraph(texts[at] ?? '', { size: SMALL, bold: isHead || bold, align: isHead ? 'center' : align })], widths[at] ?? 0),
      ),
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    rows: [
      rowOf(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((texts) => rowOf(texts, false)),
    ],
  });
};

/** Blocks side by side without lines: the heading of a paper, its signatures. */
export const blocksBeside = (blocks: readonly { readonly width: number; readonly lines: readonly Paragraph[] }[], room: number): Table => {
  const widths = widthsOf(
    blocks.map(({ width }) => width),
    room,
  );
  return new Table({
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: blocks.map(
          ({ lines }, at) =>
            new TableCell({
              children: [...lines],
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 20, right: 20 },
            }),
        ),
      }),
    ],
  });
};
