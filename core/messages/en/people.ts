import type { RecordKind } from '../../bloc/yearRecords.ts';
import type { PeriodState, SubmissionState } from '../../bloc/states.ts';
import type { Action } from '../../permissions/Action.ts';
import type { Role } from '../../permissions/Actor.ts';

/** What people are and may do, in the words of the field. An action fits after "may not …". */
export const roles: { readonly [One in Role]: string } = {
  staff: "the agency's staff",
  head: 'the head of the agency',
  chair: 'the bloc chair',
  viceChair: 'the vice-chair',
  appraiser: 'the appraisal team',
  secretary: "the bloc's secretary",
  office: 'the provincial emulation office',
  administrator: 'the IT officer',
  observer: 'an observer',
};

/** What appraisers, the meeting and those who look after people do: few functions need these words. */
export const judgingActions = {
  listAppraisals: 'see the list of appraisals',
  readAppraisal: "see this agency's appraisal",
  appraise: 'appraise',
  appraiseByFile: 'appraise by workbook',
  closeAppraisal: 'close a pass of the appraisal',
  answerAppraisal: 'answer the appraisal',
  assignAppraisers: 'assign appraisers',
  listDecisions: "list the bloc's decisions",
  readDecisions: 'see the decisions on this agency',
  decide: 'decide on the conditions of this agency',
  planCrossScoring: 'plan the cross-scoring',
  crossScore: 'cross-score this agency',
  listCrossScores: 'see who cross-scores whom',
  readCrossScores: "see this agency's cross-scores",
  readMeeting: 'see the review meeting',
  runMeeting: 'run the review meeting',
  decideRow: "record the meeting's conclusions on this agency",
  castBallot: 'cast a secret ballot',
  setScoreVisibility: "set when agencies see each other's scores",
  readPeople: "see the bloc's people",
  managePeople: "add or change the bloc's people",
} as const satisfies { readonly [One in Action]?: string };

/** Everything else. */
export const yearActions: { readonly [One in Exclude<Action, keyof typeof judgingActions>]: string } = {
  readPeriod: "see the bloc's period",
  readRubric: 'see the rubric',
  compareRubric: 'compare a new rubric with the one in force',
  tryRubric: 'try a new rubric',
  publishRubric: 'publish a rubric',
  downloadTemplate: 'download the template',
  sendSubmission: 'send in the sheet',
  withdrawSubmission: 'withdraw the sheet',
  confirmSubmission: 'confirm the sheet',
  returnSubmission: 'return a sheet for completion',
  extendDeadline: "extend this agency's deadline",
  unlockSubmission: "unlock this agency's sheet",
  readDeadline: "see this agency's deadline",
  readSubmission: 'read this sheet',
  attachEvidence: 'attach supporting documents',
  readEvidence: 'read these supporting documents',
  listSubmissions: 'list the sheets that were sent',
  readProvince: 'see all blocs of the province',
  readRanking: 'see the ranking',
  downloadRanking: 'download the ranking',
  preparePeriod: 'prepare the period',
  movePeriod: 'take the period a step on',
  freezeRanking: 'freeze the ranking',
  keepRecord: "keep the year's records",
  keepOwnRecord: "keep this agency's movements and registration",
  handOver: 'hand over to the next year',
  readAudit: "read the bloc's log",
  readDuties: 'see what is to be done',
  readNotices: 'see the notices that were sent',
  exportBloc: "export all of the bloc's records",
};

/** Fits after "the sheet is …" and "become …". */
export const submissionStates: { readonly [One in SubmissionState]: string } = {
  draft: 'not sent',
  sent: 'sent',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
  returned: 'returned',
  appraised: 'appraised',
  explained: 'explained',
  final: 'final',
};

export const periodStates: { readonly [One in PeriodState]: string } = {
  draft: 'being prepared',
  open: 'open for sending',
  closed: 'closed for sending',
  review: 'under appraisal',
  explanation: 'in explanation',
  secondReview: 'in second appraisal',
  meeting: 'at the meeting',
  frozen: 'frozen',
  published: 'published',
};

/** What a bloc's year is recorded by. */
export const recordKinds: { readonly [One in RecordKind]: string } = {
  regulation: 'regulation',
  plan: 'plan',
  covenant: 'covenant',
  movement: 'movement',
  drive: 'thematic drive',
  registration: 'registration',
  inspection: 'inspection record',
};
