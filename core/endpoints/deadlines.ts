import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { agencyPath, anyHeaders, code, day, moment, noFields, reason, text, versionTag, whole } from './values.ts';

const granted = v.object({ by: v.object({ id: text, name: text }), at: moment, reason: text });

const reply = {
  kind: 'json',
  status: 200,
  schema: v.object({
    agency: code,
    /** The last day on which this agency's sheet is in time: the extended one where there is one. */
    due: v.nullable(day),
    extended: v.nullable(granted),
    /** The last day on which its sheet may come though others' may not; it is as late as it is. */
    openUntil: v.nullable(day),
    unlocked: v.nullable(granted),
    /** What the next change names in `If-Match`; 0 while nothing was granted. */
    revision: whole,
  }),
} as const;

const PATH = '/api/blocs/{bloc}/periods/{edition}/submissions/{agency}';

/** The revision that the person has seen; left out where nothing was granted yet. */
const headers = v.object({ 'if-match': v.optional(versionTag) });

export const readDeadline = {
  name: 'readDeadline',
  summary: "An agency's own deadline, with what was granted to it and why",
  method: 'GET',
  path: `${PATH}/deadline`,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readDeadline',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers: anyHeaders, body: null },
  reply,
} as const satisfies Endpoint;

/** The same extension twice changes nothing. What was late before is in time then. */
export const extendDeadline = {
  name: 'extendDeadline',
  summary: "Extend one agency's deadline, with the reason",
  method: 'PUT',
  path: `${PATH}/deadline`,
  function: 'year',
  access: 'write',
  files: 'read',
  action: 'extendDeadline',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: noFields,
    headers,
    body: { kind: 'json', schema: v.strictObject({ due: day, reason }), limit: 16 * 1024 },
  },
  reply,
} as const satisfies Endpoint;

/** A sheet may come again until the end of that day, even while the period is closed or under review. Its deadline does not move. */
export const unlockSubmission = {
  name: 'unlockSubmission',
  summary: "Unlock an agency's sheet until a day, with the reason",
  method: 'PUT',
  path: `${PATH}/unlocking`,
  function: 'year',
  access: 'write',
  files: 'read',
  action: 'unlockSubmission',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: noFields,
    headers,
    body: { kind: 'json', schema: v.strictObject({ until: day, reason }), limit: 16 * 1024 },
  },
  reply,
} as const satisfies Endpoint;
