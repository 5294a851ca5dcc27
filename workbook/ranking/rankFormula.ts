import { valueOf } from '#core/ranking/compareAgencies.ts';
import { pointsOf, writePoints, ZERO } from '#core/points.ts';
import type { RankingOrder } from '#core/rubric/Rubric.ts';
import { addressOf, columnLetters } from '../address.ts';
import { cell, formula, number, text } from '../paper/SheetBuilder.ts';
import { SUM_CODES } from '../scoring/columns.ts';
import type { ModelCell } from '../writing/WorkbookModel.ts';
import { sumCode } from './agencyLayout.ts';
import { referTo, referToCounted, type AgencyPart, type RankingBook } from './RankingBook.ts';

/**
 * The hidden columns that live ranks are worked out from, right of the table: whether an agency is considered, its cluster where
 * clusters are ranked apart, then each part of the declared order, turned so that more is always better and rounded to whole
 * thousandths, because binary sums that look equal may not be.
 */
export interface RankHelpers {
  readonly columns: readonly RankHelper[];
  /** From 0. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface RankHelper {
  readonly heading: string;
  readonly is: 'considered' | 'cluster' | 'key';
  readonly cellOf: (part: AgencyPart) => ModelCell['content'];
  /** Nobody knows the value of some agency: it then parts that agency from nobody. */
  readonly isPartial?: boolean;
}

const STYLE = { font: { name: 'Times New Roman', size: 9, colour: '8A8886' } } as const;

/** The helpers of a ranking whose first column stands at `left` and whose agencies fill the rows from `top` on. */
export const rankHelpers = (book: RankingBook, place: { readonly left: number; readonly top: number }): RankHelpers => ({
  ...place,
  bottom: place.top + book.agencies.length - 1,
  columns: [
    { heading: 'considered', is: 'considered', cellOf: ({ ranked }) => number(ranked.rank === null ? '0' : '1') },
    ...(book.bloc.rubric.ranking.byCluster
      ? [{ heading: 'cluster', is: 'cluster' as const, cellOf: ({ ranked }: AgencyPart) => text(ranked.member.cluster ?? '–') }]
      : []),
    ...keysThatPart(book).map((order): RankHelper => ({
      heading: headingOf(order),
      is: 'key',
      cellOf: (part) => keyCell(book, part, order),
      isPartial: book.agencies.some((part) => valueIn(book, part, order) === null),
    })),
  ],
});

/** A value that nobody knows yet, as the votes before the ballot, parts nobody and has no column. */
const keysThatPart = ({ bloc }: RankingBook): readonly RankingOrder[] =>
  bloc.rubric.ranking.order.filter(({ by }) => by !== 'ballot' || bloc.ballotVotes.size > 0);

const headingOf = (order: RankingOrder): string => (order.by === 'section' ? `section ${order.code}` : order.by);

const valueIn = ({ bloc }: RankingBook, { ranked: { member, self, final } }: AgencyPart, order: RankingOrder) =>
  valueOf(bloc, { code: member.code, self, final }, order);

const keyCell = (book: RankingBook, part: AgencyPart, order: RankingOrder): ModelCell['content'] => {
  const value = valueIn(book, part, order);
  const sign = order.descending ? '' : '-';
  if (value === null) return text('–');
  return formula(`${sign}ROUND(${expressionOf(book, part, order)},3)`, writePoints(pointsOf(order.descending ? value : -value)));
};

const expressionOf = ({ bloc }: RankingBook, part: AgencyPart, order: RankingOrder): string => {
  const total = referTo(part, SUM_CODES.grand, 'final').cell;
  switch (order.by) {
    case 'total':
      return total;
    case 'section':
      return referToCounted(part, order.code, 'final').cell;
    case 'gap':
      return `ABS(${total}-${referTo(part, SUM_CODES.grand, 'self').cell})`;
    case 'ballot':
      return writePoints(pointsOf((bloc.ballotVotes.get(part.ranked.member.code) ?? 0) * 1000));
    case 'bonus':
    case 'deduction': {
      const code = sumCode(bloc, order.by);
      return code === null ? writePoints(ZERO) : `ABS(${referTo(part, code, 'final').cell})`;
    }
  }
};

export const helperCells = (helpers: RankHelpers, agencies: readonly AgencyPart[]): readonly ModelCell[] =>
  helpers.columns.flatMap(({ heading, cellOf }, index) => [
    cell(helpers.top - 1, helpers.left + index, text(heading), STYLE),
    ...agencies.map((part, at) => cell(helpers.top + at, helpers.left + index, cellOf(part), STYLE)),
  ]);

/** One more than the number of considered agencies, of the same cluster, that stand before the one in this row. */
export const rankFormula = ({ columns, left, top, bottom }: RankHelpers, row: number): string => {
  const rangeOf = (column: number): string => `$${columnLetters(column)}$${top + 1}:$${columnLetters(column)}$${bottom + 1}`;
  const placed = columns.map((helper, index) => ({ ...helper, range: rangeOf(left + index), own: `$${addressOf(row, left + index)}` }));
  const conditions = placed.flatMap(({ is, range, own }) =>
    is === 'considered' ? [range] : is === 'cluster' ? [`(${range}=${own})`] : [],
  );
  const keys = placed.filter(({ is }) => is === 'key');
  const before = keys.reduceRight<string | null>((later, key) => {
    const [isMore, isLevel] = comparison(key);
    return later === null ? isMore : `(${isMore}+${isLevel}*${later})`;
  }, null);
  return `1+SUMPRODUCT(${[...conditions, before ?? '0'].join('*')})`;
};

/** Whether the others have more than this row's agency, and whether they are level with it. */
const comparison = ({
  range,
  own,
  isPartial,
}: {
  readonly range: string;
  readonly own: string;
  readonly isPartial?: boolean;
}): readonly [string, string] => {
  if (!isPartial) return [`(${range}>${own})`, `(${range}=${own})`];
  const known = `ISNUMBER(${range})*ISNUMBER(${own})`;
  return [`(${known}*(${range}>${own}))`, `(1-${known}*(${range}<>${own}))`];
};
