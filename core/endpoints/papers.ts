import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, editionText, JSON_FILE, noFields, periodPath, text, whole, pointsText } from './values.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a paper is called in the address: `slip-STP.docx` is the result slip of STP. */
const paperName = v.pipe(
  v.string(),
  v.normalize(),
  v.regex(/^(?:minutes|votes|letter|notice|slip-[\p{L}\p{N}][\p{L}\p{N}._-]{0,79})\.docx$/u),
);

/** `minutes.docx`, `votes.docx`, `letter.docx`, `notice.docx` or `slip-AGENCY.docx`; provisional ones say so. */
export const downloadPaper = {
  name: 'downloadPaper',
  summary: "A paper of the bloc in Word: minutes, vote count, letter of submission, notice of results, or an agency's result slip",
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/papers/{paper}',
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'downloadRanking',
  stateChecked: 'before',
  request: {
    path: v.strictObject({ bloc: code, edition: editionText, paper: paperName }),
    query: noFields,
    headers: anyHeaders,
    body: null,
  },
  reply: { kind: 'file', status: 200, type: DOCX },
} as const satisfies Endpoint;

export const downloadNominees = {
  name: 'downloadNominees',
  summary: 'Those whom the bloc proposes for awards, for the software of award files',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/nominees.json',
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'downloadRanking',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: JSON_FILE },
} as const satisfies Endpoint;

export const downloadNomineesCsv = {
  ...downloadNominees,
  name: 'downloadNomineesCsv',
  summary: 'The same as a table of comma-separated values, in UTF-8 with a byte order mark',
  path: '/api/blocs/{bloc}/periods/{edition}/nominees.csv',
  reply: { kind: 'file', status: 200, type: 'text/csv' },
} as const satisfies Endpoint;

const swap = v.object({ changed: code, criterion: text, from: pointsText, to: pointsText });

/** What a ranking tells beside the ranks, made anew at each call like the ranking itself. */
export const readInsights = {
  name: 'readInsights',
  summary: 'What would change the ranks, how firm the first three places are, and what is still possible while sheets are missing',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/ranking/insights',
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
      neighbours: v.array(v.object({ upper: code, upperRank: whole, lower: code, lowerRank: whole, swap: v.nullable(swap), text })),
      fullMarks: v.array(text),
      jumps: v.array(v.object({ agency: code, rankBefore: whole, rankNow: whole, sharePercent: v.nullable(pointsText) })),
      firstThree: v.object({
        places: v.array(v.object({ rank: whole, agency: code, margin: v.nullable(pointsText) })),
        decisive: v.array(v.object({ criterion: text, first: v.array(code) })),
      }),
      possible: v.array(v.object({ agency: code, isMissing: v.boolean(), least: pointsText, most: pointsText, best: whole, worst: whole })),
      texts: v.array(v.object({ about: text, heading: text, lines: v.array(text) })),
    }),
  },
} as const satisfies Endpoint;
