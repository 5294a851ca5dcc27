import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, noFields, periodPath, periodState, pointsText, text, whole, XLSX } from './values.ts';

const PROVINCE = '/api/blocs/{bloc}/periods/{edition}/province';

const line = v.object({
  agency: code,
  name: text,
  rank: v.nullable(whole),
  total: pointsText,
  grade: v.nullable(text),
  award: v.nullable(text),
  /** In the year before; `null` where it was not ranked, or nothing was frozen. */
  lastRank: v.nullable(whole),
});

const quota = v.object({ award: text, slots: v.nullable(whole), proposed: whole });

/** The mean of the ranked agencies' totals, in percent of the base. */
const year = v.object({ edition: whole, ranked: whole, mean: v.nullable(pointsText), first: v.array(text) });

/**
 * Asked below any bloc of the province: the answer holds those that the reader holds the office for. Of a bloc whose ranking is not
 * frozen it tells how far the year is, and no score.
 */
export const readProvince = {
  name: 'readProvince',
  summary: 'All blocs of a province in one year: frozen rankings, progress, awards against quotas, and the years before',
  method: 'GET',
  path: PROVINCE,
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'readProvince',
  stateChecked: 'before',
  missingPeriod: 'draft',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      province: text,
      edition: whole,
      awards: v.array(v.object({ award: text, slots: v.nullable(whole), proposed: whole, blocs: whole })),
      blocs: v.array(
        v.object({
          bloc: code,
          name: text,
          /** `null`: no period in this year. */
          state: v.nullable(periodState),
          due: v.nullable(day),
          members: whole,
          sent: whole,
          confirmed: whole,
          /** `null` until the ranking is frozen. */
          ranking: v.nullable(v.array(line)),
          quotas: v.nullable(v.array(quota)),
          years: v.array(year),
        }),
      ),
    }),
  },
} as const satisfies Endpoint;

export const downloadProvince = {
  name: 'downloadProvince',
  summary: 'The same as a workbook: progress, results, awards against quotas, trend',
  method: 'GET',
  path: `${PROVINCE}.xlsx`,
  function: 'exports',
  access: 'read',
  files: 'read',
  action: 'readProvince',
  stateChecked: 'before',
  missingPeriod: 'draft',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'file', status: 200, type: XLSX },
} as const satisfies Endpoint;
