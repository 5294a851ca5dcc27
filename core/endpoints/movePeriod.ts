import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, noFields, periodPath, periodState, reason, whole } from './values.ts';

/**
 * `from` is the state that the caller saw: whoever comes second is told so. Between open and closed, either way, a reason is
 * asked for. The step to frozen keeps the hash of the ranking for good.
 */
export const movePeriod = {
  name: 'movePeriod',
  summary: "Take the bloc's year a step on",
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/moves',
  function: 'ranking',
  access: 'write',
  files: 'read',
  action: 'movePeriod',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: v.strictObject({ from: periodState, to: periodState, reason: v.optional(reason) }), limit: 8 * 1024 },
  },
  reply: { kind: 'json', status: 200, schema: v.object({ bloc: code, edition: whole, state: periodState }) },
} as const satisfies Endpoint;
