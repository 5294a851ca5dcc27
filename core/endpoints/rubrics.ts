import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import {
  anyHeaders,
  code,
  inPeriod,
  finding,
  hash,
  hashTag,
  MAX_WORKBOOK_BYTES,
  moment,
  noFields,
  periodPath,
  pointsText,
  text,
  versionFile,
  versionName,
  whole,
  XLSX,
} from './values.ts';

const RUBRIC_PATH = '/api/blocs/{bloc}/periods/{edition}/rubric';

const versionPath = inPeriod({ version: versionName });

/** A published version. It never changes. */
const version = v.object({
  /** Counts from 1: the rubric that the year was opened with. */
  version: whole,
  /** Of the canonical rubric. */
  hash,
  previousHash: v.nullable(hash),
  publishedAt: moment,
  by: v.object({ id: text, name: text }),
  /** Why it was published after an agency had sent; `null` where none had. */
  reason: v.nullable(text),
});

/** One difference as data, and in the reader's words: "II.3: điểm tối đa 20 → 25". */
const change = v.looseObject({ is: v.picklist(['added', 'removed', 'moved', 'reordered', 'changed']), text });

/** A fault of a rubric workbook, at the cell where a person mends it. */
const fault = v.object({
  sheet: text,
  cell: text,
  seen: text,
  /** What is wrong and what should stand there, in the reader's words. */
  reason: text,
  suggestion: v.nullable(text),
  expected: v.looseObject({ is: text }),
});

const agency = v.object({ agency: code, name: text });

const workbookBody = { kind: 'bytes', type: XLSX, limit: MAX_WORKBOOK_BYTES } as const;

export const listRubricVersions = {
  name: 'listRubricVersions',
  summary: "The published versions of the year's rubric, the first one first",
  method: 'GET',
  path: `${RUBRIC_PATH}/versions`,
  function: 'rubrics',
  access: 'read',
  files: 'none',
  action: 'readRubric',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      /** The number of the version in force, and its hash. */
      current: whole,
      hash,
      /** An agency has sent: a new version asks for a confirmation and a reason. */
      frozen: v.boolean(),
      versions: v.array(version),
    }),
  },
} as const satisfies Endpoint;

/** The ETag is the rubric's hash: what `publishRubric` wants in `If-Match`. */
export const readRubricVersion = {
  name: 'readRubricVersion',
  summary: 'One published version of the rubric, and what it changed; `current` is the one in force',
  method: 'GET',
  path: `${RUBRIC_PATH}/versions/{version}`,
  function: 'rubrics',
  access: 'read',
  files: 'read',
  action: 'readRubric',
  stateChecked: 'before',
  request: { path: versionPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      ...version.entries,
      /** As the bloc's file holds it (`rubric/1`). */
      rubric: v.looseObject({ schema: v.literal('rubric/1') }),
      /** Against the version before; empty for the first. */
      changes: v.array(change),
    }),
  },
} as const satisfies Endpoint;

export const compareRubricVersions = {
  name: 'compareRubricVersions',
  summary: 'What is different in one published version against another, in words',
  method: 'GET',
  path: `${RUBRIC_PATH}/versions/{version}/changes/{since}`,
  function: 'rubrics',
  access: 'read',
  files: 'read',
  action: 'readRubric',
  stateChecked: 'before',
  request: { path: inPeriod({ version: versionName, since: versionName }), query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({ since: version, version, changes: v.array(change) }),
  },
} as const satisfies Endpoint;

/**
 * Nothing is kept: it says what publishing this workbook would do. A workbook with faults is no fault of the request: they are
 * the answer, and then nothing else is told.
 */
export const compareRubric = {
  name: 'compareRubric',
  summary: 'What is different in a rubric workbook against the rubric in force, and which agencies would have to send again',
  method: 'POST',
  path: `${RUBRIC_PATH}/difference`,
  function: 'rubrics',
  access: 'read',
  files: 'read',
  action: 'compareRubric',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: workbookBody },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      faults: v.array(fault),
      /** Fields of the bloc's file that the workbook changes and that publishing a rubric does not, as `members`. */
      beyond: v.array(text),
      current: v.object({ version: whole, hash }),
      /** Of the rubric in the workbook; `null` where it has faults. */
      hash: v.nullable(hash),
      changes: v.array(change),
      /** An agency has sent: publishing asks for a confirmation and a reason. */
      frozen: v.boolean(),
      /** Those who have sent by another way of scoring. */
      sendAgain: v.array(agency),
    }),
  },
} as const satisfies Endpoint;

/**
 * `If-Match` names the hash of the version that the workbook was made from; another one in force is the problem `rubric.stale`.
 * Once an agency has sent, only `confirm=yes` with a `reason` publishes; without them the problem `rubric.frozen` says who would
 * have to send again. Faults of the workbook are the facts of the problem `rubric.hasFaults`. The same workbook sent again after
 * its answer got lost gives that answer.
 */
export const publishRubric = {
  name: 'publishRubric',
  summary: 'Publish the rubric of a rubric workbook as the next version',
  method: 'POST',
  path: `${RUBRIC_PATH}/versions`,
  function: 'rubrics',
  access: 'write',
  files: 'write',
  action: 'publishRubric',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: v.strictObject({
      confirm: v.optional(v.literal('yes')),
      reason: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
    }),
    headers: v.object({ 'if-match': hashTag }),
    body: workbookBody,
  },
  reply: {
    kind: 'json',
    status: 201,
    schema: v.object({ ...version.entries, changes: v.array(change), sendAgain: v.array(agency) }),
  },
} as const satisfies Endpoint;

/** A rank is `null` for a barred agency and for one whose sheet does not count. */
const standing = v.object({ total: v.nullable(pointsText), rank: v.nullable(whole) });

/** Nothing is kept. A workbook with faults is answered as by `compareRubric`. */
export const tryRubric = {
  name: 'tryRubric',
  summary: 'A rubric workbook tried on the sheets that were sent: which scores and ranks would change, and which sheets no longer fit',
  method: 'POST',
  path: `${RUBRIC_PATH}/trial`,
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'tryRubric',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: workbookBody },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      faults: v.array(fault),
      beyond: v.array(text),
      hash: v.nullable(hash),
      changes: v.array(change),
      agencies: v.array(
        v.object({
          agency: code,
          name: text,
          before: standing,
          after: standing,
          /** The total after less the total before, with its sign; `null` where one of them is missing. */
          difference: v.nullable(pointsText),
          /** Criteria whose points change; `null` where it has none. */
          criteria: v.array(v.object({ code: text, title: text, before: v.nullable(pointsText), after: v.nullable(pointsText) })),
          /** Nothing that the new rubric makes of the sheet keeps it from being sent. */
          fits: v.boolean(),
          /** What is wrong with the sheet under the new rubric and was not before. */
          findings: v.array(finding),
        }),
      ),
      /** Codes of members who have sent nothing that counts. */
      missing: v.array(code),
    }),
  },
} as const satisfies Endpoint;

/** The address ends in the version's number, or `current`, and `.xlsx`: …/rubric/workbook/3.xlsx. */
export const downloadRubric = {
  name: 'downloadRubric',
  summary: 'A version of the rubric as the workbook that a chair edits',
  method: 'GET',
  path: `${RUBRIC_PATH}/workbook/{version}`,
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'readRubric',
  stateChecked: 'before',
  request: {
    path: inPeriod({ version: versionFile }),
    query: noFields,
    headers: anyHeaders,
    body: null,
  },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;
