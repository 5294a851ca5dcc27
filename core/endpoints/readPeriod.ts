import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, hash, noFields, periodPath, periodState, text, whole } from './values.ts';

const member = v.object({ code, name: text, fullName: text, cluster: v.nullable(text) });

const dates = v.object({ covenant: v.nullable(day), periodFrom: day, periodTo: day, selfScoreDue: v.nullable(day) });

export const readPeriod = {
  name: 'readPeriod',
  summary: "A bloc's year: its members, dates, state and the rubric's hash",
  method: 'GET',
  path: '/api/blocs/{bloc}/periods/{edition}',
  function: 'blocs',
  access: 'read',
  files: 'none',
  action: 'readPeriod',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      bloc: code,
      edition: whole,
      name: text,
      kind: v.picklist(['khoi', 'cum']),
      province: text,
      /** The six-month review or the year-end one. */
      period: v.optional(v.picklist(['midYear', 'yearEnd'])),
      state: periodState,
      members: v.array(member),
      chair: v.nullable(code),
      viceChair: v.nullable(code),
      dates,
      /** From which state on members see each other's scores. */
      scoresFrom: periodState,
      rubric: hash,
    }),
  },
} as const satisfies Endpoint;
