import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, GZIP, noFields, periodPath } from './values.ts';

/**
 * The whole bloc, every period of it (`archive/1`, gzipped JSON): whoever has it can put the bloc back elsewhere, hash for hash.
 * Asked below any of its periods, it is given only while the scores of none of them are still secret. The e-mail addresses of its people
 * come along for those who look after them, and for nobody else.
 */
export const downloadArchive = {
  name: 'downloadArchive',
  summary: 'Everything of the bloc in one file, to be kept or restored elsewhere',
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}/archive.json.gz',
  function: 'archive',
  access: 'read',
  files: 'read',
  action: 'exportBloc',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: GZIP },
} as const satisfies Endpoint;
