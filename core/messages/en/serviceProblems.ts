import type { ServiceProblemWords } from '../CodedWords.ts';
import { showBytes } from '../numbers.ts';
import { periodStates, submissionStates, yearActions } from './people.ts';
import { permissionProblems } from './permissionProblems.ts';
import { counted, quoted, stands } from './phrases.ts';

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

/** What the service answers to a request that it cannot carry out. */
export const serviceProblems: ServiceProblemWords = {
  'criterion.unknown': ({ criterion }) => `The rubric has no criterion ${quoted(criterion)}; choose again what is to be mended.`,
  'agency.unknown': ({ agency, members }) => `The bloc has no agency ${quoted(agency)}; its agencies are ${members.join(', ')}.`,
  'request.malformed': ({ path, seen, expected }) => `The request is wrong at ${path}: ${stands(seen)}, needed: ${quoted(expected)}.`,
  'request.unfit': ({ path, seen, expected }) =>
    `Not kept: ${path} ${stands(seen)}, but ${quoted(expected)} is needed. Mend that and send it again.`,
  'request.tooLarge': ({ bytes, limit }) =>
    `The request is ${showBytes(bytes, 'en')}, at most ${showBytes(limit, 'en')} is accepted; remove pictures and embedded files and send again.`,
  'request.wrongType': ({ seen, expected }) => `The request is of type ${quoted(seen)}, needed: ${quoted(expected)}.`,
  ...permissionProblems(yearActions),
  'period.notFound': ({ bloc, edition }) => `Bloc ${quoted(bloc)} has no period ${edition}; check the bloc and the year.`,
  'receipt.unknown': ({ number }) =>
    `There is no receipt ${quoted(number)} with this check code; take the receipt from Receipts in the pane again and try once more.`,
  'evidence.badKind': ({ name, endings }) =>
    `The file ${quoted(name)} is of a kind that is not accepted; change it to one of ${endings.join(', ')} and send it again.`,
  'evidence.notFound': ({ agency }) => `Agency ${quoted(agency)} has no such supporting document; choose again from the list.`,
  'evidence.notReceived': ({ name }) =>
    `The document ${quoted(name)} was announced but its file has not come; the agency has to send that file again.`,
  'submission.notFound': ({ agency }) => `Agency ${quoted(agency)} has not sent a sheet yet.`,
  'submission.versionNotFound': ({ agency, version }) =>
    `Agency ${quoted(agency)} has sent no version ${version}; look at the list of what was sent.`,
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
  'bloc.notFound': ({ bloc }) => `There is no bloc ${quoted(bloc)}; check its code.`,
  'bloc.stale': ({ expected, found }) =>
    `Somebody saved another version of the bloc: ${versionOf(expected)} is being edited, the bloc holds ${versionOf(found)}. Open the new one and go on from there.`,
  'period.stale': ({ expected, found }) =>
    `The period has moved from ${periodStates[expected]} to ${periodStates[found]}; look again and go on from there.`,
  'period.badMove': ({ from, to }) =>
    `A period that is ${periodStates[from]} cannot go straight to ${periodStates[to]}; its steps follow one another.`,
  'period.reasonMissing': ({ from, to }) => `To move the period from ${periodStates[from]} to ${periodStates[to]} a reason is needed.`,
};
