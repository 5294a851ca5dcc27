import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, hash, moment, noFields, periodPath, text, whole } from './values.ts';

const event = v.object({
  sequence: whole,
  at: moment,
  by: v.object({ id: text, name: text }),
  action: text,
  /** As they are hashed. */
  facts: v.looseObject({}),
  previousHash: v.nullable(hash),
  hash,
});

const PATH = '/api/blocs/{bloc}/periods/{edition}/audit';

/** `limit` events at most, 100 where it is left out; `next` is asked for with `after`, and `null` after the last. */
export const readAudit = {
  name: 'readAudit',
  summary: "The bloc's record, event by event, each with the hash of the one before",
  method: 'GET',
  path: PATH,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readAudit',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: v.strictObject({
      after: v.optional(v.pipe(v.string(), v.regex(/^\d{9}$/))),
      limit: v.optional(v.pipe(v.string(), v.regex(/^(?:[1-9]\d?|100|200)$/), v.transform(Number))),
    }),
    headers: anyHeaders,
    body: null,
  },
  reply: { kind: 'json', status: 200, schema: v.object({ bloc: text, events: v.array(event), next: v.nullable(text) }) },
} as const satisfies Endpoint;

/** The whole record is read from its first event on. `head` is where it ends: whoever noted an earlier one can find it again. */
export const verifyAudit = {
  name: 'verifyAudit',
  summary: "Whether the bloc's record is unbroken, and where it ends",
  method: 'GET',
  path: `${PATH}/verification`,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readAudit',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      bloc: text,
      holds: v.boolean(),
      head: v.nullable(v.object({ sequence: whole, hash })),
      /** The first event that does not follow; `null` where all do. */
      brokenAt: v.nullable(whole),
    }),
  },
} as const satisfies Endpoint;
