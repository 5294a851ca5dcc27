import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import {
  agencyPath,
  anyHeaders,
  code,
  moment,
  noFields,
  periodPath,
  periodState,
  person,
  pointsText,
  reason,
  revisionTag,
  text,
  whole,
} from './values.ts';

const decision = v.object({ on: text, holds: v.boolean(), points: v.nullable(pointsText), reason: text, by: person, at: moment });

const agency = v.object({
  agency: code,
  name: text,
  /** Counts from 1 with each decision on the agency; 0 before the first. */
  revision: whole,
  /** Those that hold, the last on each thing. */
  decisions: v.array(decision),
});

/** Gates and conditions that the rubric words in prose: nothing is guessed from the words, the chair decides. */
export const readDecisions = {
  name: 'readDecisions',
  summary: 'What is for the chair to decide, and what was decided on each agency',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/decisions',
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'listDecisions',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      matters: v.array(v.object({ on: text, kind: v.picklist(['gate', 'condition', 'lateness']), text })),
      agencies: v.array(agency),
    }),
  },
} as const satisfies Endpoint;

/**
 * `on` is the id of a gate (`holds`: the agency falls under it), `grade:KEY` for a condition (it is met), or `notAssigned:CODE` for a
 * criterion (it was not assigned to the agency), or `late:WHAT` for a sheet that came late (it counts, and costs `points` where the rubric
 * does not say how many). A later decision takes the place of an earlier one, which stays on the record.
 */
export const decide = {
  name: 'decide',
  summary: 'Decide on a gate, a condition or a criterion that was not assigned, with the reason',
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/decisions/{agency}',
  function: 'judging',
  access: 'write',
  files: 'write',
  action: 'decide',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: noFields,
    headers: v.object({ 'if-match': revisionTag }),
    body: {
      kind: 'json',
      schema: v.strictObject({
        on: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        holds: v.boolean(),
        points: v.optional(v.nullable(pointsText), null),
        reason,
      }),
      limit: 16 * 1024,
    },
  },
  reply: { kind: 'json', status: 200, schema: agency },
} as const satisfies Endpoint;

/** Who wants to change the rule does it before anybody has begun to appraise, and says why. */
export const setScoreVisibility = {
  name: 'setScoreVisibility',
  summary: "Set from which state of the year on members see each other's scores",
  method: 'PUT',
  path: '/api/blocs/{bloc}/periods/{edition}/score-visibility',
  function: 'judging',
  access: 'write',
  files: 'none',
  action: 'setScoreVisibility',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: {
      kind: 'json',
      schema: v.strictObject({
        scoresFrom: v.picklist(['review', 'explanation', 'secondReview', 'meeting', 'frozen', 'published']),
        reason,
      }),
      limit: 8 * 1024,
    },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ bloc: code, edition: whole, scoresFrom: periodState }) },
} as const satisfies Endpoint;
