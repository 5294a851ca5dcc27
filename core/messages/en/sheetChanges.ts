import type { WordsLike } from '../CodedWords.ts';
import type { sheetChanges as source } from '../vi/sheetChanges.ts';

const place = ({ criterion, field }: { readonly criterion: string | null; readonly field: string }): string =>
  criterion === null ? `The whole sheet, ${field}` : `${criterion}, ${field}`;

export const sheetChanges: WordsLike<typeof source> = {
  fields: {
    score: 'self-score',
    notAssigned: 'not assigned',
    evidence: 'supporting documents',
    register: 'register of supporting documents',
    explanation: 'explanation',
    remark: 'general remark',
    criterion: 'criterion',
  },
  blank: 'blank',
  yes: 'yes',
  no: 'no',
  changed: ({ from, to, ...named }) => `${place(named)}: ${from} → ${to}`,
  documentAdded: ({ text, ...named }) => `${place(named)}: added ${text}`,
  documentRemoved: ({ text, ...named }) => `${place(named)}: removed ${text}`,
  criterionAdded: ({ criterion }) => `${criterion}: not in the earlier version`,
  criterionRemoved: ({ criterion }) => `${criterion}: no longer in this version`,
};
