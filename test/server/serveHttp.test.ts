import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { HttpEvent, HttpResult, LambdaContext } from '../../functions/http/PayloadV2.ts';
import type { HttpService } from '../../server/HttpService.ts';
import { serveHttp, type RunningService } from '../../server/serveHttp.ts';
import { healthEvent, sendingEvent } from './goldenEvents.ts';
import { rawRequest, type RawReply } from './rawRequest.ts';

const NOW = Date.parse('2018-11-14T03:04:05Z');
const TIME_LIMIT = 1000;
const SEND = '/api/blocs/kh%E1%BB%91i%204/periods/2018/submissions/%C4%90HQG';

let events: HttpEvent[] = [];
let contexts: LambdaContext[] = [];
let faults: unknown[] = [];
let next: () => unknown = () => ({ statusCode: 200 });
let service: RunningService;
let folder: string;

const lambda = async (event: HttpEvent, context: LambdaContext): Promise<HttpResult> => {
  events.push(event);
  contexts.push(context);
  return (await next()) as HttpResult;
};

const serviceWith = (over: Partial<HttpService> = {}): HttpService => ({
  table: allEndpoints,
  functions: { submissions: lambda, service: lambda, me: lambda },
  verifyToken: async (authorization) =>
    authorization === 'Bearer good' ? { sub: 'p-lan', 'cognito:groups': '[chair agency]', exp: '1542164400' } : null,
  mounts: [
    {
      prefix: '/oidc',
      handle: async (request, response) => {
        response.end(`mounted ${request.url}`);
      },
    },
  ],
  folders: [{ prefix: '/', folder, contentSecurityPolicy: "default-src 'self'" }],
  hosts: ['localhost'],
  now: () => NOW,
  timeLimit: TIME_LIMIT,
  onError: (error) => faults.push(error),
  ...over,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'));
  service = await serveHttp('127.0.0.1', 0, () => serviceWith());
});

afterAll(async () => {
  await service.stop(0);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  events = [];
  contexts = [];
  faults = [];
  next = () => ({ statusCode: 200 });
});

const ask = (method: string, path: string, headers: readonly string[] = [], body?: Buffer | string): Promise<RawReply> =>
  rawRequest(service.port, method, path, ['Host', `localhost:${service.port}`, ...headers], body);

const textOf = ({ status, body }: RawReply): readonly [number, string] => [status, body.toString('utf8')];

describe('the event that a function gets', () => {
  test('is what an HTTP API makes of a request with everything odd in it', async () => {
    const headers = [
      'Host',
      `localhost:${service.port}`,
      'AUTHORIZATION',
      'Bearer good',
      'Accept',
      'application/json',
      'aCCEPT',
      'text/plain',
      'Cookie',
      'theme=dark',
      'Cookie',
      'seen=a,b',
      'User-Agent',
      'golden/1',
      'Idempotency-Key',
      'Key-00001',
      'Content-Type',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length',
      '4',
      'Connection',
      'close',
    ];
    await rawRequest(service.port, 'POST', `${SEND}?a=1&a=2&b=%C4%90+x&empty=`, headers, Buffer.from([0x50, 0x4b, 0xff, 0x00]));

    expect(events).toEqual([sendingEvent(service.port, events[0]?.requestContext.requestId ?? '')]);
  });

  test('leaves out what is not there', async () => {
    await ask('GET', '/api/health', ['Connection', 'close']);
    const [event] = events;

    expect(event).toEqual(healthEvent(service.port, event?.requestContext.requestId ?? ''));
    expect(Object.keys(event ?? {})).not.toContain('body');
  });

  test.each([
    ['application/json', '{"đ":1}', false],
    ['application/problem+json; charset=utf-8', '{}', false],
    ['text/csv', 'đ', false],
    ['application/octet-stream', 'đ', true],
    ['application/jsonlines', '{}', true],
  ])('carries a body of %s as text or in base64', async (type, body, base64) => {
    await ask('POST', SEND, ['Authorization', 'Bearer good', 'Content-Type', type], body);
    const [event] = events;

    expect(event?.isBase64Encoded).toBe(base64);
    expect(Buffer.from(event?.body ?? '', base64 ? 'base64' : 'utf8').toString('utf8')).toBe(body);
  });

  test('carries a body without a type in base64', async () => {
    await ask('POST', SEND, ['Authorization', 'Bearer good'], 'abc');
    expect(events[0]).toMatchObject({ body: 'YWJj', isBase64Encoded: true });
  });

  test('takes a coded slash for a slash, as the gateway does', async () => {
    expect(textOf(await ask('GET', '/api/blocs/a%2Fb/periods/2018/submissions', ['Authorization', 'Bearer good']))).toEqual([
      404,
      '{"message":"Not Found"}',
    ]);
  });

  test('comes with a context that knows the time left', async () => {
    const [before, reply] = [Date.now(), await ask('GET', '/api/health')];

    expect(contexts[0]).toMatchObject({ functionName: 'service', awsRequestId: reply.headers['apigw-requestid'] });
    expect(contexts[0]?.getRemainingTimeInMillis()).toBeLessThanOrEqual(TIME_LIMIT);
    expect(contexts[0]?.getRemainingTimeInMillis()).toBeGreaterThanOrEqual(Math.max(0, TIME_LIMIT - (Date.now() - before) - 50));
  });
});

describe('the reply that a caller gets', () => {
  test('is the function’s own: status, headers, cookies and body', async () => {
    next = () => ({ statusCode: 201, headers: { 'X-Count': 3, ETag: '"1"' }, cookies: ['a=1; Path=/', 'b=2'], body: '{"đ":1}' });
    const reply = await ask('GET', '/api/health');

    expect(textOf(reply)).toEqual([201, '{"đ":1}']);
    expect(reply.headers).toMatchObject({
      'x-count': '3',
      etag: '"1"',
      'set-cookie': ['a=1; Path=/', 'b=2'],
      'content-type': 'application/json',
      'content-length': '8',
    });
  });

  test('is the bytes of a base64 body', async () => {
    next = () => ({ statusCode: 200, headers: { 'content-type': 'application/zip' }, body: 'UEv/AA==', isBase64Encoded: true });
    const reply = await ask('GET', '/api/health');

    expect([...reply.body]).toEqual([0x50, 0x4b, 0xff, 0x00]);
    expect(reply.headers['content-type']).toBe('application/zip');
  });

  test.each([
    ['an object', { kept: true }, '{"kept":true}'],
    ['a text', 'kept', 'kept'],
    ['nothing', undefined, 'null'],
    ['a list', [1], '[1]'],
  ])('is a 200 of JSON where the result is %s without a status', async (_what, result, body) => {
    next = () => result;
    const reply = await ask('GET', '/api/health');

    expect(textOf(reply)).toEqual([200, body]);
    expect(reply.headers['content-type']).toBe('application/json');
  });

  test('has neither body nor type where it is 304', async () => {
    next = () => ({ statusCode: 304, headers: { etag: '"1"' } });
    const reply = await ask('GET', '/api/health');

    expect(textOf(reply)).toEqual([304, '']);
    expect(reply.headers).not.toHaveProperty('content-type');
    expect(reply.headers.etag).toBe('"1"');
  });

  test.each([
    ['throws', () => Promise.reject(new Error('secret'))],
    ['names no status', () => ({ statusCode: 'soon' })],
    ['names a status that is none', () => ({ statusCode: 99 })],
    ['has a body that is no text', () => ({ statusCode: 200, body: { a: 1 } })],
    ['says more than 6 MB', () => ({ statusCode: 200, body: 'a'.repeat(6 * 1024 * 1024) })],
  ])('is 500 without a word of ours where the function %s', async (_what, result) => {
    next = result;
    expect(textOf(await ask('GET', '/api/health'))).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  test('is 503 where the function takes too long, and what it does later harms nobody', async () => {
    let fail: (reason: Error) => void = () => {};
    next = () => new Promise((_resolve, reject) => (fail = reject));
    expect(textOf(await ask('GET', '/api/health'))).toEqual([503, '{"message":"Service Unavailable"}']);

    fail(new Error('late'));
    next = () => ({ statusCode: 200 });
    expect((await ask('GET', '/api/health')).status).toBe(200);
  });

  test('is the function’s where it answers just in time', async () => {
    next = () => new Promise((resolve) => setTimeout(resolve, TIME_LIMIT / 10, { statusCode: 200 }));
    expect((await ask('GET', '/api/health')).status).toBe(200);
  });
});

describe('the gateway itself', () => {
  test.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/nothing'],
    ['GET', '/api/health/'],
    ['POST', '/api/health'],
    ['OPTIONS', '/api/me'],
    ['GET', '/api/blocs//periods/2018'],
    ['GET', '/api/blocs/a/periods/2018/ranking'],
  ])('answers %s %s with 404: no such route, or nobody behind it', async (method, path) => {
    expect(textOf(await ask(method, path, ['Authorization', 'Bearer good']))).toEqual([404, '{"message":"Not Found"}']);
    expect(events).toEqual([]);
  });

  test.each([
    ['without a token', [], 'Bearer'],
    ['with a token that it does not trust', ['Authorization', 'Bearer bad'], 'Bearer error="invalid_token"'],
  ])('answers 401 %s, before it reads the body', async (_how, headers, challenge) => {
    const reply = await ask('POST', SEND, headers, Buffer.alloc(1000));

    expect(textOf(reply)).toEqual([401, '{"message":"Unauthorized"}']);
    expect(reply.headers['www-authenticate']).toBe(challenge);
    expect(events).toEqual([]);
  });

  test('asks no token where the endpoint is public', async () => {
    expect((await ask('GET', '/api/health')).status).toBe(200);
    expect(events[0]?.requestContext).not.toHaveProperty('authorizer');
  });

  test('lets the largest workbook through, and answers 413 where the event would pass 6 MB', async () => {
    const headers = ['Authorization', 'Bearer good', 'Content-Type', 'application/octet-stream'];
    expect((await ask('POST', SEND, headers, Buffer.alloc(4 * 1024 * 1024))).status).toBe(200);
    expect(textOf(await ask('POST', SEND, headers, Buffer.alloc(5 * 1024 * 1024)))).toEqual([413, '{"message":"Request Too Long"}']);
    expect(events).toHaveLength(1);
  });

  test('answers 413 to more than 10 MB', async () => {
    const reply = await ask('POST', SEND, ['Authorization', 'Bearer good'], Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(textOf(reply)).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });

  test.each([['/api/%'], ['/api/%zz'], ['/%ff'], ['http://elsewhere/api/health']])('answers 400 to the address %s', async (path) => {
    expect(textOf(await ask('GET', path))).toEqual([400, '{"message":"Bad Request"}']);
  });

  test.each([['evil.example'], ['localhost.evil.example'], ['127.0.0.1']])('does not answer for the host %s', async (host) => {
    expect((await rawRequest(service.port, 'GET', '/api/health', ['Host', host])).status).toBe(421);
    expect(events).toEqual([]);
  });

  test('takes it calmly when the caller breaks off in the middle', async () => {
    const socket = connect(service.port, '127.0.0.1');
    const head = [
      `POST ${SEND} HTTP/1.1`,
      `Host: localhost:${service.port}`,
      'Authorization: Bearer good',
      'Content-Length: 1000',
      '',
      'half',
    ];
    await new Promise<void>((resolve) => socket.write(head.join('\r\n'), () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(events).toEqual([]);
    expect(faults).toEqual([]);
    expect((await ask('GET', '/api/health')).status).toBe(200);
  });

  test('fails as a server does where the keys of the issuer cannot be had', async () => {
    const broken = await serveHttp('127.0.0.1', 0, () => serviceWith({ verifyToken: () => Promise.reject(new Error('no keys')) }));
    const reply = await rawRequest(broken.port, 'GET', '/api/me');
    await broken.stop(0);

    expect(textOf(reply)).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(faults).toEqual([new Error('no keys')]);
  });
});

describe('what stands beside the functions', () => {
  test.each([
    ['/oidc', 'mounted /oidc'],
    ['/oidc/auth?a=1', 'mounted /oidc/auth?a=1'],
  ])('%s goes to what is mounted there', async (path, body) => {
    expect(textOf(await ask('POST', path))).toEqual([200, body]);
  });

  test('a name that only begins like it does not', async () => expect((await ask('GET', '/oidcx')).status).toBe(404));

  test('files are not written to', async () => {
    const reply = await ask('POST', '/index.html');
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('start and stop', () => {
  test('says that a port is taken by the error of listen', async () => {
    await expect(serveHttp('127.0.0.1', service.port, () => serviceWith())).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('lets the port go when a part cannot be made', async () => {
    let taken = 0;
    const failing = serveHttp('127.0.0.1', 0, (port) => {
      taken = port;
      return Promise.reject(new Error('no keys'));
    });
    await expect(failing).rejects.toThrow('no keys');

    const probe = createServer();
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(taken, '127.0.0.1', resolve));
    await new Promise((resolve) => probe.close(resolve));
  });

  test('lets a call under way end, and takes no new one', async () => {
    const own = await serveHttp('127.0.0.1', 0, () => serviceWith());
    let finish: (result: unknown) => void = () => {};
    next = () => new Promise((resolve) => (finish = resolve));
    const underWay = rawRequest(own.port, 'GET', '/api/health');
    await vi.waitFor(() => expect(events).toHaveLength(1));
    const stopped = own.stop();

    await expect(rawRequest(own.port, 'GET', '/api/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    finish({ statusCode: 200, body: 'done' });
    expect(textOf(await underWay)).toEqual([200, 'done']);
    await stopped;
  });

  test('cuts a call off that does not end', async () => {
    const own = await serveHttp('127.0.0.1', 0, () => serviceWith({ timeLimit: 60_000 }));
    next = () => new Promise(() => {});
    const cutOff = rawRequest(own.port, 'GET', '/api/health').catch((error: unknown) => error);
    await vi.waitFor(() => expect(events).toHaveLength(1));

    await own.stop(20);
    expect(await cutOff).toMatchObject({ code: 'ECONNRESET' });
  });
});
