import * as v from 'valibot';
import { PARTIES } from '../bloc/waitingFor.ts';
import type { Endpoint } from './Endpoint.ts';
import {
  agencyPath,
  anyHeaders,
  code,
  day,
  finding,
  hash,
  idempotencyKey,
  MAX_WORKBOOK_BYTES,
  moment,
  noFields,
  periodPath,
  pointsText,
  submissionMoved,
  submissionState,
  text,
  versionTag,
  whole,
  XLSX,
} from './values.ts';

/** For whom a submission waits. */
const waitingFor = v.nullable(v.picklist(PARTIES));

/** The slip that proves a sending: `number` and `sheetHash` are what a person keeps. Scores are the agency's own. */
export const receipt = v.object({
  number: text,
  bloc: code,
  edition: whole,
  /** Of the six-month period; left out for the year-end one. */
  kind: v.optional(v.literal('midYear')),
  agency: code,
  version: whole,
  receivedAt: moment,
  firstReceivedAt: moment,
  sentBy: v.object({ id: text, name: text }),
  total: pointsText,
  bonus: pointsText,
  /** Its size: positive. */
  deduction: pointsText,
  sections: v.array(v.object({ code: text, points: pointsText })),
  rubric: hash,
  sheetHash: hash,
  fileHash: hash,
});

const MOST_MAPPING = 1000;

const SUBMISSION_PATH = '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}';

/**
 * Without `If-Match` it is meant as the agency's first version, with it as the one after the version that it names.
 * The same key by the same person gives the first answer again, even when the period was closed since.
 * `mapping` says how a table of the agency's own is to be understood, where its headings say too little or were taken wrongly:
 * JSON like `{"columns":{"self":"E"},"headingRow":7,"sheet":"Bảng 1"}`. It is kept with the version, which is always read by it.
 * A sheet with errors is refused by the problem `submission.hasErrors`, whose facts carry the findings.
 */
export const sendSubmission = {
  name: 'sendSubmission',
  summary: "Send an agency's scoring workbook; it is checked again before it is kept",
  method: 'POST',
  path: SUBMISSION_PATH,
  function: 'submissions',
  access: 'write',
  files: 'write',
  action: 'sendSubmission',
  stateChecked: 'within',
  request: {
    path: agencyPath,
    query: v.strictObject({ mapping: v.optional(v.pipe(v.string(), v.maxLength(MOST_MAPPING))) }),
    headers: v.object({ 'idempotency-key': idempotencyKey, 'if-match': v.optional(versionTag) }),
    body: { kind: 'bytes', type: XLSX, limit: MAX_WORKBOOK_BYTES },
  },
  reply: {
    kind: 'json',
    status: 201,
    schema: v.object({ receipt, state: submissionState, findings: v.array(finding) }),
  },
} as const satisfies Endpoint;

/** A version that an agency sent, by its receipt. */
const sentVersion = v.object({ version: whole, number: text, receivedAt: moment, total: pointsText, sheetHash: hash });

export const readSubmission = {
  name: 'readSubmission',
  summary: 'The receipt of the latest version that an agency sent, and its earlier versions, the first one first',
  method: 'GET',
  path: SUBMISSION_PATH,
  function: 'submissions',
  access: 'read',
  files: 'none',
  action: 'readSubmission',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      receipt,
      state: submissionState,
      moved: v.nullable(submissionMoved),
      versions: v.array(sentVersion),
      /** A rubric was published since by which the sheet must be made again. */
      sendAgain: v.boolean(),
      due: v.nullable(day),
      daysLate: whole,
      waitingFor,
    }),
  },
} as const satisfies Endpoint;

const boardLine = v.object({
  agency: code,
  name: text,
  /** `null`: the agency has sent nothing yet. */
  state: v.nullable(submissionState),
  version: v.nullable(whole),
  /** The number of the latest receipt. */
  number: v.nullable(text),
  receivedAt: v.nullable(moment),
  firstReceivedAt: v.nullable(moment),
  late: v.boolean(),
  /** The last day on which this agency is in time, an extension included; `null` where none is set. */
  due: v.nullable(day),
  /** How many days after it the first version came; 0 where in time, `null` while nothing has come. */
  daysLate: v.nullable(whole),
  /** The agency's sheet was unlocked until the end of this day. */
  openUntil: v.nullable(day),
  /** Whose turn it is; `null` where nobody can do anything but wait. */
  waitingFor,
  /** The sheet was made by an older rubric, and a criterion that is assigned to the agency is scored otherwise now. */
  sendAgain: v.boolean(),
  /** `null` wherever the reader may not see that agency's score, always so before the due day is over. */
  total: v.nullable(pointsText),
});

export const listSubmissions = {
  name: 'listSubmissions',
  summary: 'Who has sent and who has not; scores only where the reader may see them',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/submissions',
  function: 'submissions',
  access: 'read',
  files: 'none',
  action: 'listSubmissions',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({ sent: whole, members: whole, agencies: v.array(boardLine) }),
  },
} as const satisfies Endpoint;
