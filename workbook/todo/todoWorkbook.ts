import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { TodoLine, TodoList } from '#core/messages/TodoList.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { across, cell, joined, text, type Piece } from '../paper/SheetBuilder.ts';
import { INDENT_WIDTH, paperStyle, tableCell } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { WorkbookModel } from '../writing/WorkbookModel.ts';

const WIDTHS = [6, 10, 10, 10, 18, 52] as const;
const LAST = WIDTHS.length - 1;
const WHOLE = mergedWidth(WIDTHS);
const HEADING_ROW = 2;
const MARGINS = { left: 15, right: 10, top: 15, bottom: 15 } as const;
const PADDING = 3;

/** The to-do lists of one or several sheets on one worksheet, printed on A4 with the headings on every page. */
export const todoWorkbook = (lists: readonly TodoList[], messages: Catalogue): WorkbookModel => {
  const { todo } = messages;
  const pieces: Piece[] = [
    across(0, 0, LAST, text(todo.title.toUpperCase()), paperStyle.title),
    {
      cells: headings(messages).map((heading, column) => cell(HEADING_ROW, column, text(heading), paperStyle.printHeading)),
      rows: [
        { row: 0, height: 24 },
        { row: HEADING_ROW, height: 22 },
      ],
    },
  ];
  let row = HEADING_ROW + 1;
  for (const list of lists) {
    for (const piece of listPieces(list, messages)) {
      pieces.push(piece.at(row));
      row += 1;
    }
  }
  const { cells, merges, rows } = joined(pieces);
  const paper = { orientation: 'portrait', margins: MARGINS } as const;
  return {
    properties: { title: todo.title, creator: 'Giao Ước', application: 'Giao Ước' },
    sheets: [
      {
        name: todo.sheet,
        cells,
        merges,
        rows,
        columns: WIDTHS.map((width, column) => ({ column, width })),
        frozen: { rows: HEADING_ROW + 1, columns: 0 },
        gridLinesHidden: true,
        print: {
          ...paper,
          scaling: { percent: percentToFit(paper, WIDTHS) },
          area: { top: 0, left: 0, bottom: row - 1, right: LAST },
          repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
          centredHorizontally: true,
          footer: { right: pageFoot(messages) },
        },
        activeCell: { row: HEADING_ROW + 1, column: 0 },
      },
    ],
  };
};

const headings = ({ todo: { columns } }: Catalogue): readonly string[] => [
  columns.done,
  columns.cell,
  columns.criterion,
  columns.level,
  columns.seen,
  columns.work,
];

/** A row that does not know yet where it stands. */
interface Floating {
  readonly at: (row: number) => Piece;
}

const listPieces = (list: TodoList, { todo }: Catalogue): readonly Floating[] => [
  wholeRow(list.agency === null ? list.file : `${list.agency} · ${list.file}`, 'file'),
  wholeRow([list.counts, list.hidden].filter((part) => part !== null).join(' '), 'counts'),
  ...list.groups.flatMap(({ heading, lines }) => [wholeRow(`${heading}. ${todo.handedTo}`, 'group'), ...lines.map(lineRow)]),
];

const LOOKS = {
  file: tableCell({ bold: true, size: 13 }),
  counts: tableCell({ italic: true }),
  group: tableCell({ bold: true, fill: 'F5F7FB' }),
} as const;

const wholeRow = (words: string, look: keyof typeof LOOKS): Floating => ({
  at: (row) =>
    joined([
      across(row, 0, LAST, text(words), LOOKS[look]),
      { cells: [], rows: [{ row, height: Math.max(20, estimateRowHeight(words, WHOLE - INDENT_WIDTH, 13, look !== 'counts') + PADDING) }] },
    ]),
});

const lineRow = ({ cell: address, criterion, level, seen, work }: TodoLine): Floating => ({
  at: (row) => {
    const texts = ['☐', address, criterion, level, seen, work];
    const heights = texts.map((one, column) => estimateRowHeight(one, (WIDTHS[column] ?? 0) - INDENT_WIDTH, 12) + PADDING);
    return {
      cells: texts.map((one, column) => cell(row, column, text(one), tableCell({ horizontal: column < 4 ? 'center' : 'left' }))),
      rows: [{ row, height: Math.min(MAX_ROW_HEIGHT, Math.max(20, ...heights)) }],
    };
  },
});
