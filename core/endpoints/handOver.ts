import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, noFields, periodPath, periodState, role, text, whole } from './values.ts';

const office = v.object({ person: text, name: text, role, agency: v.nullable(code), from: day, to: v.nullable(day) });

/**
 * The next year is opened as a draft with this year's members and rubric; from `from` on the heads of the two agencies hold the
 * offices, until the day before it those who hold them now. The same request again does nothing twice.
 */
export const handOver = {
  name: 'handOver',
  summary: 'Hand the bloc over to the next chair and vice-chair, with the draft of the next year',
  method: 'POST',
  path: '/api/blocs/{bloc}/periods/{edition}/handover',
  function: 'year',
  access: 'write',
  files: 'write',
  action: 'handOver',
  stateChecked: 'before',
  request: {
    path: periodPath,
    query: noFields,
    headers: anyHeaders,
    body: {
      kind: 'json',
      schema: v.strictObject({
        chair: code,
        viceChair: code,
        /** The first day of the new offices; left out, that of the next year's period. */
        from: v.optional(day),
      }),
      limit: 8 * 1024,
    },
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      bloc: code,
      edition: whole,
      state: periodState,
      blocVersion: whole,
      offices: v.array(office),
      /** Offices for which the agency has no head on the list of people yet. */
      vacant: v.array(role),
    }),
  },
} as const satisfies Endpoint;
