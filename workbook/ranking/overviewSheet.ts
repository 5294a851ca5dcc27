import { checkCode } from '#core/checkCode.ts';
import { writePoints, type Points } from '#core/points.ts';
import { addressOf } from '../address.ts';
import { officialHeading } from '../paper/officialHeading.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { breaksToKeep, percentForOnePage, percentToFit } from '../paper/pageLayout.ts';
import { across, cell, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { PROTECTED, unlockedRow } from '../paper/protectedPaper.ts';
import { signatureBlocks, type Signature } from '../paper/signatureBlocks.ts';
import { INDENT_WIDTH, paperStyle, tableCell } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { Picture } from '../writing/Drawing.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { notesOf, type Notes } from './notes.ts';
import { overviewColumns, type OverviewColumn, type OverviewContent } from './overviewColumns.ts';
import { OVERVIEW_ROWS, overviewHeading } from './overviewHeading.ts';
import { pointsLook } from './pointsLook.ts';
import { helperCells, rankFormula, rankHelpers, type RankHelpers } from './rankFormula.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';

const PAPER = { orientation: 'landscape', margins: { left: 20, right: 15, top: 15, bottom: 18 } } as const;
const PADDING = 2;
const LEAST_HEIGHT = 20;

/** What a row of the table needs to know. */
interface TableGround {
  readonly book: RankingBook;
  readonly columns: readonly OverviewColumn[];
  readonly helpers: RankHelpers;
  readonly notes: Notes;
}

/** The summary that is signed: every agency in rank order, notes, what is missing, signatures. */
export const overviewSheet = (book: RankingBook): ModelSheet => {
  const { bloc, agencies, messages } = book;
  const columns = overviewColumns(book);
  const widths = columns.map(({ width }) => width);
  const helpers = rankHelpers(book, { left: columns.length + 1, top: OVERVIEW_ROWS.first });
  const notes = notesOf(book);
  const table = joined([
    officialHeading(book, bloc.name, widths, splitOf(widths)),
    overviewHeading(book, columns),
    ...agencies.map((part, at) => tableRow(part, OVERVIEW_ROWS.first + at, { book, columns, helpers, notes })),
  ]);
  const below = linesBelow(book, notes, widths, helpers.bottom + 2);
  const signed = signatureBlocks(below.next + 1, widths, signaturesOf(book));
  const { cells, merges, rows } = joined([table, below.piece, signed.piece]);
  const repeatedRows = { first: OVERVIEW_ROWS.heading, last: OVERVIEW_ROWS.numbering };
  const percent = percentForOnePage(PAPER, percentToFit(PAPER, widths), rows, signed.last);
  const keep = { first: helpers.bottom, last: signed.last };
  return {
    name: messages.rankingBook.sheets.overview,
    cells: [...unlockedRow(cells, signed.last), ...helperCells(helpers, agencies)],
    protection: PROTECTED,
    merges,
    rows,
    columns: [
      ...widths.map((width, column) => ({ column, width })),
      ...helpers.columns.map((_, at) => ({ column: helpers.left + at, width: 12, hidden: true })),
    ],
    frozen: { rows: OVERVIEW_ROWS.first, columns: 2 },
    gridLinesHidden: true,
    pictures: qrPicture(book, signed.last - 3),
    print: {
      ...PAPER,
      scaling: { percent },
      area: { top: 0, left: 0, bottom: signed.last, right: columns.length - 1 },
      repeatedRows,
      centredHorizontally: true,
      footer: { left: foot(book), right: pageFoot(messages) },
      pageBreaksBefore: breaksToKeep(keep, rows, { paper: PAPER, percent, repeatedRows }),
    },
    activeCell: { row: OVERVIEW_ROWS.first, column: 0 },
  };
};

const foot = ({ snapshot, messages }: RankingBook): readonly string[] => {
  const { proof } = messages.rankingBook;
  return [`${proof.code}: ${checkCode(snapshot)}\n${proof.howTo}`];
};

/** The column where the right half of the paper begins. */
const splitOf = (widths: readonly number[]): number => {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let used = 0;
  return widths.findIndex((width) => (used += width) >= half);
};

const tableRow = (part: AgencyPart, row: number, ground: TableGround): Piece => {
  const { columns } = ground;
  const heights = columns.map((column) => {
    const content = contentOf(column.contentOf(part), part, row, ground);
    return content.type === 'text'
      ? estimateRowHeight(content.text, column.width - (column.align === 'left' ? INDENT_WIDTH : 0), 12, column.bold) + PADDING
      : LEAST_HEIGHT;
  });
  return {
    cells: columns.map((column, at) => {
      const content = column.contentOf(part);
      const isPoints = content.is === 'reference' || content.is === 'sum';
      const look = { horizontal: column.align, ...(column.bold ? { bold: true } : {}) };
      const style = tableCell({ ...look, ...(isPoints ? { numberFormat: pointsLook(ground.book, column.key) } : {}) });
      return cell(row, at, contentOf(content, part, row, ground), style);
    }),
    rows: [{ row, height: Math.min(MAX_ROW_HEIGHT, Math.max(LEAST_HEIGHT, ...heights)) }],
  };
};

const contentOf = (content: OverviewContent, { ranked }: AgencyPart, row: number, ground: TableGround): ModelContent => {
  const { columns, helpers, notes, book } = ground;
  const worked = (expression: string, value: Points): ModelContent => formula(expression, writePoints(value));
  switch (content.is) {
    case 'text':
      return text(content.text);
    case 'reference':
      return worked(content.cell, content.value);
    case 'sum':
      return worked(sumOf(content.of, columns, row), content.value);
    case 'number':
      return number(String(row - OVERVIEW_ROWS.first + 1));
    case 'rank':
      return ranked.rank === null ? text(book.messages.rankingBook.noRank) : formula(rankFormula(helpers, row), String(ranked.rank));
    case 'note':
      return text((notes.numbersOf.get(ranked.member.code) ?? []).map((one) => `(${one})`).join(' '));
  }
};

/** Neighbours as a range, so that the formula stays as short as the line above the table says it. */
const sumOf = (keys: readonly string[], columns: readonly OverviewColumn[], row: number): string => {
  const cells = keys.map((key) =>
    addressOf(
      row,
      columns.findIndex((column) => column.key === key),
    ),
  );
  return cells.length > 3 ? `SUM(${cells[0]}:${cells.at(-1)})` : cells.join('+');
};

const linesBelow = (
  book: RankingBook,
  notes: Notes,
  widths: readonly number[],
  row: number,
): { readonly piece: Piece; readonly next: number } => {
  const whole = mergedWidth(widths);
  const lines = [...notes.texts.map((note, at) => `(${at + 1}) ${note}`), ...closingLines(book)];
  const pieces = lines.map((line, at): Piece => ({
    ...across(row + at, 0, widths.length - 1, text(line), paperStyle.note),
    rows: [{ row: row + at, height: Math.min(MAX_ROW_HEIGHT, estimateRowHeight(line, whole, 11) + 1) }],
  }));
  return { piece: joined(pieces), next: row + lines.length };
};

/** By what the agencies were ordered, and whom the table does not hold. */
const closingLines = ({ bloc, ranking, rejected, messages }: RankingBook): readonly string[] => {
  const { rankingBook } = messages;
  const nameOf = (code: string): string => bloc.members.find((member) => member.code === code)?.name ?? code;
  const left = rejected.map(({ agency, file }) => (agency === null ? file : nameOf(agency)));
  const missing = ranking.missing.filter(({ code }) => !rejected.some(({ agency }) => agency === code)).map(({ name }) => name);
  const listed = (what: string, names: readonly string[]) => (names.length === 0 ? [] : [rankingBook.listed({ what, names })]);
  return [
    messages.ranking.order({ keys: bloc.rubric.ranking.order }),
    ...listed(rankingBook.missing, missing),
    ...listed(rankingBook.rejected, [...new Set(left)]),
  ];
};

const signaturesOf = ({ bloc, messages: { paper } }: RankingBook): readonly Signature[] => {
  const agencyOf = (wanted: string | null): string | null => bloc.members.find(({ code }) => code === wanted)?.name ?? null;
  const isCum = bloc.kind === 'cum';
  return [
    { title: paper.appraisalTeam, office: null, how: paper.signHere },
    { title: isCum ? paper.viceChairOfCum : paper.viceChair, office: agencyOf(bloc.viceChairCode), how: paper.signHere },
    { title: isCum ? paper.chairOfCum : paper.chair, office: agencyOf(bloc.chairCode), how: paper.signAndSealHere },
  ];
};

const QR_MILLIMETRES = 16;

const qrPicture = ({ qrPng, snapshot, messages }: RankingBook, row: number): readonly Picture[] =>
  qrPng
    ? [
        {
          png: qrPng,
          row,
          column: 0,
          width: QR_MILLIMETRES,
          height: QR_MILLIMETRES,
          description: `${messages.rankingBook.proof.code}: ${checkCode(snapshot)}`,
        },
      ]
    : [];
