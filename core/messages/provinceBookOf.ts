import type { WordsLike } from './CodedWords.ts';
import { provinceBook as inEnglish } from './en/provinceBook.ts';
import type { Language } from './language.ts';
import { provinceBook as inVietnamese } from './vi/provinceBook.ts';

export type ProvinceBookWords = WordsLike<typeof inVietnamese>;

/** The words of the province's workbook, apart from the catalogue: one function needs them. */
export const provinceBookOf = (language: Language): ProvinceBookWords => ({ vi: inVietnamese, en: inEnglish })[language];
