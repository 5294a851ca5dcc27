import type { WordsLike } from '../CodedWords.ts';
import type { todo as source } from '../vi/todo.ts';
import { counted } from './phrases.ts';

export const todo: WordsLike<typeof source> = {
  title: 'To do in the scoring sheet',
  sheet: 'To do',
  columns: { done: 'Done', cell: 'Cell', criterion: 'Criterion', level: 'Level', seen: 'Holds', work: 'What to do' },
  whole: 'The whole sheet',
  section: ({ label, title }) => (label === '' ? title : `Section ${label}. ${title}`),
  who: {
    file: 'Whoever keeps the file',
    table: 'Whoever made up the sheet',
    result: 'Whoever fills the results',
    self: 'Whoever scores',
    evidence: 'Whoever keeps the documents',
    approval: 'The head of the agency, to the chair',
  },
  group: ({ part, who, count }) => `${part} · ${who}: ${counted(count, 'thing')} to do`,
  handedTo: 'Given to: ………………',
  counts: ({ errors, warnings, notes }) => `Must fix ${errors}, review ${warnings}, note ${notes}.`,
  nothing: 'Nothing left to do; the sheet can be sent.',
};
