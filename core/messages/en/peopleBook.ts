import type { PersonExpected, PersonField } from '../../people/PersonEntry.ts';
import { showDay } from '../dates.ts';
import type { WordsLike } from '../CodedWords.ts';
import type { peopleBook as source } from '../vi/peopleBook.ts';
import { roles } from './people.ts';
import { quoted } from './phrases.ts';

/** The list of a bloc's people as a workbook. */
export const peopleBook: WordsLike<typeof source> = {
  sheet: 'People',
  title: "The bloc's people",
  hint: 'Each line is one role of one person. Somebody with two roles takes two lines. To end a role write its last day into “To” and leave the line. Importing takes all lines or none.',
  columns: {
    person: 'Account',
    name: 'Name',
    role: 'Role',
    agency: 'Agency code',
    from: 'From',
    to: 'To',
    agencies: 'Assigned agencies',
    criteria: 'Assigned criteria',
    email: 'E-mail',
  } satisfies { readonly [Field in PersonField]: string },
  roles,
  expected: (expected: PersonExpected): string => {
    switch (expected.is) {
      case 'account':
        return 'the account that the person signs in with: 2 to 128 letters, digits or . _ @ + -, without spaces';
      case 'name':
        return 'a name of 2 to 120 letters';
      case 'email':
        return 'an e-mail address without accents like staff@stp.tinh.gov.vn, or nothing';
      case 'day':
        return 'a day like 01/03/2018';
      case 'unmerged':
        return 'a cell of its own for each line; unmerge it';
      case 'role':
        return `one of: ${expected.names.join(', ')}`;
      case 'heading':
        return `a row of headings with the column ${quoted(expected.title)}`;
      case 'agency':
        return `the code of an agency of the bloc: ${expected.known.join(', ')}`;
      case 'criterion':
        return `the code of a criterion of the rubric, such as ${expected.known.join(', ')}`;
      case 'blank':
        return `nothing, since the role is ${roles[expected.role]}`;
      case 'notBefore':
        return `a day from ${showDay(expected.day, 'en')} on`;
      case 'once':
        return 'one line for each person, role and agency; take the repeated one away';
      case 'someone':
        return 'at least one line with a person';
    }
  },
  fault: ({ sheet, cell, seen, expected }) =>
    `Sheet ${quoted(sheet)}, cell ${cell}: ${seen === '' ? 'it is empty' : `it says ${quoted(seen)}`}, needed: ${expected}.`,
};
