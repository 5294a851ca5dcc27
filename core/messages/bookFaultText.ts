import type { BookExpected, BookFault } from '../rubric/BookFault.ts';
import type { Language } from './language.ts';
import { messagesOf } from './messagesOf.ts';

/** A fault of a rubric workbook told to its writer, without its place and without a full stop. */
export const bookFaultText = ({ seen, expected, suggestion }: BookFault, language: Language): string => {
  const { rubricBook } = messagesOf(language);
  const words = rubricBook.expected[expected.is] as string | ((one: BookExpected) => string);
  const phrase = typeof words === 'string' ? words : words(expected);
  return rubricBook.fault({ seen, expected: phrase }) + (suggestion === null ? '' : rubricBook.meant({ title: suggestion }));
};
