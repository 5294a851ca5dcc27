import type { WordsLike } from '../CodedWords.ts';
import type { paneTable as source } from '../vi/paneTable.ts';
import { counted } from './phrases.ts';

export const paneTable: WordsLike<typeof source> = {
  title: 'A table of the agency’s own, understood like this',
  why: 'Look through it before the check: if it is right choose Right, go on; if not choose Correct this.',
  agency: 'Agency',
  noAgency: 'not known',
  sheet: 'Sheet',
  headingRow: 'Row of headings',
  column: ({ letters, heading }) => (heading === '' ? `column ${letters}` : `column ${letters} · ${heading}`),
  noColumn: 'none',
  rows: 'Rows',
  found: ({ placed, all }) => `${placed} of ${all} criteria found`,
  missing: ({ count }) => `No row found for ${counted(count, 'criterion', 'criteria')}`,
  strays: ({ count }) => `${counted(count, 'row')} with a score at no criterion`,
  others: ({ count }) => `and ${counted(count, 'other row')}`,
  confirm: 'Right, go on',
  correct: 'Correct this',
  again: 'How this table was understood',
  formTitle: 'Tell the pane how to read the table',
  formWhy: 'Choose the sheet, the row of headings and the column of each kind; the agency’s table is not changed.',
  byItself: 'let the pane find it',
  rowHint: 'Left empty, the pane finds it.',
  apply: 'Read it again like this',
  show: 'Show the columns',
  signInToRead: 'A table of the agency’s own can be read after signing in: then the pane knows the bloc’s rubric.',
};
