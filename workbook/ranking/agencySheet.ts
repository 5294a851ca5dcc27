import { checkCode } from '#core/checkCode.ts';
import { pointsInWords } from '#core/messages/numberWords.ts';
import { ZERO } from '#core/points.ts';
import { officialHeading } from '../paper/officialHeading.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { breaksToKeep, percentToFit } from '../paper/pageLayout.ts';
import { across, cell, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { signatureBlocks } from '../paper/signatureBlocks.ts';
import { PROTECTED, unlockedRow } from '../paper/protectedPaper.ts';
import { paperStyle } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { agencyExplanations } from './agencyExplanations.ts';
import { agencyTableRow } from './agencyTableRow.ts';
import { AGENCY_ROWS, type AgencyPart, type RankingBook } from './RankingBook.ts';

const WIDTHS = {
  plain: [5, 31, 8, 12, 8, 37],
  appraised: [5, 28, 8, 12, 8, 8, 8, 30],
} as const;

/** Rows of long texts are set a little differently by each program. */
const FULL_AT = 0.95;

const PAPER = { orientation: 'portrait', margins: { left: 20, right: 15, top: 18, bottom: 18 } } as const;

/** One agency's scores on paper: the bloc's criteria with its results, scores and documents, sums live over the scores. */
export const agencySheet = (book: RankingBook, part: AgencyPart): ModelSheet => {
  const widths = WIDTHS[part.ranked.isAppraised ? 'appraised' : 'plain'];
  const last = part.layout.at(-1)?.row ?? AGENCY_ROWS.first;
  const table = joined([
    heading(book, part, widths),
    ...part.layout.map((row) => agencyTableRow(row, { book, part, widths })),
    inWords(book, part, widths, last + 1),
  ]);
  const said = agencyExplanations(book, part, widths, last + 2);
  const signed = signatures(book, part, widths, last + 3 + said.rows);
  const { cells, merges, rows } = joined([table, said.piece, signed.piece]);
  const repeatedRows = { first: AGENCY_ROWS.heading, last: AGENCY_ROWS.numbering };
  const percent = percentToFit(PAPER, widths);
  return {
    name: part.sheet,
    cells: unlockedRow(cells, signed.last),
    protection: PROTECTED,
    merges,
    rows,
    columns: widths.map((width, column) => ({ column, width })),
    frozen: { rows: AGENCY_ROWS.first, columns: 2 },
    gridLinesHidden: true,
    print: {
      ...PAPER,
      scaling: { percent },
      area: { top: 0, left: 0, bottom: signed.last, right: widths.length - 1 },
      repeatedRows,
      centredHorizontally: true,
      footer: { left: foot(book, part), right: pageFoot(book.messages) },
      pageBreaksBefore: breaksToKeep(
        { first: said.rows > 0 ? last + 2 + said.rows : Math.max(AGENCY_ROWS.first, last - 2), last: signed.last },
        rows,
        {
          paper: PAPER,
          percent,
          repeatedRows,
          fullAt: FULL_AT,
        },
      ),
    },
    activeCell: { row: AGENCY_ROWS.first, column: 0 },
  };
};

const foot = ({ versions, messages }: RankingBook, { ranked }: AgencyPart): readonly string[] => {
  const version = versions.find(({ agency }) => agency === ranked.member.code);
  return version ? [messages.paper.checkCode({ code: checkCode(version.hash) })] : [];
};

const heading = (book: RankingBook, { ranked }: AgencyPart, widths: readonly number[]): Piece => {
  const { bloc, messages } = book;
  const { columns } = messages.scoringSheet;
  const right = widths.length - 1;
  const { appraised, difference } = messages.rankingBook.columns;
  const titles = [
    columns.number,
    columns.criterion,
    columns.max,
    columns.result,
    columns.self,
    ...(ranked.isAppraised ? [appraised, difference] : []),
    columns.evidence,
  ];
  const whole = mergedWidth(widths);
  return joined([
    officialHeading(book, ranked.member.fullName, widths, 3),
    across(AGENCY_ROWS.title, 0, right, text(messages.rankingBook.agencySheet.title({ year: bloc.edition })), paperStyle.title),
    across(AGENCY_ROWS.bloc, 0, right, text(bloc.name), paperStyle.italic),
    {
      cells: titles.flatMap((title, column) => [
        cell(AGENCY_ROWS.heading, column, text(title), paperStyle.printHeading),
        cell(AGENCY_ROWS.numbering, column, number(String(column + 1)), paperStyle.numbering),
      ]),
      rows: [
        { row: AGENCY_ROWS.title - 1, height: 8 },
        { row: AGENCY_ROWS.title, height: 22 },
        { row: AGENCY_ROWS.heading - 1, height: 6 },
        { row: AGENCY_ROWS.bloc, height: estimateRowHeight(bloc.name, whole, 12) + 2 },
        {
          row: AGENCY_ROWS.heading,
          height: Math.max(...titles.map((title, at) => estimateRowHeight(title, widths[at] ?? 8, 11, true))) + 4,
        },
        { row: AGENCY_ROWS.numbering, height: 14 },
      ],
    },
  ]);
};

const inWords = ({ messages }: RankingBook, { final }: AgencyPart, widths: readonly number[], row: number): Piece => {
  const words = pointsInWords(final.get('=grand') ?? ZERO, messages.language);
  const style = { ...paperStyle.italic, alignment: { horizontal: 'left', vertical: 'center', wrap: true } } as const;
  return {
    ...across(row, 0, widths.length - 1, text(messages.scoringSheet.inWords({ words })), style),
    rows: [{ row, height: 22 }],
  };
};

const signatures = (book: RankingBook, { ranked }: AgencyPart, widths: readonly number[], row: number) => {
  const { paper } = book.messages;
  const left = ranked.isAppraised ? paper.appraisalTeam : paper.preparedBy;
  return signatureBlocks(row, widths, [
    { title: left, office: null, how: paper.signHere },
    { title: paper.headOfAgency, office: null, how: paper.signAndSealHere },
  ]);
};
