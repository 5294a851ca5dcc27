import type { WordsLike } from '../CodedWords.ts';
import type { verification as inVietnamese } from '../vi/verification.ts';
import { counted, together } from './phrases.ts';

export const verification: WordsLike<typeof inVietnamese> = {
  agrees: ({ bloc, year, sheets, cells, code }) =>
    `All of it agrees: worked out anew from ${counted(sheets, 'sheet')} and ${counted(cells, 'cell')}, the ranking of ${bloc} for ${year} comes to the same, check code ${code}.`,
  differs: ({ bloc, year, places }) =>
    `It does not agree: the ranking of ${bloc} for ${year} differs from what is worked out anew at ${together(places)}; get the file again from the chair.`,
  notRanking:
    'This file is no ranking workbook made by Giao Ước, or what it is worked out from is spoilt; get the file again from the chair.',
  rubric: 'the rubric',
  snapshot: 'the check code of the ranking',
  sheet: ({ agency }) => `the sheet of ${agency}`,
  missingSheet: ({ sheet }) => `the worksheet “${sheet}” (gone)`,
  cell: ({ sheet, cell, more }) => `cell ${cell} of “${sheet}”${more > 0 ? ` and ${counted(more, 'other cell')}` : ''}`,
};
