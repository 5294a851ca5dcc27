import { pointsOf, writePoints, type Points } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { rangeAddress, addressOf, columnLetters } from '../address.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, cell, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { INDENT_WIDTH, paperStyle, tableCell } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ConditionalFormat, ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { agencyLayout, type AgencyRow } from './agencyLayout.ts';
import { lookOf, printed } from './agencyTableRow.ts';
import { referTo, type AgencyPart, type RankingBook } from './RankingBook.ts';

const ROW = { title: 0, bloc: 1, heading: 3, first: 4 } as const;
const FIXED = [5, 44, 8] as const;
const AGENCY_WIDTH = 11;
const WIDEST_AGENCY = 16;
/** How many columns of agencies, and of their average, stand on one sheet of A4 beside the criteria. */
const PER_PAGE = 9;
const AVERAGE_DECIMALS = 2;
const PAPER = { orientation: 'landscape', margins: { left: 20, right: 12, top: 15, bottom: 15 } } as const;
const BEST_FILL = 'DDE6F0';

/**
 * Criteria as rows, agencies as columns in rank order, every score a reference to the agency's own sheet. What does not fit one
 * page is cut into groups of about the same size, and the criteria are printed again beside each.
 */
export const matrixSheet = (book: RankingBook): ModelSheet => {
  const { bloc, agencies, messages } = book;
  const layout = matrixLayout(book);
  const { count, perPage, width: agencyWidth } = groupsOf(agencies.length);
  const widths = [...FIXED, ...Array.from({ length: count }, () => agencyWidth)];
  const last = widths.length - 1;
  const onOnePage = FIXED.length + perPage - 1;
  // What stands over the repeated columns alone is printed whole on every page.
  const titled = perPage < count ? FIXED.length - 1 : onOnePage;
  const subtitle = `${bloc.name}, ${bloc.edition}`;
  const bottom = layout.at(-1)?.row ?? ROW.first;
  const { cells, merges, rows } = joined([
    across(ROW.title, 0, titled, text(messages.rankingBook.sheets.matrix.toUpperCase()), paperStyle.title),
    across(ROW.bloc, 0, titled, text(subtitle), paperStyle.italic),
    headings(book, widths, estimateRowHeight(subtitle, mergedWidth(widths.slice(0, titled + 1)), 12)),
    ...layout.map((row) => matrixRow(row, book)),
    ...(bloc.notAssigned.size > 0 ? [across(bottom + 1, 0, onOnePage, text(messages.rankingBook.notAssignedMark), paperStyle.note)] : []),
  ]);
  return {
    name: messages.rankingBook.sheets.matrix,
    cells,
    merges,
    rows,
    columns: widths.map((width, column) => ({ column, width })),
    frozen: { rows: ROW.first, columns: FIXED.length },
    gridLinesHidden: true,
    protection: PROTECTED,
    conditionalFormats: agencies.length > 1 ? [bestOfRow(layout, agencies.length)] : [],
    print: {
      ...PAPER,
      scaling: { percent: percentToFit(PAPER, widths.slice(0, onOnePage + 1)) },
      area: { top: 0, left: 0, bottom: bottom + 1, right: last },
      repeatedRows: { first: ROW.heading, last: ROW.heading },
      repeatedColumns: { first: 0, last: FIXED.length - 1 },
      footer: { right: pageFoot(messages) },
    },
    activeCell: { row: ROW.first, column: FIXED.length },
  };
};

/** How many columns stand beside the criteria, how many of them on a page, and how wide each is so that a page is full. */
const groupsOf = (agencies: number): { readonly count: number; readonly perPage: number; readonly width: number } => {
  const count = agencies > 1 ? agencies + 1 : agencies;
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const perPage = Math.ceil(count / pages);
  return { count, perPage, width: Math.min(WIDEST_AGENCY, (AGENCY_WIDTH * PER_PAGE) / perPage) };
};

/** The rows of an agency to whom everything is assigned, and the rescaled sum where somebody has one. */
const matrixLayout = ({ bloc, hasRescaled, agencies }: RankingBook): readonly AgencyRow[] => {
  const rescaled = agencies.flatMap(({ layout }) => layout.find(({ is }) => is === 'rescaled') ?? []).slice(0, 1);
  const rows = agencyLayout({ ...bloc, notAssigned: new Map() }, '', ROW.first);
  const withRescaled = rows.flatMap((row) => (row.is === 'base' && hasRescaled ? [row, ...rescaled] : [row]));
  return withRescaled.map((row, index) => ({ ...row, row: ROW.first + index }));
};

const headings = ({ agencies, messages }: RankingBook, widths: readonly number[], subtitleHeight: number): Piece => {
  const { columns } = messages.rankingBook;
  const names = agencies.map(({ ranked }) => ranked.member.name);
  const titles = [columns.number, columns.criterion, columns.max, ...names, ...(agencies.length > 1 ? [columns.average] : [])];
  return {
    cells: titles.map((title, column) => cell(ROW.heading, column, text(title), paperStyle.printHeading)),
    rows: [
      { row: ROW.title, height: 24 },
      { row: ROW.bloc, height: Math.max(18, subtitleHeight + 2) },
      { row: ROW.heading, height: Math.max(...titles.map((title, at) => estimateRowHeight(title, widths[at] ?? 8, 11, true))) + 6 },
    ],
  };
};

const matrixRow = (row: AgencyRow, book: RankingBook): Piece => {
  const { agencies } = book;
  const [label, title, max] = printed(row, book);
  const look = lookOf(row);
  const style = (horizontal: 'left' | 'center' | 'right', numberFormat?: string) =>
    tableCell({ ...look, horizontal, ...(numberFormat === undefined ? {} : { numberFormat }) });
  const values = agencies.map((part) => matrixValue(row, part));
  const firstAgency = FIXED.length;
  return {
    cells: [
      cell(row.row, 0, text(label), style('center')),
      cell(row.row, 1, text(title), style('left')),
      cell(row.row, 2, max === null ? text('') : number(writePoints(max)), style('right')),
      ...values.map(({ content }, at) => cell(row.row, firstAgency + at, content, style('center'))),
      ...(agencies.length > 1
        ? [cell(row.row, firstAgency + agencies.length, averageContent(row.row, values), style('center', '0.00'))]
        : []),
    ],
    rows: [{ row: row.row, height: Math.max(18, estimateRowHeight(title, FIXED[1] - INDENT_WIDTH, 12, look.bold) + 3) }],
  };
};

interface MatrixValue {
  readonly content: ModelContent;
  readonly value: Points | null;
}

/** A dash where the agency has no such score; its base where others were rescaled and it was not. */
const matrixValue = (row: AgencyRow, part: AgencyPart): MatrixValue => {
  const code = row.is === 'rescaled' && !part.rows.has(row.code) ? '=base' : row.code;
  const { cell: reference, value } = referTo(part, code, 'final');
  return value === null ? { content: text('–'), value } : { content: formula(reference, writePoints(value)), value };
};

const averageContent = (row: number, values: readonly MatrixValue[]): ModelContent => {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return text('–');
  const sum = known.reduce((total, one) => total + one, 0);
  const average = roundRatio(ratio(BigInt(pointsOf(sum)), BigInt(known.length)), AVERAGE_DECIMALS);
  const range = rangeAddress({ top: row, bottom: row, left: FIXED.length, right: FIXED.length + values.length - 1 });
  return formula(`ROUND(ROUND(AVERAGE(${range}),10),${AVERAGE_DECIMALS})`, writePoints(average));
};

/** The best score of a row, unless all are alike. */
const bestOfRow = (layout: readonly AgencyRow[], count: number): ConditionalFormat => {
  const left = FIXED.length;
  const right = left + count - 1;
  const bottom = layout.at(-1)?.row ?? ROW.first;
  const line = `$${columnLetters(left)}${ROW.first + 1}:$${columnLetters(right)}${ROW.first + 1}`;
  return {
    type: 'expression',
    ranges: [{ top: ROW.first, bottom, left, right }],
    formula: `AND(ISNUMBER(${addressOf(ROW.first, left)}),${addressOf(ROW.first, left)}=MAX(${line}),MIN(${line})<MAX(${line}))`,
    overlay: { fill: BEST_FILL },
  };
};
