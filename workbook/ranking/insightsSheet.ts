import { insightLines } from '#core/messages/insightLines.ts';
import { text } from '../paper/SheetBuilder.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import { plainSheet } from './plainSheet.ts';
import type { RankingBook } from './RankingBook.ts';

/** What would change the ranks, in words: worked out from the scores as they were when the workbook was made. */
export const insightsSheet = (book: RankingBook): ModelSheet => {
  const { rankingBook, language } = book.messages;
  const groups = insightLines(book.bloc, book.insights, language, (book.lastYear ?? []).length > 0);
  return plainSheet(
    book,
    { name: rankingBook.sheets.insights, title: rankingBook.insightsTitle, orientation: 'portrait' },
    [
      { heading: rankingBook.columns.about, width: 24, align: 'left', bold: true },
      { heading: rankingBook.columns.finding, width: 70, align: 'left' },
    ],
    groups.flatMap(({ heading, lines }) => lines.map((line, at) => [text(at === 0 ? heading : ''), text(line)])),
  );
};
