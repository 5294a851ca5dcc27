import * as v from 'valibot';
import { CROSS_WAYS } from '../crossScoring/CrossRules.ts';
import type { Endpoint } from './Endpoint.ts';
import {
  agencyPath,
  anyHeaders,
  code,
  moment,
  noFields,
  periodPath,
  person,
  pointsText,
  remark,
  revisionTag,
  text,
  whole,
} from './values.ts';

const CROSS = '/api/blocs/{bloc}/periods/{edition}/cross-scoring';
const OF_AGENCY = `${CROSS}/{agency}` as const;

const MOST_ROWS = 400;

const pair = v.object({ by: code, of: code });

const plan = v.object({ revision: whole, perAgency: whole, pairs: v.array(pair) });

/** Percentages are decimal texts, `null` where nothing compares or the reader is not shown what they are made of. */
const percent = v.nullable(pointsText);

export const readCrossScoring = {
  name: 'readCrossScoring',
  summary: 'Who cross-scores whom, how far they are, how far they agree, and who scores harshly or leniently',
  method: 'GET',
  path: CROSS,
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'listCrossScores',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      /** As the rubric declares it; `null` where it does not cross-score. */
      rules: v.nullable(
        v.object({
          /** How much of the final score cross-scores make up, in percent; 0 only informs. */
          share: pointsText,
          takes: v.picklist(CROSS_WAYS),
          perAgency: v.nullable(whole),
          criteria: v.array(code),
          /** From which deviation on a scorer is marked, in percent. */
          markFrom: pointsText,
        }),
      ),
      plan,
      /** Each planned pair: how many rows it has, how many were scored, and whether the reader is who scores. */
      progress: v.array(v.object({ by: code, of: code, rows: v.nullable(whole), scored: whole, mine: v.boolean() })),
      agencies: v.array(v.object({ agency: code, scorers: whole, compared: whole, agreement: percent })),
      scorers: v.array(v.object({ by: code, compared: whole, deviation: percent, leaning: v.picklist(['harsh', 'lenient', 'even']) })),
    }),
  },
} as const satisfies Endpoint;

const change = { function: 'judging', access: 'write', files: 'write', stateChecked: 'before' } as const;

/** Drawn anew from the list of members: the same members, number and turn give the same plan. */
export const planCrossScoring = {
  ...change,
  name: 'planCrossScoring',
  summary: 'Draw the plan of who cross-scores whom: nobody themselves, everybody equally often',
  method: 'PUT',
  path: `${CROSS}/plan`,
  action: 'planCrossScoring',
  request: {
    path: periodPath,
    query: noFields,
    headers: v.object({ 'if-match': revisionTag }),
    body: {
      kind: 'json',
      schema: v.strictObject({
        /** How many others each agency scores; left to the rubric where it says so. */
        perAgency: v.optional(v.nullable(whole), null),
        /** Agencies that neither score nor are scored. */
        leftOut: v.optional(v.pipe(v.array(code), v.maxLength(300)), []),
        /** Another turn gives other pairs; the year where it is left out. */
        turn: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))), null),
      }),
      limit: 16 * 1024,
    },
  },
  reply: { kind: 'json', status: 200, schema: plan },
} as const satisfies Endpoint;

const row = v.object({
  criterion: code,
  label: text,
  title: text,
  kind: v.picklist(['scored', 'bonus', 'deduction']),
  max: pointsText,
  self: v.nullable(pointsText),
  evidence: text,
  register: v.array(text),
  explanation: text,
  /** What each scorer that the reader is shown gave: one's own always, the others' by the rule of appraisals. */
  given: v.array(v.object({ by: code, score: pointsText, reason: v.nullable(text) })),
});

export const readCrossSheet = {
  name: 'readCrossSheet',
  summary: 'The rows of an agency that are cross-scored: what it claims, its documents, and the scores that the reader is shown',
  method: 'GET',
  path: OF_AGENCY,
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'listCrossScores',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      agency: code,
      /** The reader's agency, for which it scores this one; `null` where it does not. */
      by: v.nullable(code),
      /** Of what the reader's agency gave; 0 before the first. */
      revision: whole,
      sheets: v.array(v.object({ by: code, revision: whole, person, at: moment })),
      rows: v.array(row),
    }),
  },
} as const satisfies Endpoint;

/** All rows of the list or none; rows that are not in it stay as they were. The same scores sent again change nothing. */
export const crossScore = {
  ...change,
  name: 'crossScore',
  summary: 'Score another agency as the plan has it, with a reason wherever the score differs from the self-score',
  method: 'POST',
  path: `${OF_AGENCY}/rows`,
  action: 'crossScore',
  request: {
    path: agencyPath,
    query: noFields,
    headers: v.object({ 'if-match': revisionTag }),
    body: {
      kind: 'json',
      schema: v.strictObject({
        rows: v.pipe(
          v.array(v.strictObject({ criterion: code, score: pointsText, reason: remark })),
          v.minLength(1),
          v.maxLength(MOST_ROWS),
        ),
      }),
      limit: 1024 * 1024,
    },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ agency: code, by: code, revision: whole, changed: v.array(code) }) },
} as const satisfies Endpoint;
