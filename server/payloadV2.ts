import type { IncomingMessage } from 'node:http';
import type { Claims, HttpEvent } from '../functions/http/PayloadV2.ts';
import type { Route } from './routes.ts';

/** What stands around a request when it comes in. */
export interface Arrival {
  readonly route: Route;
  /** Decoded. */
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  readonly body: Buffer;
  /** The verified token's; `null` on public routes. */
  readonly claims: Claims | null;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The event that an HTTP API makes of a request (payload format 2.0): header names in lower case and repeated ones joined with
 * commas, cookies apart, query values decoded and repeated keys joined with commas, path and path variables decoded, a body
 * that is not plain text in base64, and the claims of the token as text. Fields that have nothing in them are left out.
 */
export const payloadV2 = (
  request: Pick<IncomingMessage, 'rawHeaders' | 'method' | 'httpVersion' | 'socket'>,
  arrival: Arrival,
): HttpEvent => {
  const { cookie, ...headers } = headersOf(request.rawHeaders);
  const { route, path, query, body, claims, requestId, now } = arrival;
  const host = headers['host'] ?? 'localhost';
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(/; */).filter((one) => one !== '') }),
    headers,
    ...(query !== '' && { queryStringParameters: queryOf(query) }),
    ...(Object.keys(route.variables).length > 0 && { pathParameters: route.variables }),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.routeKey,
      stage: '$default',
      time: clockOf(now),
      timeEpoch: now,
    },
    ...contentOf(body, headers['content-type']),
  };
};

const headersOf = (raw: readonly string[]): Readonly<Record<string, string>> => {
  const headers = new Map<string, string>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = raw[index + 1] ?? '';
    const before = headers.get(name);
    const joint = name === 'cookie' ? '; ' : ',';
    headers.set(name, before === undefined ? value : `${before}${joint}${value}`);
  }
  return Object.fromEntries(headers);
};

const queryOf = (query: string): Readonly<Record<string, string>> => {
  const search = new URLSearchParams(query);
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]));
};

const PLAIN = /^(?:text\/|application\/(?:json|xml|javascript)\b|application\/[\w.-]+\+(?:json|xml)\b)/;

const contentOf = (body: Buffer, type: string | undefined): Pick<HttpEvent, 'body' | 'isBase64Encoded'> => {
  if (body.length === 0) return { isBase64Encoded: false };
  const isPlain = PLAIN.test((type ?? '').toLowerCase());
  return { body: body.toString(isPlain ? 'utf8' : 'base64'), isBase64Encoded: !isPlain };
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The common log format: 12/Mar/2020:19:03:58 +0000. */
const clockOf = (now: number): string => {
  const [year = '', month = '', day = ''] = new Date(now).toISOString().slice(0, 10).split('-');
  return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${new Date(now).toISOString().slice(11, 19)} +0000`;
};
