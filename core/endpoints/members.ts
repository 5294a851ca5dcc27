import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, MAX_WORKBOOK_BYTES, noFields, periodPath, versionTag, whole, XLSX } from './values.ts';

const MEMBERS = '/api/blocs/{bloc}/periods/{edition}/members';

const codes = v.array(code);

/**
 * The members of a year that is not opened yet, all of them: who has no line is in the bloc no longer. All lines or none; faults come as the
 * problem `members.hasFaults`, each with sheet, cell, seen and expected, and so does a member that is gone but that the bloc's file still
 * names elsewhere. `If-Match` names the version of the bloc's file that the list was made from.
 */
export const importMembers = {
  name: 'importMembers',
  summary: 'Import the members of a year in preparation from a workbook: all of it, or nothing with every fault by its cell',
  method: 'POST',
  path: `${MEMBERS}/import`,
  function: 'year',
  access: 'write',
  files: 'write',
  action: 'preparePeriod',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: noFields,
    headers: v.object({ 'if-match': versionTag }),
    body: { kind: 'bytes', type: XLSX, limit: MAX_WORKBOOK_BYTES },
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({ blocVersion: whole, added: codes, changed: codes, removed: codes, unchanged: codes }),
  },
} as const satisfies Endpoint;

export const downloadMembers = {
  name: 'downloadMembers',
  summary: "The bloc's members as a workbook to fill in and import",
  method: 'GET',
  path: `${MEMBERS}.xlsx`,
  function: 'exports',
  access: 'read',
  files: 'none',
  action: 'readPeriod',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;
