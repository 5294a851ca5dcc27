import * as v from 'valibot';
import { PARTIES } from '../bloc/waitingFor.ts';
import { DUTIES } from '../notices/duties.ts';
import { NOTICE_STATES } from '../notices/noticeStates.ts';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, moment, noFields, periodPath, text } from './values.ts';

const what = v.picklist(DUTIES);

const PATH = '/api/blocs/{bloc}/periods/{edition}';

const duty = v.object({
  what,
  party: v.picklist(PARTIES),
  /** `null` for what concerns the bloc as a whole. */
  agency: v.nullable(code),
  by: v.nullable(day),
  overdue: v.boolean(),
  /** One sentence in the reader's language. */
  text,
});

/** Members are told what their own agency and the bloc as a whole have to do. */
export const listDuties = {
  name: 'listDuties',
  summary: 'Who has to do what by when, at this moment of the year',
  method: 'GET',
  path: `${PATH}/duties`,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readDuties',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ duties: v.array(duty) }) },
} as const satisfies Endpoint;

const notice = v.object({
  what,
  agency: v.nullable(code),
  by: v.nullable(day),
  person: v.object({ id: text, name: text }),
  at: moment,
  state: v.picklist(NOTICE_STATES),
  text,
});

export const listNotices = {
  name: 'listNotices',
  summary: 'What people were reminded of, each matter once, and what became of the mail',
  method: 'GET',
  path: `${PATH}/notices`,
  function: 'year',
  access: 'read',
  files: 'read',
  action: 'readNotices',
  stateChecked: 'before',
  request: { path: periodPath, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ notices: v.array(notice) }) },
} as const satisfies Endpoint;
