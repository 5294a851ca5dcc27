import type { Served } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { answerAppraisal, appraiseRows, closeAppraisal, concludeRows } from './changeAppraisal.ts';
import { crossScore, planCrossScoring, readCrossScoring, readCrossSheet } from './crossScoring.ts';
import { decide, readDecisions } from './decide.ts';
import { importAppraisals } from './importAppraisals.ts';
import { listAppraisals } from './listAppraisals.ts';
import { readAppraisal } from './readAppraisal.ts';
import { castBallot, countMotion, openMotion, readMeeting, saveMeeting } from './meeting.ts';
import { assignAppraiser, endPerson, importPeople, listPeople, savePerson } from './people.ts';
import { setScoreVisibility } from './setScoreVisibility.ts';

/** What those who appraise, answer and decide do in a bloc's year. */
export const judging: readonly Served<StoreDoors>[] = [
  listAppraisals,
  readAppraisal,
  appraiseRows,
  closeAppraisal,
  answerAppraisal,
  concludeRows,
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
];
