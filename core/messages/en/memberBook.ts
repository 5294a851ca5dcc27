import type { MemberExpected, MemberField } from '../../members/MemberEntry.ts';
import type { WordsLike } from '../CodedWords.ts';
import type { memberBook as source } from '../vi/memberBook.ts';
import { quoted } from './phrases.ts';

/** The list of a bloc's members as a workbook. */
export const memberBook: WordsLike<typeof source> = {
  sheet: 'Members',
  title: 'The member agencies',
  hint: 'Each line is one agency. The list is all of the members of the year: an agency without a line is in the bloc no longer. Importing takes all lines or none.',
  columns: { code: 'Agency code', name: 'Short name', fullName: 'Full name', cluster: 'Cluster', attributes: 'Attributes' } satisfies {
    readonly [Field in MemberField]: string;
  },
  expected: (expected: MemberExpected): string => {
    switch (expected.is) {
      case 'code':
        return 'a code of letters, digits and . _ - without spaces, like STP';
      case 'name':
        return 'the name of an agency, 2 to 200 letters';
      case 'unmerged':
        return 'a cell of its own for each line; unmerge it';
      case 'cluster':
        return 'the name of a cluster, for this bloc ranks by cluster';
      case 'heading':
        return `a row of headings with the column ${quoted(expected.title)}`;
      case 'attribute':
        return expected.known.length === 0
          ? 'nothing: the rubric has no rule for some agencies alone'
          : `one of: ${expected.known.join(', ')}`;
      case 'once':
        return 'one line for each code; take the other one out';
      case 'someone':
        return 'at least one line with an agency';
      case 'named':
        return `all agencies that the bloc's file still names at ${expected.at}; add that agency again, or change that place first`;
    }
  },
  fault: ({ sheet, cell, seen, expected }) =>
    `Sheet ${quoted(sheet)}, cell ${cell}: ${seen === '' ? 'it is empty' : `it says ${quoted(seen)}`}, but ${expected} is needed.`,
};
