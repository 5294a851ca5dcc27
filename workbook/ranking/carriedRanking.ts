import type { Json } from '#core/canonicalJson.ts';
import { exportJson } from '#core/ranking/blocExport.ts';
import { cell, text } from '../paper/SheetBuilder.ts';
import { packCells, unpackJson } from '../packedJson.ts';
import { cellAt, type WorkbookView } from '../WorkbookView.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import type { RankingBook } from './RankingBook.ts';

/** The hidden sheet with all that the ranking was worked out from: programs drop parts that they do not know, but keep every sheet. */
export const CARRIED_RANKING_SHEET = '_giaouoc_ranking';

/** The hidden sheet from which anybody recomputes the ranking: the bloc's export, packed into the cells of column A. */
export const carriedRankingSheet = (book: RankingBook): ModelSheet => ({
  name: CARRIED_RANKING_SHEET,
  visibility: 'veryHidden',
  cells: packCells(carriedRankingJson(book)).map((part, row) => cell(row, 0, text(part), {})),
});

const carriedRankingJson = (book: RankingBook): Json =>
  exportJson({ ranked: book, rejected: book.rejected, isProvisional: book.isProvisional ?? false, madeOn: book.madeOn });

/** What a ranking workbook carries; `null` where it carries nothing. Throws `FileRefused` where that is spoilt. */
export const carriedRanking = ({ sheets }: WorkbookView): unknown => {
  const sheet = sheets.find(({ name }) => name === CARRIED_RANKING_SHEET);
  if (!sheet) return null;
  const texts = Array.from({ length: sheet.rowCount }, (_, row) => cellAt(sheet, row, 0)?.content);
  return unpackJson(texts.map((content) => (content?.type === 'text' ? content.text : '')).join(''), 'carriedRanking');
};
