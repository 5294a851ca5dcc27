import * as v from 'valibot';
import type { Endpoint, RequestBody, RequestOf } from '#core/endpoints/Endpoint.ts';
import { Problem } from '#core/problem.ts';
import type { HttpEvent } from './PayloadV2.ts';

type Part = 'path' | 'query' | 'headers' | 'body';

/** The variables of the path. It is read before anything else: rights hang on it. */
export const readPath = <One extends Endpoint>(endpoint: One, event: HttpEvent): RequestOf<One>['path'] =>
  readPart('path', endpoint.request.path, event.pathParameters ?? {});

/** The rest of the request. Throws a `request.…` problem that names the first fault. */
export const readRest = <One extends Endpoint>(endpoint: One, event: HttpEvent): Omit<RequestOf<One>, 'path'> => {
  const { query, headers, body } = endpoint.request;
  return {
    query: readPart('query', query, event.queryStringParameters ?? {}),
    headers: readPart('headers', headers, event.headers),
    body: body && readBody(body, event),
  } as Omit<RequestOf<One>, 'path'>;
};

const readPart = (part: Part, schema: v.GenericSchema, input: unknown): unknown => {
  const { success, output, issues } = v.safeParse(schema, input, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  const path = [part, v.getDotPath(issue)].filter((one) => one !== null).join('.');
  throw new Problem('request.malformed', { path, seen: cut(issue.received), expected: issue.expected ?? issue.type });
};

const cut = (seen: string): string => (seen.length > 80 ? `${seen.slice(0, 79)}…` : seen);

const readBody = (body: RequestBody, event: HttpEvent): unknown => {
  const expected = body.kind === 'json' ? 'application/json' : body.type;
  const seen = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (seen !== expected) throw new Problem('request.wrongType', { seen: cut(seen), expected });

  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > body.limit) throw new Problem('request.tooLarge', { bytes: bytes.length, limit: body.limit });
  return body.kind === 'json' ? readPart('body', body.schema, parse(bytes.toString('utf8'))) : new Uint8Array(bytes);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('request.malformed', { path: 'body', seen: cut(text), expected: 'JSON' }, { cause });
  }
};
