import { downloadArchive } from './archive.ts';
import { readAudit, verifyAudit } from './audit.ts';
import { handOver } from './handOver.ts';
import { answerAppraisal, appraiseRows, closeAppraisal, concludeRows, listAppraisals, readAppraisal } from './appraisals.ts';
import { downloadAppraisals, importAppraisals } from './appraisalFile.ts';
import { crossScore, planCrossScoring, readCrossScoring, readCrossSheet } from './crossScoring.ts';
import { decide, readDecisions, setScoreVisibility } from './decisions.ts';
import type { Endpoint } from './Endpoint.ts';
import { extendDeadline, readDeadline, unlockSubmission } from './deadlines.ts';
import { me } from './me.ts';
import { downloadMembers, importMembers } from './members.ts';
import { castBallot, countMotion, openMotion, readMeeting, saveMeeting } from './meeting.ts';
import { assignAppraiser, downloadPeople, endPerson, importPeople, listPeople, savePerson } from './people.ts';
import { announceEvidence, fetchEvidence, listEvidence } from './evidence.ts';
import { downloadExport, downloadRanking, downloadTemplate, readRanking } from './ranking.ts';
import { downloadProvince, readProvince } from './province.ts';
import { movePeriod } from './movePeriod.ts';
import { listDuties, listNotices } from './notices.ts';
import { preparePeriod } from './preparePeriod.ts';
import { downloadNominees, downloadNomineesCsv, downloadPaper, readInsights } from './papers.ts';
import { readPeriod } from './readPeriod.ts';
import {
  compareRubric,
  compareRubricVersions,
  downloadRubric,
  listRubricVersions,
  publishRubric,
  readRubricVersion,
  tryRubric,
} from './rubrics.ts';
import { listRecords, putOwnRecord, putRecord, removeOwnRecord, removeRecord } from './yearRecords.ts';
import { apiDocument, health } from './service.ts';
import { confirmSubmission, returnSubmission, withdrawSubmission } from './submissionMoves.ts';
import { compareVersions, listVersions } from './submissionVersions.ts';
import { listSubmissions, readSubmission, sendSubmission } from './submissions.ts';
import { verifyReceipt } from './verification.ts';

/** Every route there is, by name. */
export const endpoints = {
  me,
  readPeriod,
  movePeriod,
  sendSubmission,
  readSubmission,
  listSubmissions,
  withdrawSubmission,
  confirmSubmission,
  returnSubmission,
  listAppraisals,
  readAppraisal,
  appraiseRows,
  closeAppraisal,
  answerAppraisal,
  concludeRows,
  downloadAppraisals,
  importAppraisals,
  readCrossScoring,
  planCrossScoring,
  readCrossSheet,
  crossScore,
  readDecisions,
  decide,
  setScoreVisibility,
  readMeeting,
  saveMeeting,
  openMotion,
  castBallot,
  countMotion,
  listPeople,
  savePerson,
  endPerson,
  importPeople,
  assignAppraiser,
  downloadPeople,
  readRanking,
  downloadRanking,
  downloadExport,
  readProvince,
  downloadProvince,
  readInsights,
  downloadPaper,
  downloadNominees,
  downloadNomineesCsv,
  downloadTemplate,
  listRubricVersions,
  readRubricVersion,
  compareRubricVersions,
  compareRubric,
  publishRubric,
  tryRubric,
  downloadRubric,
  preparePeriod,
  importMembers,
  downloadMembers,
  readDeadline,
  extendDeadline,
  unlockSubmission,
  listDuties,
  listNotices,
  handOver,
  readAudit,
  verifyAudit,
  downloadArchive,
  listRecords,
  putRecord,
  removeRecord,
  putOwnRecord,
  removeOwnRecord,
  listVersions,
  compareVersions,
  verifyReceipt,
  announceEvidence,
  listEvidence,
  fetchEvidence,
  health,
  apiDocument,
} as const satisfies { readonly [name: string]: Endpoint };

export type EndpointName = keyof typeof endpoints;

export const allEndpoints: readonly Endpoint[] = Object.values(endpoints);
