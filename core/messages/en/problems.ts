import type { ProblemWords } from '../CodedWords.ts';
import { showBytes } from '../numbers.ts';
import { actions, periodStates, roles, submissionStates } from './people.ts';
import { counted, either, quoted } from './phrases.ts';

/** What stands in a field, as the file spells it; a field that is not there at all is said so. */
const stands = (seen: string): string => (seen === 'undefined' ? 'nothing stands there' : `it holds ${quoted(seen)}`);

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `; was it ${suggestion}`);

const versionOf = (version: number | null): string => (version === null ? 'no version yet' : `version ${version}`);

/** Fields of the bloc's file that a rubric workbook shows and that publishing it does not change. */
const beside: Readonly<Record<string, string>> = {
  id: "the bloc's code",
  edition: 'the year',
  name: "the bloc's name",
  kind: 'bloc or cluster',
  province: 'the province',
  members: 'the members',
  chairCode: 'the chair',
  viceChairCode: 'the vice-chair',
  'dates.covenant': "the covenant's day",
  'dates.periodFrom': 'the first day of the period',
  'dates.periodTo': 'the last day of the period',
  'dates.selfScoreDue': 'the day on which sheets are due',
  receiptPrefix: 'the prefix of receipts',
};

export const problems: ProblemWords = {
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
  'arguments.unknownCommand': ({ command, suggestion }) =>
    `There is no command ${command}${meant(suggestion)}; see the commands with giaouoc --help.`,
  'arguments.unknownOption': ({ option, suggestion }) => `There is no option ${option}${meant(suggestion)}; see the options with --help.`,
  'arguments.missing': ({ argument, usage }) => `${argument} is missing; usage: ${usage}`,
  'arguments.badValue': ({ option, value, expected }) => `${option} takes ${quoted(expected)}, not ${quoted(value)}.`,
  'arguments.unexpected': ({ value, usage }) => `${quoted(value)} is one too many; usage: ${usage}`,
  'criterion.unknown': ({ criterion }) => `The rubric has no criterion ${quoted(criterion)}; choose again what is to be mended.`,
  'agency.unknown': ({ agency, members }) => `The bloc has no agency ${quoted(agency)}; its agencies are ${members.join(', ')}.`,
  'request.malformed': ({ path, seen, expected }) => `The request is wrong at ${path}: ${stands(seen)}, needed: ${quoted(expected)}.`,
  'request.tooLarge': ({ bytes, limit }) =>
    `The request is ${showBytes(bytes, 'en')}, at most ${showBytes(limit, 'en')} is accepted; remove pictures and embedded files and send again.`,
  'request.wrongType': ({ seen, expected }) => `The request is of type ${quoted(seen)}, needed: ${quoted(expected)}.`,
  'permission.denied': ({ action, roles: who }) =>
    `Your account may not ${actions[action]}. Who can: ${who.length === 0 ? 'nobody yet' : either(who.map((role) => roles[role]))}.`,
  'permission.notNow': ({ action, state }) => `The period is ${periodStates[state]}, so you cannot ${actions[action]} now.`,
  'period.notFound': ({ bloc, edition }) => `Bloc ${quoted(bloc)} has no period ${edition}; check the bloc and the year.`,
  'submission.notFound': ({ agency }) => `Agency ${quoted(agency)} has not sent a sheet yet.`,
  'submission.hasErrors': ({ errors }) => `${counted(errors, 'place')} to fix before sending; the sheet was not accepted.`,
  'submission.badMove': ({ from, to }) =>
    `The sheet is ${submissionStates[from]} and cannot become ${submissionStates[to]}; open it again to see how it stands.`,
  'submission.stale': ({ expected, found }) =>
    `Somebody sent another version: ${versionOf(expected)} is on this screen, the bloc holds ${versionOf(found)}. See the differences before replacing it.`,
  'submission.keyReused': ({ agency }) =>
    `This sending of ${quoted(agency)} carries the mark of an earlier one with other content; choose Send in again to send it as a new one.`,
  'submission.rubricChanged': ({ version }) =>
    `The chair has just published version ${version} of the rubric; the sheet was not taken in. Download the new template, copy the figures over and send it.`,
  'rubric.stale': ({ version }) =>
    `Somebody published first: version ${version} is in force and differs from the one that was edited. Download it, edit that one and publish again.`,
  'rubric.unchanged': ({ version }) => `This rubric is the same as version ${version}, which is in force; change it, then publish.`,
  'rubric.frozen': ({ sendAgain }) =>
    `An agency has sent its sheet, so the rubric is frozen. A change needs a confirmation and a reason; ${
      sendAgain.length === 0 ? 'nobody has to send again' : `these have to send again: ${sendAgain.join(', ')}`
    }.`,
  'rubric.hasFaults': ({ faults }) =>
    `The rubric workbook has ${faults.length} places to fix; nothing was published. Fix each cell, then publish again.`,
  'rubric.unreadable': () => 'This file could not be read as a rubric workbook; choose the right .xlsx file.',
  'rubric.beyond': ({ fields }) =>
    `Publishing a rubric does not change ${fields.map((field) => beside[field] ?? field).join(', ')}; leave those cells as in the version in force and change them elsewhere.`,
  'rubric.breaksRecord': ({ path, seen }) => `The new rubric drops what ${path} rests on (${seen}); keep it, or change the decision first.`,
  'rubric.versionNotFound': ({ version }) => `There is no version ${version} of the rubric; look at the list of versions.`,
  'submission.periodClosed': ({ state }) =>
    `The period is ${periodStates[state]}, so no sheet is accepted. Ask the chair to reopen, with a reason.`,
  'store.unavailable': ({ retryAfterSeconds }) => `Many agencies are sending now. Trying again in ${retryAfterSeconds} s, nothing is lost.`,
  'store.inUse': ({ directory }) => `Another program is using the folder ${directory}; close it or choose another folder.`,
  'bloc.notFound': ({ bloc }) => `There is no bloc ${quoted(bloc)}; check its code.`,
  'bloc.stale': ({ expected, found }) =>
    `Somebody saved another version of the bloc: ${versionOf(expected)} is being edited, the bloc holds ${versionOf(found)}. Open the new one and go on from there.`,
  'period.stale': ({ expected, found }) =>
    `The period has moved from ${periodStates[expected]} to ${periodStates[found]}; look again and go on from there.`,
  'period.badMove': ({ from, to }) =>
    `A period that is ${periodStates[from]} cannot go straight to ${periodStates[to]}; its steps follow one another.`,
  'period.reasonMissing': ({ from, to }) => `To move the period from ${periodStates[from]} to ${periodStates[to]} a reason is needed.`,
};
