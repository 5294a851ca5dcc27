import type { MemberFault } from '../members/MemberEntry.ts';
import type { WordsLike } from './CodedWords.ts';
import { memberBook as inEnglish } from './en/memberBook.ts';
import type { Language } from './language.ts';
import { memberBook as inVietnamese } from './vi/memberBook.ts';

export type MemberBookWords = WordsLike<typeof inVietnamese>;

/** The words of the list of members, apart from the catalogue: few functions need them. */
export const memberBookOf = (language: Language): MemberBookWords => ({ vi: inVietnamese, en: inEnglish })[language];

/** A fault of a list of members as one sentence, with its place. */
export const memberFaultText = ({ sheet, cell, seen, expected }: MemberFault, language: Language): string => {
  const words = memberBookOf(language);
  return words.fault({ sheet, cell, seen, expected: words.expected(expected) });
};
