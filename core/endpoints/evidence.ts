import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { agencyPath, anyHeaders, code, hash, inPeriod, moment, noFields, text, whole } from './values.ts';

/** The largest document that may be attached, in bytes: 20 MB. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;

/** What may be attached, by the ending of the name: papers, scans and tables, and nothing that runs. */
export const EVIDENCE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The media type that a name's ending stands for; `null` where such a file may not be attached. */
export const evidenceTypeOf = (name: string): string | null => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EVIDENCE_TYPES, ending) ? EVIDENCE_TYPES[ending as keyof typeof EVIDENCE_TYPES] : null;
};

/** A name as it stands on a disk: no folders, no control characters, no change of direction that makes `exe.pdf` of `fdp.exe`. */
const fileName = v.pipe(v.string(), v.normalize(), v.trim(), v.minLength(3), v.maxLength(200), v.regex(/^[^\p{C}\\/:*?"<>|]+$/u));

const evidenceFile = v.object({
  hash,
  name: text,
  type: text,
  size: whole,
  criterion: v.nullable(text),
  by: text,
  announcedAt: moment,
});

const EVIDENCE_PATH = '/api/blocs/{bloc}/periods/{edition}/evidence/{agency}';

/**
 * Puts a document on record and gives leave to send its bytes, which go past the functions: the reply's address takes exactly one
 * `PUT` of exactly that type, size and checksum, within its time. The same bytes again get a new leave and change nothing.
 */
export const announceEvidence = {
  name: 'announceEvidence',
  summary: 'Announce a supporting document and get leave to send it',
  method: 'POST',
  path: EVIDENCE_PATH,
  function: 'evidence',
  access: 'write',
  files: 'none',
  action: 'attachEvidence',
  stateChecked: 'before',
  request: {
    path: agencyPath,
    query: noFields,
    headers: anyHeaders,
    body: {
      kind: 'json',
      schema: v.strictObject({
        name: fileName,
        size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_EVIDENCE_BYTES)),
        hash,
        criterion: v.nullable(code),
      }),
      limit: 4 * 1024,
    },
  },
  reply: {
    kind: 'json',
    status: 201,
    schema: v.object({
      file: evidenceFile,
      /** Relative to the site; `headers` must come along exactly so, and no token. */
      send: v.object({ method: v.literal('PUT'), address: text, headers: v.record(v.string(), v.string()), until: moment }),
    }),
  },
} as const satisfies Endpoint;

export const listEvidence = {
  name: 'listEvidence',
  summary: "An agency's supporting documents",
  method: 'GET',
  path: EVIDENCE_PATH,
  function: 'evidence',
  access: 'read',
  files: 'none',
  action: 'readEvidence',
  stateChecked: 'before',
  request: { path: agencyPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ files: v.array(evidenceFile) }) },
} as const satisfies Endpoint;

/** Leave to fetch a document, good for a few minutes. */
export const fetchEvidence = {
  name: 'fetchEvidence',
  summary: 'Get leave to fetch one supporting document',
  method: 'GET',
  path: `${EVIDENCE_PATH}/{file}`,
  function: 'evidence',
  access: 'read',
  files: 'none',
  action: 'readEvidence',
  stateChecked: 'before',
  request: {
    path: inPeriod({ agency: code, file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    query: noFields,
    headers: anyHeaders,
    body: null,
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({ file: evidenceFile, fetch: v.object({ method: v.literal('GET'), address: text, until: moment }) }),
  },
} as const satisfies Endpoint;
