import type { HttpEvent } from '../../functions/http/PayloadV2.ts';

/**
 * What AWS documents for payload format 2.0, as events that our adapter must make: "Create AWS Lambda proxy integrations for
 * HTTP APIs" of the API Gateway guide. Header names in lower case, duplicates joined with commas, cookies apart; path and path
 * variables decoded, `rawQueryString` as sent.
 */
export const sendingEvent = (port: number, requestId: string): HttpEvent => ({
  version: '2.0',
  routeKey: 'POST /api/blocs/{bloc}/periods/{edition}/submissions/{agency}',
  rawPath: '/api/blocs/khối 4/periods/2018/submissions/ĐHQG',
  rawQueryString: 'a=1&a=2&b=%C4%90+x&empty=',
  cookies: ['theme=dark', 'seen=a,b'],
  headers: {
    accept: 'application/json,text/plain',
    authorization: 'Bearer good',
    connection: 'close',
    'content-length': '4',
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    host: `localhost:${port}`,
    'idempotency-key': 'Key-00001',
    'user-agent': 'golden/1',
  },
  queryStringParameters: { a: '1,2', b: 'Đ x', empty: '' },
  pathParameters: { bloc: 'khối 4', edition: '2018', agency: 'ĐHQG' },
  requestContext: {
    accountId: 'anonymous',
    apiId: 'local',
    authorizer: { jwt: { claims: { sub: 'p-lan', 'cognito:groups': '[chair agency]', exp: '1542164400' }, scopes: null } },
    domainName: `localhost:${port}`,
    domainPrefix: `localhost:${port}`,
    http: {
      method: 'POST',
      path: '/api/blocs/khối 4/periods/2018/submissions/ĐHQG',
      protocol: 'HTTP/1.1',
      sourceIp: '127.0.0.1',
      userAgent: 'golden/1',
    },
    requestId,
    routeKey: 'POST /api/blocs/{bloc}/periods/{edition}/submissions/{agency}',
    stage: '$default',
    time: '14/Nov/2018:03:04:05 +0000',
    timeEpoch: Date.parse('2018-11-14T03:04:05Z'),
  },
  body: 'UEv/AA==',
  isBase64Encoded: true,
});

/** The barest request: what has nothing in it is not there. */
export const healthEvent = (port: number, requestId: string): HttpEvent => ({
  version: '2.0',
  routeKey: 'GET /api/health',
  rawPath: '/api/health',
  rawQueryString: '',
  headers: { connection: 'close', host: `localhost:${port}` },
  requestContext: {
    accountId: 'anonymous',
    apiId: 'local',
    domainName: `localhost:${port}`,
    domainPrefix: `localhost:${port}`,
    http: { method: 'GET', path: '/api/health', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
    requestId,
    routeKey: 'GET /api/health',
    stage: '$default',
    time: '14/Nov/2018:03:04:05 +0000',
    timeEpoch: Date.parse('2018-11-14T03:04:05Z'),
  },
  isBase64Encoded: false,
});
