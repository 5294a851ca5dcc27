import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import type { Claims, HttpEvent } from '../../../functions/http/PayloadV2.ts';

interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly claims?: Claims;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** An event as the gateway would make it of a request to this endpoint. */
export const eventFor = (
  endpoint: Endpoint,
  { path, query, headers = {}, claims, body, isBase64Encoded = false }: Sent = {},
): HttpEvent => ({
  version: '2.0',
  routeKey: routeKeyOf(endpoint),
  rawPath: endpoint.path,
  rawQueryString: '',
  headers,
  ...(path && { pathParameters: path }),
  ...(query && { queryStringParameters: query }),
  requestContext: {
    accountId: 'anonymous',
    apiId: 'test',
    ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
    domainName: 'localhost',
    domainPrefix: 'localhost',
    http: { method: endpoint.method, path: endpoint.path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request-1',
    routeKey: routeKeyOf(endpoint),
    stage: '$default',
    time: '16/Nov/2018:03:00:00 +0000',
    timeEpoch: Date.parse('2018-11-16T03:00:00Z'),
  },
  ...(body !== undefined && { body }),
  isBase64Encoded,
});
