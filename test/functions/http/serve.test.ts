import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readDay, type Day } from '#core/calendar.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { anyHeaders, noFields } from '#core/endpoints/values.ts';
import type { Role } from '#core/permissions/Actor.ts';
import { Problem } from '#core/problem.ts';
import type { Doors, HeldMembership, LogLine } from '../../../functions/http/Doors.ts';
import { lambdaOf } from '../../../functions/http/lambdaOf.ts';
import type { HttpEvent, HttpResult, LambdaContext } from '../../../functions/http/PayloadV2.ts';
import { serve, type Handle } from '../../../functions/http/serve.ts';
import { eventFor } from './eventFor.ts';

const NOW = Date.parse('2018-11-14T18:00:00Z');
const day = (text: string): Day => readDay(text) ?? expect.fail(`no day: ${text}`);

const membership = (role: Role, agency: string | null, bloc = 'noi-chinh'): HeldMembership => ({
  bloc,
  role,
  agency,
  from: day('2018-01-01'),
  to: null,
  personName: 'Nguyễn Thị Lan',
});

interface World {
  readonly doors: Doors;
  readonly log: readonly LogLine[];
}

const world = (memberships: readonly HeldMembership[], over: Partial<Doors> = {}): World => {
  const log: LogLine[] = [];
  const doors: Doors = {
    findMemberships: async (person) => (person === 'p-lan' ? memberships : []),
    findPeriod: async (bloc, edition) => (bloc === 'noi-chinh' && edition === 2018 ? { state: 'open', due: day('2018-11-15') } : null),
    now: () => NOW,
    newReference: () => 'K7QD',
    problemText: (problem, language) => `${language}: ${problem.code}`,
    log: (line) => log.push(line),
    ...over,
  };
  return { doors, log };
};

const claims = { sub: 'p-lan', name: 'Nguyễn Thị Lan', email: 'lan@stp.example', token_use: 'access' };
const path = { bloc: 'noi-chinh', edition: '2018', agency: 'STP' };
const staff = [membership('staff', 'STP')];
const xlsx = { 'content-type': endpoints.sendSubmission.request.body.type, 'idempotency-key': 'key-00001' };

const sendEvent = (over: Parameters<typeof eventFor>[1] = {}): HttpEvent =>
  eventFor(endpoints.sendSubmission, {
    path,
    headers: xlsx,
    claims,
    body: Buffer.from([0x50, 0x4b, 0xff, 0x00]).toString('base64'),
    isBase64Encoded: true,
    ...over,
  });

const receipt = {
  receipt: {
    number: 'NC/0001',
    bloc: 'noi-chinh',
    edition: 2018,
    agency: 'STP',
    version: 1,
    receivedAt: '2018-11-14T18:00:00.000Z',
    firstReceivedAt: '2018-11-14T18:00:00.000Z',
    sentBy: { id: 'p-lan', name: 'Nguyễn Thị Lan' },
    total: '87.25',
    bonus: '0',
    deduction: '0',
    sections: [{ code: 'I', points: '87.25' }],
    rubric: `sha256:${'2'.repeat(64)}`,
    sheetHash: `sha256:${'0'.repeat(64)}`,
    fileHash: `sha256:${'1'.repeat(64)}`,
  },
  state: 'sent' as const,
  findings: [],
};

const send = (event: HttpEvent, { doors }: World, handle: Handle<typeof endpoints.sendSubmission, Doors>): Promise<HttpResult> =>
  serve(endpoints.sendSubmission, handle).answer(event, doors);

const accept: Handle<typeof endpoints.sendSubmission, Doors> = async () => ({ body: receipt });
const neverReached: Handle<typeof endpoints.sendSubmission, Doors> = () => expect.fail('the handler was reached');

const bodyOf = (result: HttpResult): Record<string, unknown> => JSON.parse(result.body ?? '') as Record<string, unknown>;

describe('serve', () => {
  test('hands over what it has read: numbers, versions, bytes, the caller, the period and the Vietnamese day', async () => {
    const result = await send(sendEvent({ headers: { ...xlsx, 'if-match': '"3"' } }), world(staff), async (request, call) => {
      expect(request).toEqual({
        path: { bloc: 'noi-chinh', edition: 2018, agency: 'STP' },
        query: {},
        headers: { 'idempotency-key': 'key-00001', 'if-match': 3 },
        body: new Uint8Array([0x50, 0x4b, 0xff, 0x00]),
      });
      expect(call).toMatchObject({
        caller: { id: 'p-lan', name: 'Nguyễn Thị Lan', email: 'lan@stp.example', memberships: staff },
        period: { state: 'open', due: '2018-11-15' },
        now: NOW,
        today: '2018-11-15',
        language: 'vi',
      });
      return { body: receipt, etag: '4' };
    });

    expect(result).toMatchObject({ statusCode: 201, headers: { etag: '"4"', 'content-type': 'application/json' } });
    expect(bodyOf(result)).toEqual(receipt);
  });

  test('marks an answer that is given again', async () => {
    const again = await send(sendEvent(), world(staff), async () => ({ body: receipt, replayed: true }));
    const first = await send(sendEvent(), world(staff), accept);

    expect(again.headers?.['idempotent-replayed']).toBe('true');
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
  });

  describe('refuses', () => {
    test('a call without claims, as the gateway does', async () => {
      const { claims: _none, ...anonymous } = { path, headers: xlsx, claims };
      const result = await send(eventFor(endpoints.sendSubmission, anonymous), world(staff), neverReached);

      expect(result).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
      expect(bodyOf(result)).toEqual({ message: 'Unauthorized' });
    });

    test('an id token, which is meant for the pane', async () => {
      expect(await send(sendEvent({ claims: { ...claims, token_use: 'id' } }), world(staff), neverReached)).toMatchObject({
        statusCode: 401,
      });
    });

    test.each([
      ['another agency of the bloc', [membership('staff', 'CAT')]],
      ['the same agency of another bloc', [membership('staff', 'STP', 'kinh-te')]],
      ['another role', [membership('head', 'STP')]],
      ['nobody of ours', []],
      ['somebody whose office has ended', [{ ...membership('staff', 'STP'), to: day('2018-11-14') }]],
    ])('%s, and says who may', async (_who, memberships) => {
      const result = await send(sendEvent(), world(memberships), neverReached);

      expect(result.statusCode).toBe(403);
      expect(bodyOf(result)).toMatchObject({ code: 'permission.denied', facts: { action: 'sendSubmission', roles: ['staff'] } });
    });

    test('to tell people of elsewhere whether a period exists', async () => {
      const elsewhere = world([membership('chair', 'STP', 'kinh-te')]);
      const known = await send(sendEvent(), elsewhere, neverReached);
      const unknown = await send(sendEvent({ path: { ...path, edition: '2019' } }), elsewhere, neverReached);

      expect(unknown).toEqual(known);
    });

    test('an edition that the bloc has no period for, to people of the bloc', async () => {
      const result = await send(sendEvent({ path: { ...path, edition: '2019' } }), world(staff), neverReached);

      expect(result.statusCode).toBe(404);
      expect(bodyOf(result)).toMatchObject({ code: 'period.notFound', facts: { bloc: 'noi-chinh', edition: 2019 } });
    });

    test.each([
      ['a path', { path: { ...path, edition: 'MMXVIII' } }, 'path.edition'],
      ['a query that nobody asked for', { query: { force: '1' } }, 'query.force'],
      ['a missing header', { headers: { 'content-type': xlsx['content-type'] } }, 'headers.idempotency-key'],
      ['a header', { headers: { ...xlsx, 'if-match': '3' } }, 'headers.if-match'],
    ])('%s that breaks the schema, by its place', async (_what, over, place) => {
      const result = await send(sendEvent(over), world(staff), neverReached);

      expect(result).toMatchObject({ statusCode: 400, headers: { 'content-type': 'application/problem+json' } });
      expect(bodyOf(result)).toMatchObject({ code: 'request.malformed', facts: { path: place } });
    });

    test('a body of another type', async () => {
      const result = await send(sendEvent({ headers: { ...xlsx, 'content-type': 'text/csv' } }), world(staff), neverReached);

      expect(result.statusCode).toBe(415);
      expect(bodyOf(result)).toMatchObject({ facts: { seen: 'text/csv', expected: xlsx['content-type'] } });
    });

    test('who may not before what is faulty, so that a stranger learns nothing', async () => {
      const result = await send(sendEvent({ headers: {} }), world([]), neverReached);
      expect(result.statusCode).toBe(403);
    });
  });

  test('lets a sending through to the transaction when the period was closed, for it may be a repeat', async () => {
    const closed = world(staff, { findPeriod: async () => ({ state: 'closed', due: null }) });
    expect((await send(sendEvent(), closed, accept)).statusCode).toBe(201);
  });

  test('says that it is not the time, to who could do it at another', async () => {
    const result = await serve(endpoints.readRanking, () => expect.fail('the handler was reached')).answer(
      eventFor(endpoints.readRanking, { path: { bloc: 'noi-chinh', edition: '2018' }, claims }),
      world([membership('chair', 'STP')]).doors,
    );

    expect(result.statusCode).toBe(409);
    expect(bodyOf(result)).toMatchObject({ code: 'permission.notNow', facts: { action: 'readRanking', state: 'open' } });
  });

  test.each([
    ['the token', { name: 'Lan' }, staff, 'Lan'],
    ['the bloc’s list', {}, staff, 'Nguyễn Thị Lan'],
    ['the account', { username: 'lan' }, [], 'lan'],
    ['the id alone', {}, [], 'p-lan'],
  ])('calls a person by the name of %s', async (_source, over, memberships, name) => {
    const result = await serve(endpoints.me, async (_request, { caller }) => ({
      body: { id: caller.id, name: caller.name, email: caller.email, memberships: [] },
    })).answer(eventFor(endpoints.me, { claims: { sub: 'p-lan', ...over } }), world(memberships).doors);
    expect(bodyOf(result)).toMatchObject({ name });
  });

  test.each([
    [4 * 1024 * 1024, 201],
    [4 * 1024 * 1024 + 1, 413],
  ])('answers a workbook of %d bytes with %d', async (size, status) => {
    const result = await send(sendEvent({ body: Buffer.alloc(size).toString('base64') }), world(staff), accept);
    expect(result.statusCode).toBe(status);
  });

  test('takes the media type in any letters and with parameters', async () => {
    const type = `${xlsx['content-type'].toUpperCase()}; charset=binary`;
    expect((await send(sendEvent({ headers: { ...xlsx, 'content-type': type } }), world(staff), accept)).statusCode).toBe(201);
  });

  test.each([
    ['en-GB,en;q=0.9', 'en'],
    ['fr', 'vi'],
  ])('words a problem for %s in %s', async (accepted, language) => {
    const result = await send(sendEvent({ headers: { ...xlsx, 'accept-language': accepted } }), world(staff), () => {
      throw new Problem('submission.stale', { expected: 1, found: 2 });
    });

    expect(result).toMatchObject({ statusCode: 412, headers: { 'content-language': language, 'cache-control': 'no-store' } });
    expect(bodyOf(result)).toEqual({
      type: 'urn:giao-uoc:problem:submission.stale',
      title: 'Precondition Failed',
      status: 412,
      detail: `${language}: submission.stale`,
      code: 'submission.stale',
      facts: { expected: 1, found: 2 },
    });
  });

  test('asks to come back when the store does not answer', async () => {
    const result = await send(sendEvent(), world(staff), () => {
      throw new Problem('store.unavailable', { retryAfterSeconds: 1.2 });
    });

    expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
  });

  test('does the same when the store fails while rights are looked up', async () => {
    const failing = world(staff, {
      findMemberships: () => Promise.reject(new Problem('store.unavailable', { retryAfterSeconds: 2 })),
    });
    expect(await send(sendEvent(), failing, neverReached)).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
  });

  test('tells nothing of an unknown error but a reference, and logs where it came from without its words', async () => {
    const here = world(staff);
    const secret = 'Nguyễn Thị Lan 87.25';
    const result = await send(sendEvent(), here, () => {
      throw new TypeError(secret, { cause: new RangeError(secret) });
    });

    expect(result.statusCode).toBe(500);
    expect(bodyOf(result)).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500, reference: 'K7QD' });
    expect(here.log).toHaveLength(1);
    expect(here.log[0]).toMatchObject({ level: 'error', reference: 'K7QD', errors: ['TypeError', 'RangeError'], status: 500 });
    expect(here.log[0]?.at?.[0]).toMatch(/^at .*serve\.test\.ts/);
    expect(JSON.stringify(here.log)).not.toContain('87.25');
  });

  test('treats a fault of what we hold as our own: no facts leave, the code is logged', async () => {
    const here = world(staff);
    const result = await send(sendEvent(), here, () => {
      throw new Problem('bloc.malformed', { path: 'rubric.x', seen: '87.25', expected: 'number' });
    });

    expect(bodyOf(result)).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500, reference: 'K7QD' });
    expect(here.log[0]).toMatchObject({ level: 'error', problem: 'bloc.malformed', reference: 'K7QD' });
    expect(JSON.stringify(here.log)).not.toContain('87.25');
  });

  test('survives a thrown value that is no error', async () => {
    const here = world(staff);
    await send(sendEvent(), here, () => Promise.reject('a text'));
    expect(here.log[0]).toMatchObject({ level: 'error', errors: ['string'], at: [] });
  });

  test('logs one line for each call, with ids and codes only', async () => {
    let now = NOW;
    const here = world(staff, { now: () => (now += 5) });
    await send(sendEvent(), here, accept);
    await send(sendEvent({ path: { ...path, edition: '2019' } }), here, accept);

    expect(here.log).toEqual([
      { level: 'info', requestId: 'request-1', endpoint: 'sendSubmission', status: 201, milliseconds: 10 },
      { level: 'info', requestId: 'request-1', endpoint: 'sendSubmission', status: 404, milliseconds: 10, problem: 'period.notFound' },
    ]);
  });

  describe('a reading', () => {
    const read = (headers: Readonly<Record<string, string>>, etag?: string): Promise<HttpResult> =>
      serve(endpoints.readRanking, async () => ({
        body: {
          engine: '1',
          bloc: 'noi-chinh',
          edition: 2018,
          rubric: `sha256:${'0'.repeat(64)}`,
          snapshot: `sha256:${'0'.repeat(64)}`,
          provisional: true,
          ranking: [],
          rejected: [],
          missing: [],
        },
        ...(etag !== undefined && { etag }),
      })).answer(
        eventFor(endpoints.readRanking, { path: { bloc: 'noi-chinh', edition: '2018' }, headers, claims }),
        world([membership('chair', 'STP')], { findPeriod: async () => ({ state: 'closed', due: null }) }).doors,
      );

    test.each([['"abc"'], ['W/"abc"'], ['"x", "abc"'], ['*']])('is answered by 304 to who holds it already: %s', async (held) => {
      const result = await read({ 'if-none-match': held }, 'abc');
      expect(result).toEqual({ statusCode: 304, headers: expect.objectContaining({ etag: '"abc"' }) });
    });

    test('is answered in full to who holds another state', async () => {
      expect(await read({ 'if-none-match': '"abd"' }, 'abc')).toMatchObject({
        statusCode: 200,
        headers: { 'cache-control': 'private, no-cache' },
      });
    });

    test('is not kept anywhere where it has no tag', async () => {
      expect(await read({ 'if-none-match': '*' })).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-store' } });
    });
  });

  test('sends a file as base64, under its Vietnamese name and a plain one', async () => {
    const { doors } = world([membership('chair', 'STP')]);
    const result = await serve(endpoints.downloadTemplate, async ({ path: { agency } }) => ({
      body: new Uint8Array([0, 255, 80]),
      fileName: `Bảng tự chấm Đội ${agency} "2018".xlsx`,
    })).answer(eventFor(endpoints.downloadTemplate, { path: { ...path, agency: 'STP.xlsx' }, claims }), doors);

    expect(result).toMatchObject({ statusCode: 200, body: 'AP9Q', isBase64Encoded: true });
    expect(result.headers).toMatchObject({
      'content-type': endpoints.downloadTemplate.reply.type,
      'content-disposition': `attachment; filename="Bang tu cham Doi STP _2018_.xlsx"; filename*=UTF-8''B%E1%BA%A3ng%20t%E1%BB%B1%20ch%E1%BA%A5m%20%C4%90%E1%BB%99i%20STP%20%222018%22.xlsx`,
    });
  });

  test('lets everybody at a public endpoint, without looking anybody up', async () => {
    const { doors } = world([], { findMemberships: () => expect.fail('looked up') });
    const result = await serve(endpoints.health, async (_request, { caller, period }) => {
      expect([caller, period]).toEqual([null, null]);
      return { body: { status: 'ok' as const, engine: '1.0.0' } };
    }).answer(eventFor(endpoints.health), doors);

    expect(result).toMatchObject({ statusCode: 200, body: '{"status":"ok","engine":"1.0.0"}' });
  });

  describe('a body of JSON', () => {
    const note = {
      ...endpoints.me,
      method: 'POST',
      access: 'write',
      request: {
        path: noFields,
        query: noFields,
        headers: anyHeaders,
        body: { kind: 'json', schema: v.strictObject({ reason: v.string() }), limit: 30 },
      },
      reply: { kind: 'json', status: 200, schema: v.object({ kept: v.string() }) },
    } as const satisfies Endpoint;

    const post = (body: string, type = 'application/json'): Promise<HttpResult> =>
      serve(note, async (request) => ({ body: { kept: request.body.reason } })).answer(
        eventFor(note, { headers: { 'content-type': type }, claims, body }),
        world(staff).doors,
      );

    test('is read by its schema', async () => {
      expect(bodyOf(await post('{"reason":"Sự cố"}'))).toEqual({ kept: 'Sự cố' });
    });

    test.each([
      ['{"reason":1}', 400, 'body.reason'],
      ['{"reason":"a","more":1}', 400, 'body.more'],
      ['{', 400, 'body'],
      ['', 400, 'body'],
    ])('%s is refused by its place', async (body, status, place) => {
      const result = await post(body);
      expect(result.statusCode).toBe(status);
      expect(bodyOf(result)).toMatchObject({ facts: { path: place } });
    });

    test.each([
      [`{"reason":"${'a'.repeat(17)}"}`, 200],
      [`{"reason":"${'a'.repeat(18)}"}`, 413],
    ])('%s is answered with %d, its limit being 30 bytes', async (body, status) => {
      expect((await post(body)).statusCode).toBe(status);
    });

    test('is refused under another type', async () => expect((await post('{}', 'text/plain')).statusCode).toBe(415));
  });
});

describe('lambdaOf', () => {
  const context: LambdaContext = { awsRequestId: 'a', functionName: 'me', getRemainingTimeInMillis: () => 1 };
  const { doors } = world([]);
  const me = serve(endpoints.me, async (_request, { caller }) => ({
    body: { id: caller.id, name: caller.name, email: caller.email, memberships: [] },
  }));

  test('answers the route that the gateway names', async () => {
    const result = await lambdaOf([me], doors)(eventFor(endpoints.me, { claims: { sub: 'p-an' } }), context);
    expect(bodyOf(result)).toEqual({ id: 'p-an', name: 'p-an', email: null, memberships: [] });
  });

  test('fails for a route that it has no handler for', async () => {
    await expect(lambdaOf([me], doors)(eventFor(endpoints.health), context)).rejects.toThrow('GET /api/health');
  });

  test('does not start with two handlers for one route', () => {
    expect(() => lambdaOf([me, me], doors)).toThrow(TypeError);
  });
});
