import { writePoints } from '#core/points.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { overviewColumn } from './overviewPlaces.ts';
import { OVERVIEW_ROWS } from './overviewHeading.ts';
import { pointsLook } from './pointsLook.ts';
import type { RankingBook } from './RankingBook.ts';

/** The chart is as high as its bars need, and never lower than this many rows. */
const LEAST_ROWS = 20;
const ROWS_AROUND = 6;
const ROWS_PER_BAR = 3;
const COLUMNS = 10;
const COLUMN_WIDTH = 11;

/** Totals as bars in the order of the ranking. */
export const chartSheet = (book: RankingBook): ModelSheet => {
  const { agencies, bloc, messages } = book;
  const { rankingBook } = messages;
  const title = rankingBook.chartTitle({ year: bloc.edition });
  const rangeOf = (key: string) => {
    const column = overviewColumn(book, key);
    const range = { top: OVERVIEW_ROWS.first, bottom: OVERVIEW_ROWS.first + agencies.length - 1, left: column, right: column };
    return { sheet: rankingBook.sheets.overview, range };
  };
  const bottom = Math.max(LEAST_ROWS, ROWS_AROUND + ROWS_PER_BAR * agencies.length);
  return {
    name: rankingBook.sheets.chart,
    cells: [],
    columns: Array.from({ length: COLUMNS + 1 }, (_, column) => ({ column, width: COLUMN_WIDTH })),
    gridLinesHidden: true,
    charts: [
      {
        title,
        seriesName: rankingBook.columns.total,
        categories: { from: rangeOf('agency'), shown: agencies.map(({ ranked }) => ranked.member.name) },
        values: {
          from: rangeOf('total'),
          shown: agencies.map(({ ranked }) => (ranked.final.total === null ? null : writePoints(ranked.final.total))),
        },
        numberFormat: pointsLook(book, 'total'),
        over: { top: 0, left: 0, bottom, right: COLUMNS },
        description: title,
      },
    ],
    print: {
      orientation: agencies.length > 12 ? 'portrait' : 'landscape',
      margins: { left: 20, right: 15, top: 15, bottom: 15 },
      area: { top: 0, left: 0, bottom: bottom + 1, right: COLUMNS },
      footer: { right: pageFoot(messages) },
    },
  };
};
