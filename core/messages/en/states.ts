import type { WordsLike } from '../CodedWords.ts';
import type { empty as emptySource, states as source, steps as stepsSource, waiting as waitingSource } from '../vi/states.ts';

export const states: WordsLike<typeof source> = {
  notStarted: 'Not opened',
  draft: 'Being filled',
  queued: 'Waiting to send',
  sent: 'Awaiting confirmation',
  confirmed: 'Sent in',
  withdrawn: 'Withdrawn',
  appraising: 'Under appraisal',
  returned: 'Returned',
  explaining: 'Awaiting explanation',
  appraised: 'Appraised',
  frozen: 'Frozen',
  barred: 'Not considered',
  late: 'Overdue',
  own: ({ appraiser }) => `Own agency: appraised by ${appraiser}, view only`,
};

export const waiting: WordsLike<typeof waitingSource> = {
  label: ({ whom }) => `Waiting for: ${whom}`,
  agency: 'the agency',
  agencyBefore: ({ deadline }) => `the agency, before ${deadline}`,
  network: "this computer's network",
  head: 'the head of the agency',
  appraisalFrom: ({ date }) => `the appraisal team, from ${date}`,
  chairToFreeze: 'the chair, to freeze',
};

export const steps: WordsLike<typeof stepsSource> = {
  at: ({ step, of, title }) => `Step ${step} of ${of} · ${title}`,
  fill: 'Fill',
  check: 'Check',
  send: 'Send',
  appraise: 'Appraisal',
  result: 'Result',
};

export const empty: WordsLike<typeof emptySource> = {
  noWorkbook: "No scoring sheet is open. Open the agency's sheet, or download the template.",
  noFindings: 'Nothing at this level.',
  noReceipts: 'No receipts yet. One appears as soon as the sheet is sent.',
  noneSent: ({ deadline }) => `No agency has sent yet. Deadline ${deadline}.`,
  noDifferences: ({ count }) => `All criteria match. All ${count} can be accepted.`,
  noRanking: ({ count }) => `No ranking yet. ${count === 1 ? '1 agency is' : `${count} agencies are`} still under appraisal.`,
  noLog: 'Nothing recorded yet.',
};
