import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import {
  agencyFile,
  anyHeaders,
  code,
  inPeriod,
  finding,
  hash,
  JSON_FILE,
  noFields,
  periodPath,
  pointsText,
  text,
  whole,
  XLSX,
} from './values.ts';

const rankedAgency = v.object({
  /** `null` for a barred agency. */
  rank: v.nullable(whole),
  agency: code,
  name: text,
  self: pointsText,
  appraised: v.nullable(pointsText),
  bonus: pointsText,
  deduction: pointsText,
  late: v.optional(pointsText),
  total: pointsText,
  grade: v.nullable(text),
  award: v.nullable(text),
  /** What the agency registered for, `null` for nothing; only where the bloc's file holds registrations. */
  registered: v.optional(v.nullable(v.object({ title: v.nullable(text), award: v.nullable(text) }))),
  barred: v.array(text),
  why: text,
});

/**
 * The same result as `giaouoc rank --json` prints, for the sheets that were sent; withdrawn ones do not count. It is made anew at
 * each call from the versions that stand now.
 */
export const readRanking = {
  name: 'readRanking',
  summary: 'The ranking of the bloc, provisional until it is frozen',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/ranking',
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'readRanking',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      engine: text,
      bloc: code,
      edition: whole,
      /** Of the six-month period; left out for the year-end one. */
      period: v.optional(v.literal('midYear')),
      rubric: hash,
      snapshot: hash,
      provisional: v.boolean(),
      ranking: v.array(rankedAgency),
      rejected: v.array(v.object({ agency: code, findings: v.array(finding) })),
      missing: v.array(code),
    }),
  },
} as const satisfies Endpoint;

export const downloadRanking = {
  name: 'downloadRanking',
  summary: 'The combined ranking workbook',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/ranking.xlsx',
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'downloadRanking',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;

/** The bloc's year as one file, with every sheet that counts: `giaouoc rank --from` makes the same ranking of it on any computer. */
export const downloadExport = {
  name: 'downloadExport',
  summary: 'All that the ranking is worked out from, for whoever wants to recompute it',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/export.json',
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'downloadRanking',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: JSON_FILE },
} as const satisfies Endpoint;

/** The address ends in the agency's code and `.xlsx`: …/template/TTT.xlsx. */
export const downloadTemplate = {
  name: 'downloadTemplate',
  summary: "An agency's blank scoring workbook",
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/template/{agency}',
  function: 'exports',
  access: 'read',
  files: 'none',
  action: 'downloadTemplate',
  stateChecked: 'before',
  request: {
    path: inPeriod({ agency: agencyFile }),
    query: noFields,
    headers: anyHeaders,
    body: null,
  },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;
