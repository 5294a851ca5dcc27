import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { agencyPath, code, noFields, reason, submissionMoved, submissionState, versionTag, whole } from './values.ts';

/** The version that the person has seen: nobody confirms, withdraws or returns a sheet that they have not looked at. */
const headers = v.object({ 'if-match': versionTag });

const reply = {
  kind: 'json',
  status: 200,
  schema: v.object({ agency: code, version: whole, state: submissionState, moved: v.nullable(submissionMoved) }),
} as const;

/** A withdrawn sheet does not count until it is sent again. */
export const withdrawSubmission = {
  name: 'withdrawSubmission',
  summary: 'Withdraw the sheet that was sent, before the deadline is over',
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}/withdrawal',
  function: 'submissions',
  access: 'write',
  files: 'none',
  action: 'withdrawSubmission',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers, body: null },
  reply,
} as const satisfies Endpoint;

export const confirmSubmission = {
  name: 'confirmSubmission',
  summary: "Confirm the sheet as the agency's head",
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}/confirmation',
  function: 'submissions',
  access: 'write',
  files: 'none',
  action: 'confirmSubmission',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers, body: null },
  reply,
} as const satisfies Endpoint;

/** The first-received time of the sheet stands; the agency may send it again until the review is over. */
export const returnSubmission = {
  name: 'returnSubmission',
  summary: 'Return a sheet to its agency, with the reason and the criteria to mend',
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}/return',
  function: 'submissions',
  access: 'write',
  files: 'none',
  action: 'returnSubmission',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: noFields,
    headers,
    body: { kind: 'json', schema: v.strictObject({ reason, criteria: v.pipe(v.array(code), v.maxLength(300)) }), limit: 64 * 1024 },
  },
  reply,
} as const satisfies Endpoint;
