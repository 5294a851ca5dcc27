import type { PeriodState } from '../bloc/states.ts';
import type { Action } from './Action.ts';
import type { Role } from './Actor.ts';

/** Whose things: `own` agency's, `others'` (any member agency but one's own), or `any`, the bloc's as a whole included. */
export type Reach = 'own' | 'others' | 'any';

/**
 * When: `opened` from the opening on; `open` while sheets are taken in; `beforeDue` of that time only until the due day is over;
 * `scoresKnown` once nobody can still trim a sheet to a rival's score (the due day is over, or the period was closed);
 * `beforeReview` while nobody has begun to appraise by the rubric; the others are the states of that name.
 */
export type Stage =
  | 'always'
  | 'beforeReview'
  | 'opened'
  | 'open'
  | 'beforeDue'
  | 'openOrClosed'
  | 'closing'
  | 'scoresKnown'
  | 'reviewing'
  | 'meeting'
  | 'published';

export interface Grant {
  readonly reach: Reach;
  readonly stage: Stage;
}

const grant = (reach: Reach, stage: Stage): Grant => ({ reach, stage });

const TO_LEADERS = (given: Grant) => ({ chair: [given], viceChair: [given], secretary: [given], office: [given] });

const ONCE_PUBLISHED = [grant('any', 'published')];

/**
 * Who may do what: the whole policy. What does not stand here is refused.
 *
 * Members compete with each other, the chair among them: until scores are known nobody sees another agency's, afterwards those
 * who lead or appraise, and everybody once the result is published. An administrator looks after people and periods and never
 * sees or writes a score before that. A trial of a rubric shows scores, so it waits for them like the ranking; publishing one is
 * the chair's own act. Whoever appraises or returns a sheet does so for other agencies than their own.
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
  readSubmission: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    staff: [grant('own', 'always'), ...ONCE_PUBLISHED],
    head: [grant('own', 'always'), ...ONCE_PUBLISHED],
    appraiser: [grant('others', 'scoresKnown'), ...ONCE_PUBLISHED],
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  listSubmissions: {
    ...TO_LEADERS(grant('any', 'opened')),
    appraiser: [grant('any', 'opened')],
    administrator: [grant('any', 'opened')],
    staff: ONCE_PUBLISHED,
    head: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  appraise: { appraiser: [grant('others', 'reviewing')], office: [grant('others', 'reviewing')] },
  readRanking: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    appraiser: [grant('any', 'scoresKnown')],
    staff: ONCE_PUBLISHED,
    head: ONCE_PUBLISHED,
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  downloadRanking: {
    ...TO_LEADERS(grant('any', 'scoresKnown')),
    appraiser: ONCE_PUBLISHED,
    staff: ONCE_PUBLISHED,
    head: ONCE_PUBLISHED,
    administrator: ONCE_PUBLISHED,
    observer: ONCE_PUBLISHED,
  },
  movePeriod: { chair: [grant('any', 'opened')], viceChair: [grant('any', 'opened')], secretary: [grant('any', 'opened')] },
  freezeRanking: { chair: [grant('any', 'meeting')] },
};

interface Moment {
  readonly state: PeriodState;
  readonly duePassed: boolean;
}

/** Whether a moment of the period lies in each stage. */
export const IN_STAGE: { readonly [Of in Stage]: (moment: Moment) => boolean } = {
  always: () => true,
  beforeReview: ({ state }) => state === 'draft' || state === 'open' || state === 'closed',
  opened: ({ state }) => state !== 'draft',
  open: ({ state }) => state === 'open',
  beforeDue: ({ state, duePassed }) => state === 'open' && !duePassed,
  openOrClosed: ({ state }) => state === 'open' || state === 'closed',
  closing: ({ state }) => state === 'open' || state === 'closed' || state === 'review',
  scoresKnown: ({ state, duePassed }) => state !== 'draft' && (state !== 'open' || duePassed),
  reviewing: ({ state }) => state === 'review' || state === 'secondReview',
  meeting: ({ state }) => state === 'meeting',
  published: ({ state }) => state === 'published',
};
