import type { WordsLike } from '../CodedWords.ts';
import type {
  explanation as explanationSource,
  receipt as source,
  reopening as reopeningSource,
  returning as returningSource,
  withdrawal as withdrawalSource,
} from '../vi/receipts.ts';
import { counted, pts } from './phrases.ts';

export const receipt: WordsLike<typeof source> = {
  title: 'Receipt for a scoring sheet',
  number: ({ number }) => `No. ${number}`,
  agency: 'Agency',
  receivedAt: 'Received at',
  version: 'Version',
  firstReceived: 'First received at',
  total: 'Self-scored total',
  sentBy: 'Sent by',
  code: 'Check code',
  scan: 'Scan to verify that this sheet is unaltered.',
  unaltered: ({ snapshot }) => `This sheet is unaltered and is in ranking ${snapshot}.`,
  differs: ({ count }) => `The code does not match: the open sheet differs from what was sent in ${counted(count, 'cell')}.`,
};

export const withdrawal: WordsLike<typeof withdrawalSource> = {
  question: ({ version, number, deadline }) =>
    `Withdraw version ${version}? Receipt ${number} is kept. Send again before ${deadline}; until then the agency counts as not sent.`,
  yes: 'Withdraw',
  no: 'Leave it',
};

export const returning: WordsLike<typeof returningSource> = {
  reasons: {
    documentMissing: 'Document missing',
    documentIncomplete: 'Document not fully described',
    outsideYear: 'Outside the year',
    countedTwice: 'Counted twice',
    differsFrom: ({ source }) => `Differs from ${source}`,
    wrongCriterion: 'Wrong criterion',
    other: 'Other (say what)',
  },
  toAgency: ({ count, deadline, first }) =>
    `${counted(count, 'criterion', 'criteria')} to complete. Send again before ${deadline}. The first receipt time ${first} stands; this is not late.`,
};

export const reopening: WordsLike<typeof reopeningSource> = {
  reasons: {
    agencyAsked: 'Asked by the agency, with a reason',
    rubricChanged: 'The rubric changed',
    networkFailed: 'Network failure, package at hand',
    other: 'Other',
  },
  recorded: 'Reopening is recorded and visible to every member.',
};

export const explanation: WordsLike<typeof explanationSource> = {
  sentTo: ({ appraiser, deadline }) => `The explanation goes to ${appraiser}. Answer due ${deadline}.`,
  accepted: ({ old, now }) => `Explanation accepted: ${pts(old)} → ${pts(now)}`,
  kept: ({ score, reason }) => `Appraised score ${pts(score)} stands: ${reason}`,
};
