/** What a person may want to do in a bloc's period. The names are the verbs of the regulation, not of the protocol. */
export const ACTIONS = [
  'readPeriod',
  'readRubric',
  'compareRubric',
  'tryRubric',
  'publishRubric',
  'downloadTemplate',
  'sendSubmission',
  'withdrawSubmission',
  'confirmSubmission',
  'returnSubmission',
  'readSubmission',
  'listSubmissions',
  'appraise',
  'readRanking',
  'downloadRanking',
  'movePeriod',
  'freezeRanking',
] as const;

export type Action = (typeof ACTIONS)[number];
