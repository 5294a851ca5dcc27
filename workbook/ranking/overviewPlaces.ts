import { cellReference } from '../writing/sheetReference.ts';
import { overviewColumns } from './overviewColumns.ts';
import { OVERVIEW_ROWS } from './overviewHeading.ts';
import type { RankingBook } from './RankingBook.ts';

/** Where a column of the overview stands, from 0. Throws a `RangeError` where this ranking has none of that key. */
export const overviewColumn = (book: RankingBook, key: string): number => {
  const column = overviewColumns(book).findIndex((one) => one.key === key);
  if (column < 0) throw new RangeError(`no column ${key} in the overview`);
  return column;
};

/** A cell of the overview as other sheets refer to it. `index` counts the agencies from 0 in the order of the ranking. */
export const overviewCell = (book: RankingBook, index: number, key: string): string =>
  cellReference(book.messages.rankingBook.sheets.overview, OVERVIEW_ROWS.first + index, overviewColumn(book, key));
