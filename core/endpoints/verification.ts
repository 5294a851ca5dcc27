import * as v from 'valibot';
import { PERIOD_STATES } from '../bloc/states.ts';
import type { Endpoint } from './Endpoint.ts';
import { receipt } from './submissions.ts';
import { anyHeaders, code, hash, noFields, text, whole } from './values.ts';

const { sentBy, sections, ...plain } = receipt.entries;

const closed = v.strictObject({
  ...plain,
  sentBy: v.strictObject(sentBy.entries),
  sections: v.array(v.strictObject(sections.item.entries)),
});

/** Number and hash name a sending beyond doubt: nobody can guess the hash of a sheet that they have not got. The rest may be left out. */
const claim = v.partial(closed, [
  'kind',
  'receivedAt',
  'firstReceivedAt',
  'sentBy',
  'total',
  'bonus',
  'deduction',
  'sections',
  'rubric',
  'fileHash',
]);

/**
 * Anybody who holds a receipt may ask, signed in or not. A receipt that we never gave out is answered by 404, whatever is wrong with it,
 * so that nothing can be found out by guessing. Of other agencies, and of scores that the receipt does not state, nothing is told.
 *
 * `verdict`: the frozen ranking counts this very version (`counted`), another one of the agency (`otherVersion`), none (`notCounted`), or
 * no ranking is frozen yet (`notFrozen`). `recomputes` says whether the ranking, worked out again just now from the files that were sent
 * and every decision on the record, is the one that was frozen; `null` while none is.
 */
export const verifyReceipt = {
  name: 'verifyReceipt',
  summary: 'Whether the sheet of a receipt is the one that the frozen ranking counts, and whether that ranking can be worked out again',
  method: 'POST',
  path: '/api/verification',
  function: 'verification',
  access: 'public',
  files: 'read',
  action: null,
  stateChecked: 'before',
  request: {
    path: noFields,
    query: noFields,
    headers: anyHeaders,
    body: { kind: 'json', schema: claim, limit: 64 * 1024 },
  },
  reply: {
    kind: 'json',
    status: 200,
    schema: v.object({
      engine: text,
      bloc: code,
      edition: whole,
      agency: code,
      number: text,
      version: whole,
      state: v.picklist(PERIOD_STATES),
      /** Names of what the receipt states otherwise than we gave it out; empty for a true one. */
      differs: v.array(text),
      verdict: v.picklist(['counted', 'otherVersion', 'notCounted', 'notFrozen']),
      /** The hash of the frozen ranking, as its workbook bears it. */
      snapshot: v.nullable(hash),
      recomputes: v.nullable(v.boolean()),
    }),
  },
} as const satisfies Endpoint;
