import { across, block, cell, joined, text, type Piece } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { RowFormat } from '../writing/WorkbookModel.ts';
import { shownSections, totalParts, type OverviewColumn } from './overviewColumns.ts';
import type { RankingBook } from './RankingBook.ts';

/** Rows of the overview, from 0. The table's head takes two rows and the row of column numbers. */
export const OVERVIEW_ROWS = { title: 4, attached: 5, provisional: 6, heading: 8, subheading: 9, numbering: 10, first: 11 } as const;

/** Title, the line that says what the table is attached to, and the table's head. */
export const overviewHeading = (book: RankingBook, columns: readonly OverviewColumn[]): Piece => {
  const { rankingBook } = book.messages;
  const { bloc, madeOn } = book;
  const last = columns.length - 1;
  const attached =
    madeOn === null
      ? rankingBook.attachedUndated({ bloc: bloc.name, year: bloc.edition })
      : rankingBook.attachedTo({ bloc: bloc.name, on: madeOn });
  return joined([
    across(OVERVIEW_ROWS.title, 0, last, text(rankingBook.title({ year: bloc.edition })), paperStyle.title),
    across(OVERVIEW_ROWS.attached, 0, last, text(attached), paperStyle.italic),
    ...(book.isProvisional ? [across(OVERVIEW_ROWS.provisional, 0, last, text(rankingBook.provisional), paperStyle.bodyBold)] : []),
    ...columns.map((column, at) => headingCells(column, at, columns)),
    { cells: columns.map((column, at) => cell(OVERVIEW_ROWS.numbering, at, text(numbering(book, column, columns)), paperStyle.numbering)) },
    { cells: [], rows: headingRows(book, columns) },
  ]);
};

/** A heading over both rows, or one below a heading that several columns share. */
const headingCells = ({ heading, under }: OverviewColumn, at: number, columns: readonly OverviewColumn[]): Piece => {
  const { heading: top, subheading: bottom } = OVERVIEW_ROWS;
  const style = paperStyle.printHeading;
  if (under === null) return block({ top, bottom, left: at, right: at }, text(heading), style);
  const isFirst = columns[at - 1]?.under !== under;
  const sharing = columns.filter((column) => column.under === under).length;
  return joined([
    ...(isFirst ? [across(top, at, at + sharing - 1, text(under), style)] : []),
    { cells: [cell(bottom, at, text(heading), style)] },
  ]);
};

const headingRows = (book: RankingBook, columns: readonly OverviewColumn[]): readonly RowFormat[] => {
  const heightOf = (isShared: boolean): number =>
    Math.max(
      18,
      ...columns
        .filter(({ under }) => (under !== null) === isShared)
        .map(({ heading, width }) => estimateRowHeight(heading, width, 11, true) + 4),
    );
  const top = 20;
  return [
    { row: OVERVIEW_ROWS.title - 1, height: 8 },
    { row: OVERVIEW_ROWS.title, height: 22 },
    { row: OVERVIEW_ROWS.attached, height: 18 },
    { row: OVERVIEW_ROWS.provisional, height: book.isProvisional ? 18 : 4 },
    { row: OVERVIEW_ROWS.heading - 1, height: 4 },
    { row: OVERVIEW_ROWS.heading, height: top },
    { row: OVERVIEW_ROWS.subheading, height: Math.max(heightOf(true), heightOf(false) - top) },
    {
      row: OVERVIEW_ROWS.numbering,
      height: Math.max(...columns.map((column) => estimateRowHeight(numbering(book, column, columns), column.width, 10))),
    },
  ];
};

/** The number of a column, with the sum that it is: "7 = 4+5+6". */
const numbering = (book: RankingBook, { key }: OverviewColumn, columns: readonly OverviewColumn[]): string => {
  const numberOf = (wanted: string): number => columns.findIndex((column) => column.key === wanted) + 1;
  const parts = key === 'total' ? totalParts(book) : key === 'sum' ? shownSections(book).map(({ code }) => `section ${code}`) : [];
  return parts.length === 0 ? String(numberOf(key)) : `${numberOf(key)} = ${parts.map(numberOf).join('+')}`;
};
