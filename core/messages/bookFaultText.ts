import type { BookExpected, BookFault } from '../rubric/BookFault.ts';
import type { Language } from './language.ts';
import { rubricWordsOf } from './rubricWordsOf.ts';

/** What should have stood in the cell, as a phrase. */
export const bookExpectedText = (expected: BookExpected, language: Language): string => {
  const words = rubricWordsOf(language).rubricBook.expected[expected.is] as string | ((one: BookExpected) => string);
  return typeof words === 'string' ? words : words(expected);
};

/** A fault of a rubric workbook told to its writer, without its place and without a full stop. */
export const bookFaultText = ({ seen, expected, suggestion }: BookFault, language: Language): string => {
  const { rubricBook } = rubricWordsOf(language);
  const told = rubricBook.fault({ seen, expected: bookExpectedText(expected, language) });
  return told + (suggestion === null ? '' : rubricBook.meant({ title: suggestion }));
};
