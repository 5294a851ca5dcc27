import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { code, day, hash, noFields, periodPath, periodState, text, versionTag, whole } from './values.ts';

/**
 * Makes the draft of a period, or changes it while it is one. `bloc` is the bloc's file (`bloc/1`) for that year; left out, its
 * newest version is taken, which must be of the same year. Without `If-Match` no draft is expected to be there; with it, the
 * draft that uses this version of the bloc's file.
 */
export const preparePeriod = {
  name: 'preparePeriod',
  summary: 'Prepare the period of a year, or its six-month period, as a draft',
  method: 'PUT',
  path: '/api/blocs/{bloc}/periods/{edition}',
  function: 'year',
  access: 'write',
  files: 'write',
  action: 'preparePeriod',
  stateChecked: 'before',
  missingPeriod: 'draft',
  request: {
    path: periodPath,
    query: noFields,
    headers: v.object({ 'if-match': v.optional(versionTag) }),
    body: {
      kind: 'json',
      schema: v.strictObject({
        bloc: v.optional(v.looseObject({ id: code, name: text, edition: whole })),
        /** The last day for self-scores; left out, as the bloc's file says. */
        due: v.optional(v.nullable(day)),
      }),
      limit: 2 * 1024 * 1024,
    },
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      bloc: code,
      edition: whole,
      kind: v.picklist(['midYear', 'yearEnd']),
      state: periodState,
      due: v.nullable(day),
      rubric: hash,
      blocVersion: whole,
    }),
  },
} as const satisfies Endpoint;
