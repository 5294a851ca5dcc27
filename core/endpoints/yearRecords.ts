import * as v from 'valibot';
import { RECORD_KINDS } from '../bloc/yearRecords.ts';
import type { Endpoint } from './Endpoint.ts';
import { agencyPath, anyHeaders, code, day, hash, hashTag, inPeriod, noFields, periodPath, text, whole } from './values.ts';

const kind = v.picklist(RECORD_KINDS);
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const assumed = v.optional(v.boolean());
const codes = v.optional(v.pipe(v.array(code), v.maxLength(300)));

const bothTongues = { vi: words, en: v.optional(words) };
const paper = { ...bothTongues, number: v.optional(line), on: v.optional(day), issuer: v.optional(line), assumed };
const pledges = v.optional(v.pipe(v.array(v.strictObject({ ...bothTongues, criteria: codes, assumed })), v.maxLength(100)));

/** What each kind of record holds: the fields of the bloc's file. Members and criteria are held against the file itself. */
const content = v.variant('kind', [
  v.strictObject({ kind: v.literal('regulation'), ...paper }),
  v.strictObject({ kind: v.literal('plan'), ...paper }),
  v.strictObject({
    kind: v.literal('covenant'),
    place: v.optional(line),
    vi: v.optional(words),
    en: v.optional(words),
    /** The day of the signing. */
    on: v.optional(day),
    signatories: codes,
    contents: pledges,
    targets: pledges,
    assumed: v.optional(v.array(text)),
  }),
  v.strictObject({
    kind: v.literal('movement'),
    ...bothTongues,
    theme: v.optional(line),
    basis: v.optional(line),
    period: v.optional(line),
    agency: v.optional(code),
    assumed,
  }),
  v.strictObject({ kind: v.literal('drive'), ...bothTongues, from: v.optional(day), to: v.optional(day), agencies: codes, assumed }),
  v.strictObject({
    kind: v.literal('registration'),
    agency: code,
    title: v.optional(line),
    award: v.optional(line),
    on: v.optional(day),
    assumed,
  }),
  v.strictObject({
    kind: v.literal('inspection'),
    ...bothTongues,
    agency: code,
    on: day,
    paper: v.optional(line),
    criteria: codes,
    assumed,
  }),
]);

const record = v.object({
  kind,
  id: text,
  /** What the next change names in `If-Match`. */
  tag: hash,
  content: v.looseObject({}),
});

/** The version of the bloc's file that holds the record now. */
const kept = v.object({ blocVersion: whole, record: v.nullable(record) });

/** The tag of the record as the person has seen it; left out for a new one. */
const headers = v.object({ 'if-match': v.optional(hashTag) });
const seen = v.object({ 'if-match': hashTag });

const PATH = '/api/blocs/{bloc}/periods/{edition}/records';
const OWN_PATH = '/api/blocs/{bloc}/periods/{edition}/agencies/{agency}/records/{record}/{id}';

const recordPath = inPeriod({ record: kind, id: code });
const ownPath = inPeriod({ agency: agencyPath.entries.agency, record: kind, id: code });
const body = { kind: 'json', schema: content, limit: 256 * 1024 } as const;

const common = { function: 'year', access: 'write', files: 'write', stateChecked: 'before' } as const;

export const listRecords = {
  name: 'listRecords',
  summary: "The year's records: regulation, plan, covenant, movements, drives, registrations, inspections",
  method: 'GET',
  path: PATH,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readPeriod',
  stateChecked: 'before',
  request: { path: periodPath, query: v.strictObject({ kind: v.optional(kind) }), headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ blocVersion: whole, records: v.array(record) }) },
} as const satisfies Endpoint;

/** The same record put again changes nothing. */
export const putRecord = {
  ...common,
  name: 'putRecord',
  summary: "Put one of the year's records",
  method: 'PUT',
  path: `${PATH}/{record}/{id}`,
  action: 'keepRecord',
  request: { path: recordPath, query: noFields, headers, body },
  reply: { kind: 'json', status: 200, schema: kept },
} as const satisfies Endpoint;

/** The versions of the bloc's file that held it stay. */
export const removeRecord = {
  ...common,
  name: 'removeRecord',
  summary: "Take one of the year's records away",
  method: 'DELETE',
  path: `${PATH}/{record}/{id}`,
  action: 'keepRecord',
  request: { path: recordPath, query: noFields, headers: seen, body: null },
  reply: { kind: 'json', status: 200, schema: kept },
} as const satisfies Endpoint;

/** A member's own movements and its own registration, by itself, before anybody appraises. */
export const putOwnRecord = {
  ...common,
  name: 'putOwnRecord',
  summary: "Put an agency's own movement or registration",
  method: 'PUT',
  path: OWN_PATH,
  action: 'keepOwnRecord',
  request: { path: ownPath, query: noFields, headers, body },
  reply: { kind: 'json', status: 200, schema: kept },
} as const satisfies Endpoint;

export const removeOwnRecord = {
  ...common,
  name: 'removeOwnRecord',
  summary: "Take an agency's own movement or registration away",
  method: 'DELETE',
  path: OWN_PATH,
  action: 'keepOwnRecord',
  request: { path: ownPath, query: noFields, headers: seen, body: null },
  reply: { kind: 'json', status: 200, schema: kept },
} as const satisfies Endpoint;
