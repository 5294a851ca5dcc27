import type { RowFault, RowFaultKind } from '../../appraisal/RowFault.ts';
import type { JudgingProblemWords } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { judgingActions, yearActions } from './people.ts';
import { permissionProblems } from './permissionProblems.ts';
import { counted, quoted } from './phrases.ts';

const rowFaults: { readonly [Kind in RowFaultKind]: (seen: string, limit: string) => string } = {
  unknown: () => 'the rubric has no such criterion; choose it again',
  repeated: () => 'it stands in the list twice; keep one',
  notYours: () => 'it was not assigned to you; leave it to whoever it was assigned to',
  notAssigned: () => 'it is not assigned to the agency; take it off the list',
  aboveMax: (seen, limit) => `${seen} is above the maximum of ${limit}; give at most ${limit}`,
  belowMin: (seen, limit) => `${seen} is below ${limit}; give at least ${limit}`,
  notALevel: (seen, limit) => `${seen} is none of the levels ${limit}; choose one of them`,
  offStep: (seen, limit) => `${seen} is not a multiple of ${limit}; score in steps of ${limit}`,
  reasonMissing: () => 'the score differs from the self-score without a reason; write the reason',
  answerMissing: () => 'a score that is not accepted needs an answer; write the answer',
  notChanged: () => 'its score was not changed, so there is nothing to answer; take it off the list',
};

const rowFault = ({ criterion, fault, seen, limits }: RowFault): string =>
  `criterion ${quoted(criterion)}: ${rowFaults[fault](seen === null ? '' : numberOf(seen), limits.map(numberOf).join(', '))}`;

const numberOf = (decimal: string): string => showNumber(decimal, 'en');

const more = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : '');

/** What those who appraise, run the meeting or look after people are told when something cannot be done. */
export const judgingProblems: JudgingProblemWords = {
  ...permissionProblems({ ...yearActions, ...judgingActions }),
  'record.stale': () => 'Somebody changed this before you saved; nothing was saved. Open it again to see what changed, then go on.',
  'people.own': () => 'Nobody gives rights to themselves; ask another IT officer of the bloc to do it.',
  'people.notFound': ({ person }) =>
    `The bloc has nobody with the account ${quoted(person)} in that role; look at the list of people again.`,
  'people.tooMany': ({ changed, limit }) =>
    `The list has ${changed} new or changed lines, at most ${limit} are taken at once; split it into several files and import one after the other.`,
  'people.hasFaults': ({ faults }) =>
    `The list of people has ${counted(faults.length, 'place')} to fix; nothing was imported. Fix each cell, then import it again.`,
  'people.unreadable': () => 'This file could not be read as a list of people; choose the right .xlsx file.',
  'appraisal.rowsRefused': ({ agency, faults }) =>
    `The appraisal of ${quoted(agency)} was not saved; ${faults[0] ? rowFault(faults[0]) : 'look at the list again'}${more(faults.length)}.`,
  'appraisal.outdated': ({ agency, criteria }) =>
    `Agency ${quoted(agency)} has sent again with other self-scores at ${criteria.join(', ')}; appraise those again, then close the pass.`,
  'decision.unknown': ({ on, known }) =>
    `There is no condition ${quoted(on)}; choose one of: ${known.length === 0 ? 'the rubric has no conditions' : known.join(', ')}.`,
  'crossScoring.notPlanned': ({ agency }) => `By the plan your agency does not cross-score ${quoted(agency)}; look at the plan again.`,
  'crossScoring.impossible': ({ perAgency, members }) =>
    `The bloc has ${members} agencies, so each can cross-score from 1 to ${members - 1} others, not ${perAgency}; choose another number.`,
  'motion.notFound': ({ motion }) => `There is no motion ${quoted(motion)}; open the list of motions again.`,
  'motion.closed': ({ motion }) => `The votes on ${quoted(motion)} have been counted, no more ballots are taken; see the count.`,
  'motion.unfit': ({ field, seen }) =>
    field === 'seats'
      ? `The number to choose must be from 1 to the number of candidates, not ${seen.join(', ')}; choose another.`
      : `The list of ${field} is wrong at ${seen.map(quoted).join(', ')}: one person for each agency present, each name once; correct the list.`,
  'ballot.notIssued': () => 'No ballot was issued to you on this motion; ask the secretary of the meeting.',
  'ballot.unfit': ({ seats, seen }) =>
    `The ballot is not valid (${seen.map(quoted).join(', ')}): choose candidates of the list only, each once, at most ${seats}; it was not taken, choose again.`,
};
