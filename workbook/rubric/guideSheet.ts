import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { plainTable } from '../paper/plainTable.ts';
import { across, joined, text } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { bookStyle } from './bookStyles.ts';
import { placedShapes } from './criteriaColumns.ts';

const WIDTHS = [34, 58, 58, 20] as const;

/** How such a workbook is written, and every way of scoring with the columns and rows that it needs. */
export const guideSheet = (messages: RubricWords): ModelSheet => {
  const { guide, shapes: words, sheets } = messages.rubricBook;
  const last = WIDTHS.length - 1;
  const first = 2;
  const tableAt = first + guide.lines.length + 2;
  const rows = placedShapes(messages).map(({ name, word, own, parts }) => [
    text(word),
    text(noteOf(words, name)),
    text(own.map(({ heading }) => heading).join('; ')),
    text(parts.map((part) => part.word).join('; ')),
  ]);
  const piece = joined([
    across(0, 0, last, text(guide.title), bookStyle.title),
    ...guide.lines.map((line, index) => across(first + index, 0, last, text(`${index + 1}. ${line}`), paperStyle.left)),
    across(tableAt - 1, 0, last, text(guide.shapesTitle), bookStyle.title),
    plainTable(tableAt, columnsOf(messages), rows),
  ]);
  const width = mergedWidth(WIDTHS);
  return {
    name: sheets.guide,
    cells: piece.cells,
    merges: piece.merges,
    columns: WIDTHS.map((each, column) => ({ column, width: each })),
    rows: [...guide.lines.map((line, index) => ({ row: first + index, height: estimateRowHeight(line, width, 12) + 4 })), ...piece.rows],
    gridLinesHidden: true,
    print: { orientation: 'landscape', margins: { left: 20, right: 15, top: 15, bottom: 15 }, footer: { right: pageFoot(messages) } },
  };
};

const noteOf = (words: RubricWords['rubricBook']['shapes'], name: string): string =>
  Object.entries(words).find(([key]) => key === name)?.[1].note ?? '';

const columnsOf = ({ rubricBook: { guide } }: RubricWords) =>
  [guide.shape, guide.note, guide.columns, guide.rows].map((heading, at) => ({
    heading,
    width: WIDTHS[at] ?? 20,
    align: 'left' as const,
    bold: at === 0,
  }));
