import { whyText } from '#core/messages/whyText.ts';
import { writePoints, ZERO } from '#core/points.ts';
import { formula, text } from '../paper/SheetBuilder.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';
import { overviewCell } from './overviewPlaces.ts';
import { plainSheet } from './plainSheet.ts';
import { pointsLook } from './pointsLook.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';

/** Every rank in words, beside the live rank and total. The words tell of the scores as they were when the workbook was made. */
export const whySheet = (book: RankingBook): ModelSheet => {
  const { rankingBook } = book.messages;
  const { columns, sheets } = rankingBook;
  return plainSheet(
    book,
    { name: sheets.explanations, title: columns.why, orientation: 'portrait' },
    [
      { heading: columns.rank, width: 7, align: 'center', bold: true },
      { heading: columns.agency, width: 24, align: 'left' },
      { heading: columns.total, width: 9, align: 'right', bold: true, numberFormat: pointsLook(book, 'total') },
      { heading: sheets.explanations, width: 56, align: 'left' },
    ],
    book.agencies.map((part, index) => whyLine(book, part, index)),
  );
};

const whyLine = (book: RankingBook, { ranked }: AgencyPart, index: number): readonly ModelContent[] => [
  ranked.rank === null ? text(book.messages.rankingBook.noRank) : formula(overviewCell(book, index, 'rank'), String(ranked.rank)),
  text(ranked.member.name),
  formula(overviewCell(book, index, 'total'), writePoints(ranked.final.total ?? ZERO)),
  text(whyText(book.bloc, ranked, book.messages)),
];
