import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, code, day, noFields, role, text, whole } from './values.ts';

const membership = v.object({
  bloc: code,
  blocName: text,
  role,
  agency: v.nullable(code),
  agencyName: v.nullable(text),
  from: day,
  to: v.nullable(day),
  /** What was assigned to an appraiser who does not look at everything; `null` within it is all. */
  scope: v.nullable(v.object({ agencies: v.nullable(v.array(code)), criteria: v.nullable(v.array(code)) })),
  /** The years that the bloc has a period for, the latest first. */
  editions: v.array(whole),
});

/** Somebody without memberships gets an empty list: the pane then says whom to ask. */
export const me = {
  name: 'me',
  summary: 'Who is signed in, and what they are in which bloc today',
  method: 'GET',
  path: '/api/me',
  function: 'me',
  access: 'read',
  files: 'none',
  action: null,
  stateChecked: 'before',
  request: { path: noFields, query: noFields, headers: anyHeaders, body: null },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({ id: text, name: text, email: v.nullable(text), memberships: v.array(membership) }),
  },
} as const satisfies Endpoint;
