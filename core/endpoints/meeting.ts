import * as v from 'valibot';
import { MOTION_KINDS } from '../meeting/MotionKind.ts';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, inPeriod, moment, noFields, periodPath, person, pointsText, revisionTag, text, whole } from './values.ts';

const MEETING = '/api/blocs/{bloc}/periods/{edition}/meeting';
const MOTION = `${MEETING}/motions/{motion}` as const;

const motionPath = inPeriod({ motion: code });

const votes = v.array(v.object({ agency: code, votes: whole, passed: v.boolean() }));

const count = v.object({ issued: whole, collected: whole, valid: whole, votes });

const motion = v.object({
  motion: code,
  kind: v.picklist(MOTION_KINDS),
  title: text,
  candidates: v.array(code),
  seats: whole,
  /** The percentage of the ballots that a candidate needs, as decimal text; `null` where none is set. */
  threshold: v.nullable(pointsText),
  /** Of which ballots: the rubric says so for an award, else those that were issued. */
  thresholdOf: v.picklist(['issued', 'collected', 'valid']),
  issued: whole,
  collected: whole,
  open: v.boolean(),
  /** A ballot was issued to the reader; the reader's has come in. */
  mine: v.boolean(),
  voted: v.boolean(),
  /** `null` until it was counted: before that nobody sees a vote. */
  count: v.nullable(count),
});

const name = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)));
const hour = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)));
const lines = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))), v.maxLength(200));

const attendance = {
  place: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200))),
  chairedBy: name,
  secretary: name,
  present: v.pipe(v.array(code), v.maxLength(300)),
} as const;

/** What else the minutes tell of the meeting. */
const told = {
  on: v.nullable(day),
  /** As it is said: "8 giờ 00". */
  from: hour,
  to: hour,
  guests: lines,
  opinions: lines,
  /** What it agreed on beside the scores. */
  agreed: lines,
  /** Codes of the members that were elected. */
  nextChair: v.nullable(code),
  nextViceChair: v.nullable(code),
} as const;

/** What is left out of these stays as it was written down before. */
const toldAnew = {
  on: v.optional(told.on),
  from: v.optional(hour),
  to: v.optional(hour),
  guests: v.optional(lines),
  opinions: v.optional(lines),
  agreed: v.optional(lines),
  nextChair: v.optional(told.nextChair),
  nextViceChair: v.optional(told.nextViceChair),
} as const;

export const readMeeting = {
  name: 'readMeeting',
  summary: 'The review meeting: who is there, what it concluded row by row, what it votes on',
  method: 'GET',
  path: MEETING,
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'readMeeting',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      revision: whole,
      ...attendance,
      ...told,
      absent: v.array(code),
      conclusions: v.array(
        v.object({
          agency: code,
          criterion: code,
          self: v.nullable(pointsText),
          score: pointsText,
          reason: v.nullable(text),
          by: person,
          at: moment,
        }),
      ),
      motions: v.array(motion),
    }),
  },
} as const satisfies Endpoint;

const change = { function: 'judging', access: 'write', files: 'none', stateChecked: 'before' } as const;

export const saveMeeting = {
  ...change,
  name: 'saveMeeting',
  summary: 'Write down who attends the meeting, where it is held, who leads it, and what else its minutes tell',
  method: 'PUT',
  path: MEETING,
  action: 'runMeeting',
  request: {
    path: periodPath,
    query: noFields,
    headers: v.object({ 'if-match': revisionTag }),
    body: { kind: 'json', schema: v.strictObject({ ...attendance, ...toldAnew }), limit: 64 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ revision: whole, ...attendance, ...told }) },
} as const satisfies Endpoint;

/** The name is chosen by who opens it, so that the same request twice opens one. Without voters the heads of the agencies present vote. */
export const openMotion = {
  ...change,
  name: 'openMotion',
  summary: 'Issue the ballots of a secret vote: on an award, on a tie, on who leads the bloc next year',
  method: 'PUT',
  path: MOTION,
  action: 'runMeeting',
  request: {
    path: motionPath,
    query: noFields,
    headers: anyHeaders,
    body: {
      kind: 'json',
      schema: v.strictObject({
        kind: v.picklist(MOTION_KINDS),
        title: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300)),
        candidates: v.pipe(v.array(code), v.minLength(1), v.maxLength(300)),
        seats: whole,
        /** In percent; left to the rubric where it sets one. */
        threshold: v.optional(v.nullable(pointsText), null),
        voters: v.optional(v.nullable(v.pipe(v.array(text), v.maxLength(300))), null),
      }),
      limit: 64 * 1024,
    },
  },
  reply: { kind: 'json', status: 200, schema: motion },
} as const satisfies Endpoint;

/** Once for each person: a ballot that is sent twice counts once. What it chooses is kept apart from who sent it. */
export const castBallot = {
  ...change,
  name: 'castBallot',
  summary: 'Cast a secret ballot; without choices it is blank',
  method: 'POST',
  path: `${MOTION}/ballots`,
  action: 'castBallot',
  request: {
    path: motionPath,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: v.strictObject({ choices: v.pipe(v.array(code), v.maxLength(300)) }), limit: 32 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ motion: code, voted: v.boolean() }) },
} as const satisfies Endpoint;

export const countMotion = {
  ...change,
  name: 'countMotion',
  summary: 'Close a secret vote and count it',
  method: 'POST',
  path: `${MOTION}/count`,
  action: 'runMeeting',
  request: { path: motionPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: count },
} as const satisfies Endpoint;
