import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, MAX_WORKBOOK_BYTES, noFields, periodPath, whole, XLSX } from './values.ts';

const FILE = '/api/blocs/{bloc}/periods/{edition}/appraisals.xlsx';

/** What was assigned to whoever asks and is open in this turn: one worksheet an agency, to be filled in anywhere. */
export const downloadAppraisals = {
  name: 'downloadAppraisals',
  summary: "The appraiser's workbook: every row that was assigned, with self-score, documents, and cells for score and reason",
  method: 'GET',
  path: FILE,
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'appraiseByFile',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;

/**
 * All rows of the workbook or none. Rows that its owner did not change give nothing; one that somebody else changed since is a fault.
 * Faults come as the problem `appraisal.fileHasFaults`, each with agency, criterion, sheet, cell and a sentence.
 */
export const importAppraisals = {
  name: 'importAppraisals',
  summary: "Take an appraiser's workbook in: all of it, or nothing with every fault by its cell",
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/appraisals/file',
  function: 'judging',
  access: 'write',
  files: 'write',
  action: 'appraiseByFile',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: { kind: 'bytes', type: XLSX, limit: MAX_WORKBOOK_BYTES } },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      /** Agencies of which a row was changed, each with its new revision. */
      agencies: v.array(v.object({ agency: code, revision: whole, changed: v.array(code) })),
    }),
  },
} as const satisfies Endpoint;
