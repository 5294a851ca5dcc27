import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import {
  agencyPath,
  anyHeaders,
  hash,
  inPeriod,
  moment,
  noFields,
  pointsText,
  submissionState,
  text,
  versionNumber,
  whole,
} from './values.ts';

const PATH = '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}/versions';

const person = v.object({ id: text, name: text });

/** Whether and when somebody confirmed, withdrew or returned it, in the order of the moves. */
const move = v.object({ to: submissionState, at: moment, by: person, reason: v.nullable(text), criteria: v.array(text) });

const version = v.object({
  version: whole,
  number: text,
  receivedAt: moment,
  sentBy: person,
  total: pointsText,
  rubric: hash,
  sheetHash: hash,
  fileHash: hash,
  previousHash: v.nullable(hash),
  warnings: whole,
  notes: whole,
  moves: v.array(move),
});

export const listVersions = {
  name: 'listVersions',
  summary: 'Every version that an agency sent, the first one first, with what became of each',
  method: 'GET',
  path: PATH,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readSubmission',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ firstReceivedAt: moment, state: submissionState, versions: v.array(version) }) },
} as const satisfies Endpoint;

/** One cell that differs. Values are as the sheet's canonical JSON has them; `text` is in the reader's language. */
const change = v.object({
  /** `null` for what is said of the whole sheet. */
  criterion: v.nullable(text),
  field: v.picklist(['score', 'notAssigned', 'measure', 'evidence', 'register', 'explanation', 'remark', 'criterion']),
  /** The key of a measure; `null` for every other field. */
  measure: v.nullable(text),
  before: v.nullable(text),
  after: v.nullable(text),
  text,
});

export const compareVersions = {
  name: 'compareVersions',
  summary: 'What is different in one version of a sheet against another, cell by cell, in words',
  method: 'GET',
  path: `${PATH}/{version}/changes/{since}`,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readSubmission',
  stateChecked: 'before',
  request: {
    path: inPeriod({ agency: agencyPath.entries.agency, version: versionNumber, since: versionNumber }),
    query: noFields,
    headers: anyHeaders,
    body: null,
  },
  reply: { kind: 'json', status: 200, schema: v.object({ since: whole, version: whole, changes: v.array(change) }) },
} as const satisfies Endpoint;
