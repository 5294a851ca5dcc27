import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, MAX_WORKBOOK_BYTES, noFields, periodPath, role, text, whole, XLSX } from './values.ts';

const PEOPLE = '/api/blocs/{bloc}/periods/{edition}/people';

const account = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(128));

const codes = v.nullable(v.pipe(v.array(code), v.maxLength(400)));

const scope = v.nullable(v.strictObject({ agencies: codes, criteria: codes }));

const entry = {
  person: account,
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)),
  role,
  /** `null` for those who belong to no member agency. */
  agency: v.nullable(code),
  from: day,
  /** The last day; `null` where no end is set. */
  to: v.nullable(day),
  /** Of an appraiser to whom part was assigned; `null` within it is all. */
  scope,
  /**
   * Where notices go by mail. Asked: left out, what is known stays; `null` forgets it. Told: where one is known, and only to those who
   * look after the bloc's people.
   */
  email: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(254)))),
} as const;

const people = v.array(v.object({ ...entry, isActive: v.boolean() }));

/** Those whose office is over are among them: nothing is deleted. */
export const listPeople = {
  name: 'listPeople',
  summary: "The bloc's people and what they are in it",
  method: 'GET',
  path: PEOPLE,
  function: 'judging',
  access: 'read',
  files: 'none',
  action: 'readPeople',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ people }) },
} as const satisfies Endpoint;

const change = { method: 'POST', function: 'judging', access: 'write', files: 'none', stateChecked: 'before' } as const;

/** A person holds one role for one agency once: saying it again with other days or another assignment changes those. */
export const savePerson = {
  ...change,
  name: 'savePerson',
  summary: 'Give a person a role in the bloc, or change its days or assignment',
  path: PEOPLE,
  action: 'managePeople',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: v.strictObject(entry), limit: 32 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ ...entry, isActive: v.boolean() }) },
} as const satisfies Endpoint;

export const endPerson = {
  ...change,
  name: 'endPerson',
  summary: "End a person's role in the bloc with its last day",
  path: `${PEOPLE}/ends`,
  action: 'managePeople',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: v.strictObject({ person: account, role, agency: v.nullable(code), to: day }), limit: 8 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ ...entry, isActive: v.boolean() }) },
} as const satisfies Endpoint;

/** All lines of the list or none. Faults come as the problem `people.hasFaults`, each with sheet, cell, seen and expected. */
export const importPeople = {
  ...change,
  name: 'importPeople',
  summary: 'Import a list of people from a workbook: all of it, or nothing with every fault by its cell',
  path: `${PEOPLE}/import`,
  action: 'managePeople',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: { kind: 'bytes', type: XLSX, limit: MAX_WORKBOOK_BYTES } },
  reply: { kind: 'json', status: 200, schema: v.object({ added: whole, changed: whole, unchanged: whole }) },
} as const satisfies Endpoint;

/** What an appraiser looks at, by agency, by criterion (with all below it) or both; `null` is all. */
export const assignAppraiser = {
  ...change,
  name: 'assignAppraiser',
  summary: 'Assign agencies and criteria to an appraiser',
  path: '/api/blocs/{bloc}/periods/{edition}/assignments',
  action: 'assignAppraisers',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: v.strictObject({ person: account, agencies: codes, criteria: codes }), limit: 32 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ person: text, agencies: codes, criteria: codes }) },
} as const satisfies Endpoint;

export const downloadPeople = {
  name: 'downloadPeople',
  summary: "The bloc's people as a workbook to fill in and import; the template of one where there are none",
  method: 'GET',
  path: `${PEOPLE}.xlsx`,
  function: 'exports',
  access: 'read',
  files: 'none',
  action: 'readPeople',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;
