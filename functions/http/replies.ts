import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { Language } from '#core/messages/language.ts';
import type { KnownProblem } from '#core/problem.ts';
import { attachmentAs } from './attachmentAs.ts';
import type { HttpEvent, HttpResult } from './PayloadV2.ts';
import { statusOf } from './statusOf.ts';

/** What a handler brings back. */
export interface Answer<Body> {
  readonly body: Body;
  /** The tag of this state of the thing, without quotes: its version or a hash. */
  readonly etag?: string;
  /** It is the first answer to the same idempotency key, given again. */
  readonly replayed?: boolean;
  /** The name that a download is saved under. */
  readonly fileName?: string;
}

const COMMON = { 'x-content-type-options': 'nosniff' };

/** A success as the endpoint promises it; 304 where the reader already holds this state. */
export const successReply = (endpoint: Endpoint, event: HttpEvent, answer: Answer<unknown>): HttpResult => {
  const etag = answer.etag === undefined ? null : `"${answer.etag}"`;
  const headers = {
    ...COMMON,
    'cache-control': etag === null ? 'no-store' : 'private, no-cache',
    ...(etag !== null && { etag }),
    ...(answer.replayed && { 'idempotent-replayed': 'true' }),
  };
  if (endpoint.method === 'GET' && etag !== null && isHeld(event.headers['if-none-match'], etag)) return { statusCode: 304, headers };
  return { statusCode: endpoint.reply.status, ...content(endpoint, answer, headers) };
};

const isHeld = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

const content = ({ reply }: Endpoint, { body, fileName }: Answer<unknown>, headers: Readonly<Record<string, string>>) => {
  if (reply.kind === 'json') return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return {
    headers: { ...headers, 'content-type': reply.type, 'content-disposition': attachmentAs(fileName ?? 'download') },
    body: Buffer.from(body as Uint8Array).toString('base64'),
    isBase64Encoded: true,
  };
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A problem as RFC 9457 has it: `detail` for the person, `code` and `facts` for the program. */
export const problemReply = (problem: KnownProblem, language: Language, detail: string): HttpResult => {
  const status = statusOf(problem.code);
  return {
    statusCode: status,
    headers: {
      ...COMMON,
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(problem.code === 'store.unavailable' && { 'retry-after': String(Math.ceil(problem.facts.retryAfterSeconds)) }),
    },
    body: JSON.stringify({
      type: `urn:giao-uoc:problem:${problem.code}`,
      title: TITLES[status] ?? 'Error',
      status,
      detail,
      code: problem.code,
      facts: problem.facts,
    }),
  };
};

/** An error that nobody foresaw: nothing of it is told but the reference under which the log keeps it. */
export const unknownReply = (reference: string): HttpResult => ({
  statusCode: 500,
  headers: { ...COMMON, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ type: 'about:blank', title: 'Internal Server Error', status: 500, reference }),
});

/** As the gateway answers by itself; reached only where a route was left without its authorizer. */
export const unauthorizedReply: HttpResult = {
  statusCode: 401,
  headers: { ...COMMON, 'content-type': 'application/json', 'www-authenticate': 'Bearer' },
  body: JSON.stringify({ message: 'Unauthorized' }),
};
