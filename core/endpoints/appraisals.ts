import * as v from 'valibot';
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
  submissionState,
  text,
  whole,
} from './values.ts';

const APPRAISALS = '/api/blocs/{bloc}/periods/{edition}/appraisals';
const OF_AGENCY = `${APPRAISALS}/{agency}` as const;

/** The revision of the agency's appraisal that the person has seen; `"0"` where nobody has begun. */
const headers = v.object({ 'if-match': revisionTag });

const MOST_ROWS = 400;
const MOST_BYTES = 1024 * 1024;

const shown = v.picklist(['all', 'answered', 'nothing']);

const boardLine = v.object({
  agency: code,
  name: text,
  /** `null`: the agency has sent nothing. */
  state: v.nullable(submissionState),
  /** How much of it the reader is shown. Of what is not shown every figure is `null`. */
  shown,
  revision: v.nullable(whole),
  /** Criteria that carry a score, those that were looked at, whose score was changed, and which of these wait for an answer. */
  rows: v.nullable(whole),
  appraised: v.nullable(whole),
  changed: v.nullable(whole),
  unanswered: v.nullable(whole),
  /** Self-scores that changed after they were appraised. */
  outdated: v.nullable(whole),
});

export const listAppraisals = {
  name: 'listAppraisals',
  summary: 'How far the appraisal of each agency is',
  method: 'GET',
  path: APPRAISALS,
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'listAppraisals',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ agencies: v.array(boardLine) }) },
} as const satisfies Endpoint;

const given = v.object({ score: pointsText, reason: v.nullable(text), by: person, at: moment });

const answered = v.object({ accepted: v.boolean(), text: v.nullable(text), by: person, at: moment });

const row = v.object({
  criterion: code,
  label: text,
  title: text,
  kind: v.picklist(['scored', 'bonus', 'deduction']),
  max: pointsText,
  /** `null` where the sheet has none. */
  self: v.nullable(pointsText),
  /** What the rule makes of the results; `null` where it makes nothing of them alone. */
  byRule: v.nullable(pointsText),
  /** The score that counts so far; `null` where nobody has looked at it. */
  appraised: v.nullable(pointsText),
  reason: v.nullable(text),
  /** Each turn's score by itself. */
  first: v.nullable(given),
  second: v.nullable(given),
  meeting: v.nullable(given),
  answer: v.nullable(answered),
  /** Appraised minus self, where not appraised the rule's minus self; signed. */
  difference: pointsText,
  measures: v.array(v.object({ key: text, value: text })),
  evidence: text,
  /** Lines of the register of documents. */
  register: v.array(text),
  /** What the agency wrote beside the row, the reason for a kept warning among it. */
  explanation: text,
  /** The revision in which it moved last; 0 where nobody has touched it. */
  revision: whole,
  /** It moved after the revision that the reader asked from. */
  moved: v.boolean(),
  /** The self-score changed after it was appraised. */
  outdated: v.boolean(),
  /** The reader may score it now. */
  mine: v.boolean(),
});

/**
 * Rows whose scores differ come first, those with the largest effect on the agency's total at the front; then those with a kept
 * warning; then the rest in the order of the rubric. An appraiser to whom criteria were assigned gets those.
 */
export const readAppraisal = {
  name: 'readAppraisal',
  summary: "The appraisal of an agency's sheet, row by row; what moved since a revision is marked",
  method: 'GET',
  path: OF_AGENCY,
  function: 'judging',
  access: 'read',
  files: 'read',
  action: 'readAppraisal',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: v.strictObject({
      since: v.optional(v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,5})$/), v.transform(Number))),
    }),
    headers: anyHeaders,
    body: null,
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      agency: code,
      state: submissionState,
      /** Of the sheet. */
      version: whole,
      shown,
      revision: whole,
      /** Sums over every row, whatever part the reader gets; `null` while a score is missing. */
      self: v.nullable(pointsText),
      appraised: v.nullable(pointsText),
      rows: v.array(row),
    }),
  },
} as const satisfies Endpoint;

const reply = {
  kind: 'json',
  status: 200,
  schema: v.object({ agency: code, revision: whole, state: submissionState, changed: v.array(code) }),
} as const;

const scores = v.strictObject({
  rows: v.pipe(v.array(v.strictObject({ criterion: code, score: pointsText, reason: remark })), v.minLength(1), v.maxLength(MOST_ROWS)),
});

const change = {
  method: 'POST',
  function: 'judging',
  access: 'write',
  files: 'write',
  stateChecked: 'before',
} as const;

/** All rows of the list or none. The same scores sent again change nothing. */
export const appraiseRows = {
  ...change,
  name: 'appraiseRows',
  summary: "Give appraised scores to rows of an agency's sheet, with a reason wherever they differ from the self-score",
  path: `${OF_AGENCY}/rows`,
  action: 'appraise',
  request: { path: agencyPath, query: noFields, headers, body: { kind: 'json', schema: scores, limit: MOST_BYTES } },
  reply,
} as const satisfies Endpoint;

/** Closing the first turn keeps each self-score that nobody touched, and asks the agency to answer; closing the second is the end. */
export const closeAppraisal = {
  ...change,
  name: 'closeAppraisal',
  summary: "Close a turn of the appraisal of an agency's sheet",
  path: `${OF_AGENCY}/closing`,
  action: 'closeAppraisal',
  request: { path: agencyPath, query: noFields, headers, body: null },
  reply,
} as const satisfies Endpoint;

/** `acceptRest` accepts every changed row that nothing was said to: alone, it accepts the whole appraisal in one call. */
export const answerAppraisal = {
  ...change,
  name: 'answerAppraisal',
  summary: 'Accept changed scores, or answer them row by row, as the agency',
  path: `${OF_AGENCY}/answers`,
  action: 'answerAppraisal',
  request: {
    path: agencyPath,
    query: noFields,
    headers,
    body: {
      kind: 'json',
      schema: v.strictObject({
        answers: v.pipe(v.array(v.strictObject({ criterion: code, accepted: v.boolean(), text: remark })), v.maxLength(MOST_ROWS)),
        acceptRest: v.boolean(),
      }),
      limit: MOST_BYTES,
    },
  },
  reply,
} as const satisfies Endpoint;

/** What the meeting concluded on rows, as it is typed: it stands over the appraisal, and goes into the minutes with its reason. */
export const concludeRows = {
  ...change,
  name: 'concludeRows',
  summary: "Record the meeting's conclusions on rows of an agency's sheet",
  path: `${OF_AGENCY}/conclusions`,
  action: 'decideRow',
  request: { path: agencyPath, query: noFields, headers, body: { kind: 'json', schema: scores, limit: MOST_BYTES } },
  reply,
} as const satisfies Endpoint;
