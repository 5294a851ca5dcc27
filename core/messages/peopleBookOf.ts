import type { PeopleFault } from '../people/PeopleFault.ts';
import { peopleBook as inEnglish } from './en/peopleBook.ts';
import type { Language } from './language.ts';
import { peopleBook as inVietnamese } from './vi/peopleBook.ts';
import type { WordsLike } from './CodedWords.ts';

export type PeopleBookWords = WordsLike<typeof inVietnamese>;

/** The words of the list of people, apart from the catalogue: few functions need them. */
export const peopleBookOf = (language: Language): PeopleBookWords => ({ vi: inVietnamese, en: inEnglish })[language];

/** A fault of a list of people as one sentence, with its place. */
export const peopleFaultText = ({ sheet, cell, seen, expected }: PeopleFault, language: Language): string => {
  const words = peopleBookOf(language);
  return words.fault({ sheet, cell, seen, expected: words.expected(expected) });
};
