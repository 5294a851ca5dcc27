import type { Catalogue } from '#core/messages/Catalogue.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { plainWords } from './BookSheet.ts';

const hasSheet = ({ sheets }: WorkbookView, name: string): boolean => sheets.some((sheet) => plainWords(sheet.name) === plainWords(name));

/** The language whose names of sheets the workbook bears; Vietnamese where it bears none. */
export const messagesOfBook = (view: WorkbookView): Catalogue => {
  const known = languages.map(messagesOf);
  const named = known.find(({ rubricBook: { sheets } }) => hasSheet(view, sheets.criteria) || hasSheet(view, sheets.bloc));
  return named ?? messagesOf('vi');
};
