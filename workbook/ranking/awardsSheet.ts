import { showDay } from '#core/messages/dates.ts';
import { ballotRecordsOf, type BallotRecord } from '#core/bloc/BallotRecord.ts';
import { pointsOf, writePoints } from '#core/points.ts';
import { ratio, roundRatio } from '#core/ratio.ts';
import { quotaUses, type QuotaUse } from '#core/ranking/quotaUse.ts';
import { addressOf, rangeAddress } from '../address.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { percentToFit } from '../paper/pageLayout.ts';
import { plainTable, type TableColumn } from '../paper/plainTable.ts';
import { PROTECTED } from '../paper/protectedPaper.ts';
import { across, formula, joined, number, text, type Piece } from '../paper/SheetBuilder.ts';
import { tableCell } from '../paper/styles.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { headline, titleRows } from './plainSheet.ts';
import type { RankingBook } from './RankingBook.ts';

const WIDTHS = [5, 34, 12, 18, 42] as const;
const LAST = WIDTHS.length - 1;
const FIRST = 3;
const PAPER = { orientation: 'landscape', margins: { left: 20, right: 15, top: 18, bottom: 18 } } as const;
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
  for (const [at, ballot] of ballots.entries()) {
    add(headline(next, ballotTitle(book, ballot, at), LAST), 1);
    add(countedRows(book, ballot, next), 3);
    add(votesTable(book, ballot, next), ballot.votes.size + 2);
  }
  const { cells, merges, rows } = joined(pieces);
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
      scaling: { percent: percentToFit(PAPER, WIDTHS) },
      area: { top: 0, left: 0, bottom: next, right: LAST },
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

/** Papers issued, collected and valid; a dash where nobody counted. */
const countedRows = ({ messages }: RankingBook, ballot: BallotRecord, row: number): Piece => {
  const { awards } = messages.rankingBook;
  const counts = [
    [awards.issued, ballot.issued],
    [awards.collected, ballot.collected],
    [awards.valid, ballot.valid],
  ] as const;
  return joined(
    counts.map(([name, count], at) => ({
      cells: [
        ...across(row + at, 0, 1, text(name), tableCell({ bold: true })).cells,
        {
          row: row + at,
          column: 2,
          content: count === null ? text('–') : number(String(count)),
          style: tableCell({ horizontal: 'center' }),
        },
      ],
      merges: [{ top: row + at, bottom: row + at, left: 0, right: 1 }],
      rows: [{ row: row + at, height: 20 }],
    })),
  );
};

/** Votes with their share of the valid papers, live over both. */
const votesTable = (book: RankingBook, { votes, valid }: BallotRecord, row: number): Piece => {
  const { columns, awards } = book.messages.rankingBook;
  const validCell = `$${rangeAddress({ top: row - 1, bottom: row - 1, left: 2, right: 2 }).replace(/(?=\d)/, '$')}`;
  const sorted = [...votes].sort(([, a], [, b]) => b - a);
  const headings = tableColumns([columns.number, columns.agency, columns.votes, awards.share, '']).map((column, at) =>
    at === 3 ? { ...column, numberFormat: SHARE } : column,
  );
  return plainTable(
    row,
    headings.slice(0, 4),
    sorted.map(([agency, count], at): readonly ModelContent[] => [
      number(String(at + 1)),
      text(namesOf(book, [agency])),
      number(String(count)),
      valid === null || valid === 0
        ? text('–')
        : formula(`ROUND(ROUND(${addressOf(row + 1 + at, 2)}/${validCell}*100,10),2)`, shareOf(count, valid)),
    ]),
  );
};

const shareOf = (count: number, valid: number): string =>
  writePoints(pointsOf(roundRatio(ratio(BigInt(count) * 100_000n, BigInt(valid)), 2)));

const tableColumns = (headings: readonly string[]): readonly TableColumn[] =>
  headings.map((heading, at) => ({ heading, width: WIDTHS[at] ?? 10, align: at === 1 || at === 4 ? 'left' : 'center' }));
