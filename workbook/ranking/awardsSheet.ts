import { showDay } from '#core/messages/dates.ts';
import { ballotRecordsOf, type BallotRecord } from '#core/bloc/BallotRecord.ts';
import { showQuantity } from '#core/messages/numbers.ts';
import { pointsOf, writePoints } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { neededIn, votesIn, type AwardVotes } from '#core/ranking/awardVotes.ts';
import { quotaUses, type QuotaUse } from '#core/ranking/quotaUse.ts';
import { addressOf, rangeAddress } from '../address.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { breaksToKeepEach, percentToFit, type RowBlock } from '../paper/pageLayout.ts';
import { plainTable, type TableColumn } from '../paper/plainTable.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { tableCell } from '../paper/styles.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { titleRows } from '../paper/tableSheet.ts';
import { headline } from './plainSheet.ts';
import type { RankingBook } from './RankingBook.ts';

const WIDTHS = [5, 34, 12, 18, 42] as const;
const LAST = WIDTHS.length - 1;
const FIRST = 3;
const PAPER = { orientation: 'landscape', margins: { left: 20, right: 15, top: 18, bottom: 18 } } as const;
/** Programs set rows a little differently. */
const FULL_AT = 0.95;
const SHARE = '0.00"%"';

/** How many awards the bloc may propose and whom, and every secret ballot as it was counted; `null` where there is neither. */
export const awardsSheet = (book: RankingBook): ModelSheet | null => {
  const { bloc, ranking, messages } = book;
  const uses = quotaUses(bloc, ranking);
  const ballots = ballotRecordsOf(bloc);
  if (uses.length === 0 && ballots.length === 0) return null;
  const { awards, sheets } = messages.rankingBook;
  const pieces: Piece[] = [titleRows(awards.title, `${bloc.name}, ${bloc.edition}`, WIDTHS)];
  let next = FIRST;
  const add = (piece: Piece, rows: number): void => {
    pieces.push(piece);
    next += rows;
  };
  if (uses.length > 0) {
    add(headline(next, awards.quotas, LAST), 1);
    add(quotaTable(book, uses, next), uses.length + 2);
  }
  const blocks: RowBlock[] = [];
  for (const [at, ballot] of ballots.entries()) {
    const first = next;
    add(headline(next, ballotTitle(book, ballot, at), LAST), 1);
    const counted = countedRows(book, ballot, next);
    add(counted, counted.rows.length);
    add(votesTable(book, ballot, next), ballot.votes.size + 2);
    blocks.push({ first, last: next - 2 });
  }
  const { cells, merges, rows } = joined(pieces);
  const percent = percentToFit(PAPER, WIDTHS);
  return {
    name: sheets.awards,
    cells,
    merges,
    rows,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    gridLinesHidden: true,
    protection: PROTECTED,
    print: {
      ...PAPER,
      scaling: { percent },
      area: { top: 0, left: 0, bottom: next, right: LAST },
      pageBreaksBefore: breaksToKeepEach(blocks, rows, { paper: PAPER, percent, fullAt: FULL_AT }),
      centredHorizontally: true,
      footer: { right: pageFoot(messages) },
    },
  };
};

const namesOf = ({ bloc }: RankingBook, codes: readonly string[]): string =>
  codes.map((code) => bloc.members.find((member) => member.code === code)?.name ?? code).join(', ');

const quotaTable = (book: RankingBook, uses: readonly QuotaUse[], row: number): Piece => {
  const { columns, awards } = book.messages.rankingBook;
  return plainTable(
    row,
    tableColumns([columns.number, columns.award, awards.slots, awards.used, awards.proposed]),
    uses.map((use, at): readonly ModelContent[] => [
      number(String(at + 1)),
      text(use.quota.award),
      use.slots === null ? text(use.quota.text ?? awards.byChair) : number(String(use.slots)),
      text(usedText(book, use)),
      text(namesOf(book, use.proposed)),
    ]),
  );
};

const usedText = (book: RankingBook, { slots, proposed, tied }: QuotaUse): string => {
  const { awards } = book.messages.rankingBook;
  if (tied.length > 0) return awards.tied({ agencies: namesOf(book, tied) });
  return slots === null ? awards.byChair : awards.usedOf({ used: proposed.length, slots });
};

const ballotTitle = ({ messages }: RankingBook, { about, on }: BallotRecord, at: number): string => {
  const { awards } = messages.rankingBook;
  const day = on === null ? '' : ` (${showDay(on, messages.language)})`;
  return `${about ?? awards.ballot({ number: at + 1 })}${day}`;
};

const PAPERS = ['issued', 'collected', 'valid'] as const;

/** What it takes, where something is asked; papers issued, collected and valid below, a dash where nobody counted. */
const countedRows = ({ bloc, messages }: RankingBook, ballot: BallotRecord, row: number): Required<Piece> => {
  const { awards } = messages.rankingBook;
  const needed = neededIn(bloc.rubric, ballot);
  const counts: readonly (readonly [string, ModelContent])[] = [
    ...(needed === null ? [] : [[awards.needed, text(`${showQuantity(needed.share, messages.language)}%`)] as const]),
    ...PAPERS.map((of) => [awards[of], ballot[of] === null ? text('–') : number(String(ballot[of]))] as const),
  ];
  return joined(
    counts.map(([name, content], at) => ({
      cells: [
        ...across(row + at, 0, 1, text(name), tableCell({ bold: true })).cells,
        { row: row + at, column: 2, content, style: tableCell({ horizontal: 'center' }) },
      ],
      merges: [{ top: row + at, bottom: row + at, left: 0, right: 1 }],
      rows: [{ row: row + at, height: 20 }],
    })),
  );
};

/** Votes with their share of the papers, live over both, and whether they are enough where a share is asked. */
const votesTable = (book: RankingBook, ballot: BallotRecord, row: number): Piece => {
  const { columns, awards } = book.messages.rankingBook;
  const needed = neededIn(book.bloc.rubric, ballot);
  const of = needed?.of ?? 'valid';
  const papers = ballot[of];
  const above = PAPERS.length - PAPERS.indexOf(of);
  const papersCell = `$${rangeAddress({ top: row - above, bottom: row - above, left: 2, right: 2 }).replace(/(?=\d)/, '$')}`;
  const sorted = [...ballot.votes].sort(([, a], [, b]) => b - a);
  const headings = tableColumns([columns.number, columns.agency, columns.votes, awards.share[of], awards.result]).map((column, at) =>
    at === 3 ? { ...column, numberFormat: SHARE } : column,
  );
  return plainTable(
    row,
    headings.slice(0, needed === null ? 4 : 5),
    sorted.map(([agency, count], at): readonly ModelContent[] => [
      number(String(at + 1)),
      text(namesOf(book, [agency])),
      number(String(count)),
      papers === null || papers === 0
        ? text('–')
        : formula(`ROUND(ROUND(${addressOf(row + 1 + at, 2)}/${papersCell}*100,10),2)`, shareOf(count, papers)),
      ...(needed === null ? [] : [text(resultText(book, votesIn(ballot, needed, agency)))]),
    ]),
  );
};

const resultText = ({ messages }: RankingBook, votes: AwardVotes | null): string => {
  const { awards } = messages.rankingBook;
  return votes === null ? '–' : votes.isEnough ? awards.passed : awards.failed;
};

const shareOf = (count: number, papers: number): string =>
  writePoints(pointsOf(roundRatio(ratio(BigInt(count) * 100_000n, BigInt(papers)), 2)));

const tableColumns = (headings: readonly string[]): readonly TableColumn[] =>
  headings.map((heading, at) => ({ heading, width: WIDTHS[at] ?? 10, align: at === 1 || at === 4 ? 'left' : 'center' }));
