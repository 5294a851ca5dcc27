import type { WordsLike } from './CodedWords.ts';
import { appraisalBook as inEnglish } from './en/appraisalBook.ts';
import type { Language } from './language.ts';
import { appraisalBook as inVietnamese } from './vi/appraisalBook.ts';

export type AppraisalBookWords = WordsLike<typeof inVietnamese>;

/** The words of the appraiser's workbook, apart from the catalogue: few functions need them. */
export const appraisalBookOf = (language: Language): AppraisalBookWords => ({ vi: inVietnamese, en: inEnglish })[language];
