import type { CommandProblemWords } from '../CodedWords.ts';
import { quoted, stands } from './phrases.ts';

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `; was it ${suggestion}`);

/** What stops the command line, or is wrong in a file that it was given. */
export const commandProblems: CommandProblemWords = {
  'bloc.malformed': ({ path, seen, expected }) =>
    `The bloc's file is wrong at ${path || 'its outermost level'}: ${stands(seen)}, needed: ${quoted(expected)}; correct the file and run again.`,
  'export.altered': ({ file, agencies }) =>
    `${file} was altered: the sheets of ${agencies.join(', ')} are not those that its hashes name; export it again from where the sheets are kept.`,
  'bloc.notJson': ({ file, reason }) => `${file} cannot be read as a bloc's file (${reason}); check its brackets and commas and run again.`,
  'path.notFound': ({ path }) => `There is no file or folder ${path}; check the path.`,
  'path.noWorkbooks': ({ path }) => `${path} holds no .xlsx file; name the folder of the scoring workbooks.`,
  'path.unreadable': ({ path, reason }) =>
    `${path} cannot be read (${reason}); check the right to read, or close the program that holds it.`,
  'path.unwritable': ({ path, reason }) =>
    `${path} cannot be written (${reason}); check the right to write and the free space, or close the open file.`,
  'path.exists': ({ path }) =>
    `${path} already exists and differs from what would be written, so it is left alone; choose another folder or move that file.`,
  'path.isInput': ({ path }) =>
    `${path} is the very file that is checked, so it is not written over; choose another name for the repaired copy.`,
  'path.notFolder': ({ path }) => `Several sheets are repaired, so ${path} has to be a folder; name a folder and not an .xlsx file.`,
  'cited.unusable': ({ file, why }) =>
    why === 'notRanking'
      ? `${file} is no ranking workbook made by Giao Ước; get the frozen ranking from the chair of that bloc.`
      : why === 'altered'
        ? `${file} was changed after it was frozen and cannot be cited; get the ranking from the chair of that bloc again.`
        : `${file} is still provisional; wait until that bloc has frozen its ranking.`,
  'choice.unknown': ({ choice, choices }) =>
    choices.length === 0
      ? `${quoted(choice)} cannot be chosen: nothing in the sheet waits for a choice; leave out --choose.`
      : `${quoted(choice)} cannot be chosen; what can be: ${choices.join('; ')}.`,
  'choice.several': ({ choice, choices }) => `${quoted(choice)} names several places; name one of them: ${choices.join('; ')}.`,
  'reason.unfit': ({ least, most, seen }) =>
    `The reason ${quoted(seen)} will not do; at least two words are needed, ${least} to ${most} letters, say why it is kept.`,
  'reason.noPlace': ({ choice }) =>
    `No reason can be written for ${quoted(choice)}: the sheet has no column Explanation; mend this place, or copy the data into the template.`,
  'arguments.unknownCommand': ({ command, suggestion }) =>
    `There is no command ${command}${meant(suggestion)}; see the commands with giaouoc --help.`,
  'arguments.unknownOption': ({ option, suggestion }) => `There is no option ${option}${meant(suggestion)}; see the options with --help.`,
  'arguments.missing': ({ argument, usage }) => `${argument} is missing; usage: ${usage}`,
  'arguments.badValue': ({ option, value, expected }) => `${option} takes ${quoted(expected)}, not ${quoted(value)}.`,
  'arguments.unexpected': ({ value, usage }) => `${quoted(value)} is one too many; usage: ${usage}`,
  'store.inUse': ({ directory }) => `Another program is using the folder ${directory}; close it or choose another folder.`,
};
