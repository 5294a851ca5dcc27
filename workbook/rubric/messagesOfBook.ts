import { languages } from '#core/messages/language.ts';
import { rubricWordsOf, type RubricWords } from '#core/messages/rubricWordsOf.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { plainWords } from './BookSheet.ts';

const hasSheet = ({ sheets }: WorkbookView, name: string): boolean => sheets.some((sheet) => plainWords(sheet.name) === plainWords(name));

/** The language whose names of sheets the workbook bears; Vietnamese where it bears none. */
export const messagesOfBook = (view: WorkbookView): RubricWords => {
  const known = languages.map(rubricWordsOf);
  const named = known.find(({ rubricBook: { sheets } }) => hasSheet(view, sheets.criteria) || hasSheet(view, sheets.bloc));
  return named ?? rubricWordsOf('vi');
};
