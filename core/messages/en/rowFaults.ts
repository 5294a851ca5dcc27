import type { FileFault, FileFaultKind, FileRefusal } from '../../appraisal/FileFault.ts';
import type { RowFault, RowFaultKind } from '../../appraisal/RowFault.ts';
import { showNumber } from '../numbers.ts';
import { quoted } from './phrases.ts';

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

const numberOf = (decimal: string): string => showNumber(decimal, 'en');

/** One row of a list of scores that cannot be kept. */
export const rowFault = ({ criterion, fault, seen, limits }: RowFault): string =>
  `criterion ${quoted(criterion)}: ${rowFaults[fault](seen === null ? '' : numberOf(seen), limits.map(numberOf).join(', '))}`;

const fileFaults: { readonly [Kind in Exclude<FileFaultKind, RowFaultKind>]: (seen: string, limit: string) => string } = {
  sheetMissing: () => "the agency's sheet is gone from the file; download the workbook again and copy the scores",
  rowMissing: () => 'the row of this criterion is gone from the file; download the workbook again and copy the scores',
  notNumber: (seen) => `it holds ${seen}; type one number, such as 8.5`,
  merged: () => 'the cell is merged with others; unmerge it and type each score',
  scoreMissing: (_, limit) =>
    limit === ''
      ? 'there is a reason and no score; type the score, or delete the reason'
      : `the score of ${limit} given before is gone; type it again`,
  reasonUnfit: (seen, limit) => `the reason has ${seen} characters and needs ${limit}; write it again`,
  selfChanged: (seen, limit) =>
    `the self-score changed from ${seen === '' ? 'blank' : seen} to ${limit === '' ? 'blank' : limit} after the download; download again and score this row anew`,
  stale: (seen, limit) =>
    `somebody else gave it ${limit === '' ? 'another score' : limit} after the download, the file says ${seen}; download again, agree, and score it anew`,
  recused: () => 'you may not appraise this agency; delete the scores typed on this sheet',
  notOpen: () => 'the agency has to send its sheet again, or this turn is closed for it; delete the scores typed on this sheet',
};

const fileWords = { ...rowFaults, ...fileFaults };

/** One fault of an appraiser's workbook, with its place. */
export const fileFault = ({ sheet, cell, criterion, fault, seen, limits }: FileFault): string => {
  const shown = seen === null ? '' : fault === 'notNumber' ? quoted(seen) : numberOf(seen);
  const limit = limits.map(numberOf).join(fault === 'reasonUnfit' ? ' to ' : ', ');
  return `Sheet ${quoted(sheet)}, cell ${cell}${criterion === null ? '' : `, criterion ${quoted(criterion)}`}: ${fileWords[fault](shown, limit)}.`;
};

/** Why an appraiser's workbook is not even looked into. */
export const fileRefusals: { readonly [Reason in FileRefusal]: (seen: string, expected: string) => string } = {
  unreadable: () => "The file cannot be read as an appraiser's workbook (.xlsx); choose the file that was downloaded from the bloc.",
  foreign: () => "This is no appraiser's workbook of Giao Ước; download the workbook and type the scores into it.",
  otherBloc: (seen, expected) => `This workbook is of the bloc ${seen}, not of ${expected}; choose the right file.`,
  otherPeriod: (seen, expected) =>
    `This workbook is of the period ${seen}, the bloc is appraising ${expected}; download the one of this period.`,
  otherRubric: () => 'This workbook follows a rubric that was replaced; download a new one and copy the scores.',
  otherPerson: () => 'This workbook was made for somebody else; download your own, or let that person send it in.',
  otherTurn: () => 'This workbook is of another turn of the appraisal; download the one of this turn.',
  tooMany: (seen, expected) => `The workbook changes scores of ${seen} agencies, at most ${expected} are taken at once; send it in parts.`,
};
