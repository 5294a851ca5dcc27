import { hasReached, type PeriodState } from '../bloc/states.ts';
import type { Action } from './Action.ts';
import type { Role } from './Actor.ts';

/**
 * Whose things: `own` agency's, `others'` (any member agency but one's own), the `chairs` (the chair's agency, unless it is one's own
 * as well), or `any`, the bloc's as a whole included.
 */
export type Reach = 'own' | 'others' | 'chairs' | 'any';

/**
 * When: `opened` from the opening on; `open` while sheets are taken in; `beforeDue` of that time only until the due day is over;
 * `scoresKnown` once nobody can still trim a sheet to a rival's score (the due day is over, or the period was closed);
 * `draft` before the opening; `shown` once the period shows members each other's scores, by its own rule; `beforeReview` while nobody has begun to appraise by
 * the rubric, `judged` from then on; `answered` from the moment at which agencies are asked to answer; `beforeMeeting` and
 * `beforeFrozen` from the opening until then, `fromMeeting` from the meeting on; the others are the states of that name.
 */
export type Stage =
  | 'always'
  | 'draft'
  | 'beforeReview'
  | 'opened'
  | 'open'
  | 'beforeDue'
  | 'openOrClosed'
  | 'closing'
  | 'scoresKnown'
  | 'shown'
  | 'judged'
  | 'review'
  | 'reviewing'
  | 'explanation'
  | 'answered'
  | 'beforeMeeting'
  | 'beforeFrozen'
  | 'meeting'
  | 'fromMeeting'
  | 'published';

export interface Grant {
  readonly reach: Reach;
  readonly stage: Stage;
}

const grant = (reach: Reach, stage: Stage): Grant => ({ reach, stage });

const TO_LEADERS = (given: Grant) => ({ chair: [given], viceChair: [given], secretary: [given], office: [given] });

const UNTIL_FROZEN = [grant('any', 'draft'), grant('any', 'beforeFrozen')];

const ONCE_PUBLISHED = [grant('any', 'published')];

/** Members see each other's scores when the period's own rule says so. */
const ONCE_SHOWN = [grant('any', 'shown')];

/** The chair for every agency but their own, for which the vice-chair does it. */
const byChair = (stage: Stage) => ({ chair: [grant('others', stage)], viceChair: [grant('chairs', stage)] });

/** Who leads or appraises sees the others' while it is said, their own in the meeting; an agency its own when it is asked to answer. */
const AS_APPRAISED = {
  chair: [grant('others', 'judged'), grant('any', 'fromMeeting')],
  viceChair: [grant('others', 'judged'), grant('any', 'fromMeeting')],
  secretary: [grant('others', 'judged'), grant('any', 'fromMeeting')],
  office: [grant('others', 'judged'), grant('any', 'fromMeeting')],
  appraiser: [grant('others', 'judged'), grant('any', 'fromMeeting')],
  staff: [grant('own', 'answered'), grant('others', 'shown')],
  head: [grant('own', 'answered'), grant('others', 'shown')],
  administrator: ONCE_PUBLISHED,
  observer: ONCE_PUBLISHED,
} satisfies { readonly [By in Role]?: readonly Grant[] };

/**
 * Who may do what: the whole policy. What does not stand here is refused.
 *
 * Members compete with each other, the chair among them: until scores are known nobody sees another agency's, afterwards those
 * who lead or appraise, and everybody once the result is published. An administrator looks after people and periods and never
 * sees or writes a score before that. A trial of a rubric shows scores, so it waits for them like the ranking; publishing one is
 * the chair's own act. Whoever appraises, returns or decides does so for other agencies than their own, and sees nothing of what is said
 * about their own while it is said: an agency is shown its appraisal when it is asked to answer. For the chair's agency the vice-chair acts.
 */
export const GRANTS: { readonly [Of in Action]: { readonly [By in Role]?: readonly Grant[] } } = {
  readPeriod: {
    ...TO_LEADERS(grant('any', 'always')),
    administrator: [grant('any', 'always')],
    staff: [grant('any', 'opened')],
    head: [grant('any', 'opened')],
    appraiser: [grant('any', 'opened')],
    observer: [grant('any', 'opened')],
  },
  readRubric: {
    ...TO_LEADERS(grant('any', 'always')),
    administrator: [grant('any', 'always')],
    staff: [grant('any', 'opened')],
    head: [grant('any', 'opened')],
    appraiser: [grant('any', 'opened')],
    observer: [grant('any', 'opened')],
  },
  compareRubric: TO_LEADERS(grant('any', 'always')),
  tryRubric: TO_LEADERS(grant('any', 'scoresKnown')),
  publishRubric: { chair: [grant('any', 'beforeReview')] },
  downloadTemplate: {
    ...TO_LEADERS(grant('any', 'always')),
    staff: [grant('own', 'opened')],
    head: [grant('own', 'opened')],
  },
  sendSubmission: { staff: [grant('own', 'open')] },
  withdrawSubmission: { staff: [grant('own', 'beforeDue')], head: [grant('own', 'beforeDue')] },
  confirmSubmission: { head: [grant('own', 'openOrClosed')] },
  returnSubmission: {
    chair: [grant('others', 'closing')],
    viceChair: [grant('others', 'closing')],
    appraiser: [grant('others', 'closing')],
  },
  extendDeadline: { chair: [grant('others', 'closing')], viceChair: [grant('others', 'closing')] },
  unlockSubmission: { chair: [grant('others', 'closing')], viceChair: [grant('others', 'closing')] },
  readDeadline: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    administrator: [grant('any', 'opened')],
    staff: [grant('own', 'opened')],
    head: [grant('own', 'opened')],
  },
  readSubmission: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    staff: [grant('own', 'always'), ...ONCE_SHOWN],
    head: [grant('own', 'always'), ...ONCE_SHOWN],
    appraiser: [grant('others', 'scoresKnown'), ...ONCE_PUBLISHED],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  attachEvidence: { staff: [grant('own', 'open'), grant('own', 'explanation')] },
  readEvidence: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    staff: [grant('own', 'always'), ...ONCE_SHOWN],
    head: [grant('own', 'always'), ...ONCE_SHOWN],
    appraiser: [grant('others', 'scoresKnown'), ...ONCE_PUBLISHED],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  listSubmissions: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    administrator: [grant('any', 'opened')],
    staff: ONCE_SHOWN,
    head: ONCE_SHOWN,
    observer: ONCE_PUBLISHED,
  },
  listAppraisals: {
    ...TO_LEADERS(grant('any', 'judged')),
    appraiser: [grant('any', 'judged')],
    staff: ONCE_SHOWN,
    head: ONCE_SHOWN,
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  readAppraisal: AS_APPRAISED,
  appraise: {
    appraiser: [grant('others', 'reviewing')],
    office: [grant('others', 'reviewing')],
    viceChair: [grant('chairs', 'reviewing')],
  },
  /** The workbook of whatever one may appraise; each agency in it is asked for by `appraise`. */
  appraiseByFile: { appraiser: [grant('any', 'reviewing')], office: [grant('any', 'reviewing')], viceChair: [grant('any', 'reviewing')] },
  closeAppraisal: byChair('reviewing'),
  answerAppraisal: { staff: [grant('own', 'explanation')], head: [grant('own', 'explanation')] },
  assignAppraisers: { chair: [grant('any', 'beforeMeeting')] },
  listDecisions: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    staff: [grant('any', 'opened')],
    head: [grant('any', 'opened')],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  readDecisions: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    staff: [grant('own', 'opened'), ...ONCE_SHOWN],
    head: [grant('own', 'opened'), ...ONCE_SHOWN],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  decide: byChair('beforeFrozen'),
  planCrossScoring: { chair: [grant('any', 'closing')], secretary: [grant('any', 'closing')] },
  crossScore: { staff: [grant('others', 'review')], head: [grant('others', 'review')] },
  listCrossScores: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    staff: [grant('any', 'opened')],
    head: [grant('any', 'opened')],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  /** Like an appraisal: nobody sees what is said of their own agency while it is said. */
  readCrossScores: AS_APPRAISED,
  readMeeting: {
    ...TO_LEADERS(grant('any', 'fromMeeting')),
    appraiser: [grant('any', 'fromMeeting')],
    staff: [grant('any', 'fromMeeting')],
    head: [grant('any', 'fromMeeting')],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  runMeeting: { chair: [grant('any', 'meeting')], viceChair: [grant('any', 'meeting')], secretary: [grant('any', 'meeting')] },
  decideRow: { ...byChair('meeting'), secretary: [grant('others', 'meeting')] },
  castBallot: { staff: [grant('any', 'meeting')], head: [grant('any', 'meeting')] },
  /** The office of the province alone: every bloc that it looks after. */
  readProvince: { office: [grant('any', 'always')] },
  readRanking: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    appraiser: [grant('any', 'scoresKnown')],
    staff: ONCE_SHOWN,
    head: ONCE_SHOWN,
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  downloadRanking: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    appraiser: ONCE_PUBLISHED,
    staff: ONCE_SHOWN,
    head: ONCE_SHOWN,
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  setScoreVisibility: { chair: [grant('any', 'beforeReview')] },
  freezeRanking: { chair: [grant('any', 'meeting')] },
  readPeople: { ...TO_LEADERS(grant('any', 'always')), administrator: [grant('any', 'always')] },
  managePeople: { administrator: [grant('any', 'always')] },
  preparePeriod: { chair: [grant('any', 'draft')], administrator: [grant('any', 'draft')] },
  movePeriod: { chair: [grant('any', 'always')], viceChair: [grant('any', 'opened')], secretary: [grant('any', 'opened')] },
  keepRecord: {
    chair: UNTIL_FROZEN,
    viceChair: UNTIL_FROZEN,
    secretary: UNTIL_FROZEN,
  },
  keepOwnRecord: { staff: [grant('own', 'beforeReview')], head: [grant('own', 'beforeReview')] },
  handOver: { chair: [grant('any', 'fromMeeting')], administrator: [grant('any', 'fromMeeting')] },
  readAudit: {
    ...TO_LEADERS(grant('any', 'always')),
    administrator: [grant('any', 'always')],
    appraiser: ONCE_PUBLISHED,
    staff: ONCE_PUBLISHED,
    head: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  readDuties: {
    ...TO_LEADERS(grant('any', 'always')),
    administrator: [grant('any', 'always')],
    appraiser: [grant('any', 'opened')],
    staff: [grant('any', 'opened')],
    head: [grant('any', 'opened')],
  },
  readNotices: { ...TO_LEADERS(grant('any', 'always')), administrator: [grant('any', 'always')] },
  exportBloc: { chair: [grant('any', 'scoresKnown')], office: [grant('any', 'scoresKnown')], administrator: ONCE_PUBLISHED },
};

interface Moment {
  readonly state: PeriodState;
  readonly duePassed: boolean;
  /** From which state on members see each other's scores. */
  readonly scoresFrom: PeriodState;
}

/** Whether a moment of the period lies in each stage. */
export const IN_STAGE: { readonly [Of in Stage]: (moment: Moment) => boolean } = {
  always: () => true,
  draft: ({ state }) => state === 'draft',
  beforeReview: ({ state }) => state === 'draft' || state === 'open' || state === 'closed',
  opened: ({ state }) => state !== 'draft',
  open: ({ state }) => state === 'open',
  beforeDue: ({ state, duePassed }) => state === 'open' && !duePassed,
  openOrClosed: ({ state }) => state === 'open' || state === 'closed',
  closing: ({ state }) => state === 'open' || state === 'closed' || state === 'review',
  scoresKnown: ({ state, duePassed }) => state !== 'draft' && (state !== 'open' || duePassed),
  shown: ({ state, scoresFrom }) => hasReached(state, scoresFrom),
  judged: ({ state }) => hasReached(state, 'review'),
  review: ({ state }) => state === 'review',
  explanation: ({ state }) => state === 'explanation',
  answered: ({ state }) => hasReached(state, 'explanation'),
  beforeMeeting: ({ state }) => state !== 'draft' && !hasReached(state, 'meeting'),
  beforeFrozen: ({ state }) => state !== 'draft' && !hasReached(state, 'frozen'),
  fromMeeting: ({ state }) => hasReached(state, 'meeting'),
  reviewing: ({ state }) => state === 'review' || state === 'secondReview',
  meeting: ({ state }) => state === 'meeting',
  published: ({ state }) => state === 'published',
};
