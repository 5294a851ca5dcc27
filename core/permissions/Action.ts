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
  'listAppraisals',
  'readAppraisal',
  'appraise',
  'closeAppraisal',
  'answerAppraisal',
  'assignAppraisers',
  'readDecisions',
  'decide',
  'planCrossScoring',
  'crossScore',
  'readCrossScores',
  'readMeeting',
  'runMeeting',
  'decideRow',
  'castBallot',
  'readRanking',
  'downloadRanking',
  'movePeriod',
  'setScoreVisibility',
  'freezeRanking',
  'readPeople',
  'managePeople',
] as const;

export type Action = (typeof ACTIONS)[number];

/**
 * What writes a score or helps to decide one. An administrator does none of it, whatever other office they hold in the bloc: who
 * gives out the rights must not be able to give themselves these.
 */
export const WRITES_SCORES: ReadonlySet<Action> = new Set([
  'sendSubmission',
  'withdrawSubmission',
  'confirmSubmission',
  'returnSubmission',
  'appraise',
  'closeAppraisal',
  'answerAppraisal',
  'assignAppraisers',
  'decide',
  'planCrossScoring',
  'crossScore',
  'runMeeting',
  'decideRow',
  'castBallot',
  'setScoreVisibility',
  'freezeRanking',
]);
