import type { WorkbookModel } from '../writing/WorkbookModel.ts';
import { agencySheet } from './agencySheet.ts';
import { awardsSheet } from './awardsSheet.ts';
import { carriedRankingSheet } from './carriedRanking.ts';
import { chartSheet } from './chartSheet.ts';
import { differencesSheet } from './differencesSheet.ts';
import { insightsSheet } from './insightsSheet.ts';
import { matrixSheet } from './matrixSheet.ts';
import { overviewSheet } from './overviewSheet.ts';
import { proofSheet } from './proofSheet.ts';
import { rankingBookOf } from './RankingBook.ts';
import type { RankingBookInput } from './RankingBookInput.ts';
import { whySheet } from './whySheet.ts';

/**
 * The combined ranking workbook of a bloc: the summary that is signed, all scores side by side, a sheet an agency, and what is
 * needed to verify it. Scores of criteria are constants in the agencies' sheets; everything else is a live formula over them, whose
 * cached value is the core's result.
 */
export const rankingWorkbook = (input: RankingBookInput): WorkbookModel => {
  const book = rankingBookOf(input);
  const { bloc, messages } = book;
  const differences = differencesSheet(book);
  const awards = awardsSheet(book);
  return {
    properties: {
      title: `${messages.rankingBook.title({ year: bloc.edition })} - ${bloc.name}`,
      creator: 'Giao Ước',
      application: 'Giao Ước',
    },
    sheets: [
      overviewSheet(book),
      matrixSheet(book),
      ...(differences === null ? [] : [differences]),
      ...(awards === null ? [] : [awards]),
      ...(book.agencies.length === 0 ? [] : [chartSheet(book)]),
      whySheet(book),
      insightsSheet(book),
      ...book.agencies.map((part) => agencySheet(book, part)),
      proofSheet(book),
      carriedRankingSheet(book),
    ],
  };
};
