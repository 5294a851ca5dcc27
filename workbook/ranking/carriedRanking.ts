import { exportJson } from '#core/ranking/blocExport.ts';
import { packedSheet, unpackedSheet } from '../packedSheet.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { CARRIED_RANKING_SHEET } from './isRanking.ts';
import type { RankingBook } from './RankingBook.ts';

/** The hidden sheet from which anybody recomputes the ranking: the bloc's export. */
export const carriedRankingSheet = (book: RankingBook): ModelSheet =>
  packedSheet(
    CARRIED_RANKING_SHEET,
    exportJson({
      ranked: book,
      rejected: book.rejected,
      isProvisional: book.isProvisional ?? false,
      madeOn: book.madeOn,
      lastYear: book.lastYear ?? [],
    }),
  );

/** What a ranking workbook carries; `null` where it carries nothing. Throws `FileRefused` where that is spoilt. */
export const carriedRanking = (view: WorkbookView): unknown => unpackedSheet(view, CARRIED_RANKING_SHEET, 'carriedRanking');
