import type { FindingsIn } from '../CodedWords.ts';
import { showBytes } from '../numbers.ts';
import { shortCode } from '../shortened.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { wanted } from './expected.ts';
import { fileKinds } from './fileKinds.ts';
import { guards } from './guards.ts';
import { capital, cell, counted, day, file, seen } from './phrases.ts';

export const fileFindings: FindingsIn<'file' | 'workbook'> = {
  'file.notXlsx': {
    title: () => 'Not an Excel .xlsx file',
    sentence: ({ facts }, place) => `${file(place)} ${fileKinds[facts.kind]}`,
  },
  'file.encrypted': {
    title: () => 'The file has a password',
    sentence: (_, place) =>
      `${file(place)} opens only with a password; a file without one is needed, remove it under File › Info › Protect Workbook and save.`,
  },
  'file.legacyXls': {
    title: () => 'Old Excel format (.xls)',
    sentence: (_, place) =>
      `${file(place)} is in the 97–2003 format; .xlsx is needed, open it and choose Save As › Excel Workbook (.xlsx).`,
  },
  'file.tooLarge': {
    title: () => 'The file is too large',
    sentence: ({ facts, expected }, place) =>
      `${file(place)} is ${showBytes(facts.bytes, 'en')}, at most ${wanted(expected, "the bloc's limit")} is accepted; remove pictures and embedded files (documents need only number, date and issuer) and save again.`,
  },
  'file.damaged': {
    title: () => 'The file is damaged',
    sentence: (_, place) =>
      `${file(place)} cannot be read to the end; an intact file is needed, open it in Excel and save as a new file, or take the earlier copy.`,
  },
  'file.hostile': {
    title: () => 'The file is built in an unsafe way',
    sentence: ({ facts }, place) =>
      `${file(place)} holds content that is not safe to open (${wordOfKey(guards, facts.guard)}); copy the table into the bloc's template and tell the agency's IT officer.`,
  },
  'workbook.foreign': {
    title: () => 'Not a scoring sheet of the bloc',
    sentence: () =>
      "This file lacks the columns of a scoring sheet; open the agency's scoring workbook, or get a blank one with Download template.",
  },
  'workbook.otherBloc': {
    title: () => 'Sheet of another bloc',
    sentence: (finding) => {
      const own = wanted(finding.expected, 'another one');
      return `This sheet belongs to ${seen(finding)}, the agency is in ${own}; open the sheet of ${own}.`;
    },
  },
  'workbook.otherEdition': {
    title: () => 'Sheet of another year',
    sentence: (finding) => {
      const own = wanted(finding.expected, 'current');
      return `This sheet is for ${finding.facts.edition}, the bloc is scoring ${own}; use the ${own} sheet.`;
    },
  },
  'workbook.otherAgency': {
    title: ({ facts }) => (facts.of === 'account' ? 'Sheet of another agency' : 'Whose sheet it is cannot be told'),
    sentence: (finding) => {
      const own = wanted(finding.expected, 'another one');
      const named = finding.seen === null ? 'This sheet names no agency' : `This sheet names ${seen(finding)}`;
      return finding.facts.of === 'account'
        ? `${named}, the account belongs to ${own}; open the sheet of ${own} or sign in with the right account.`
        : `${named}; the name of an agency of the bloc is needed (${own}), write it at the head of the sheet or in the name of the file.`;
    },
  },
  'workbook.repeated': {
    title: () => 'Several sheets of one agency',
    sentence: ({ facts }) =>
      `There are ${facts.files.length} unlike sheets of this agency (${facts.files.join('; ')}); one sheet an agency is needed, keep the right one and take the others out of the folder.`,
  },
  'workbook.otherRubric': {
    title: () => 'The rubric has a newer version',
    sentence: ({ facts, seen: found, expected }) => {
      const changed = facts.changed === null ? 'changed criteria' : counted(facts.changed, 'changed criterion', 'changed criteria');
      const issued = `${shortCode(wanted(expected, 'a newer one'))}${facts.date === null ? '' : ` on ${day(facts.date)}`}`;
      return `This sheet follows ${found === null ? 'an earlier version' : `version ${shortCode(found)}`}, the bloc issued ${issued}; get the new sheet with Download template and copy the data into it, looking closely at the ${changed}.`;
    },
  },
  'workbook.macro': {
    title: () => 'The file contains macros',
    sentence: () =>
      'The file contains macros, which are not run by the check; a file without macros is needed, choose Save As › Excel Workbook (.xlsx), not .xlsm.',
  },
  'workbook.externalLink': {
    title: () => 'A cell takes its number from another file',
    sentence: (finding) =>
      `${finding.cell === null ? 'This file' : capital(cell(finding))} reads ${seen(finding)}, the number may change with that file; type the number that is shown, or break the link under Data › Edit Links › Break Link.`,
  },
};
