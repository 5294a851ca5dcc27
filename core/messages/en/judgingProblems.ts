import type { JudgingProblemWords } from '../CodedWords.ts';
import { judgingActions, yearActions } from './people.ts';
import { permissionProblems } from './permissionProblems.ts';
import { fileFault, fileRefusals, rowFault } from './rowFaults.ts';
import { counted, quoted } from './phrases.ts';

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
  'appraisal.fileRefused': ({ reason, seen, expected }) => fileRefusals[reason](quoted(seen), quoted(expected)),
  'appraisal.fileHasFaults': ({ faults }) =>
    `The workbook has ${counted(faults.length, 'fault', 'faults')}; nothing of it was kept. ${faults[0] ? `${fileFault(faults[0])} ` : ''}Mend each cell and send it again.`,
  'appraisal.outdated': ({ agency, criteria }) =>
    `Agency ${quoted(agency)} has sent again with other self-scores at ${criteria.join(', ')}; appraise those again, then close the pass.`,
  'decision.unknown': ({ on, known }) =>
    `There is no condition ${quoted(on)}; choose one of: ${known.length === 0 ? 'the rubric has no conditions' : known.join(', ')}.`,
  'crossScoring.undeclared': ({ edition }) =>
    `The ${edition} rubric does not say how cross-scores count; fill in its part on cross-scoring and publish it again.`,
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
