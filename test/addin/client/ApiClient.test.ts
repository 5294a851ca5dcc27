// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { ApiClient } from '../../../addin/client/ApiClient.ts';
import { isApiFault, type ApiFault } from '../../../addin/client/ApiFault.ts';
import { cut, json, lost, problem, silent, startAnsweringServer, type Answer, type AnsweringServer } from './answeringServer.ts';

let server: AnsweringServer;

beforeAll(async () => {
  server = await startAnsweringServer();
});

afterAll(() => server.stop());

const clientFor = (change: Partial<ConstructorParameters<typeof ApiClient>[0]> = {}): ApiClient =>
  new ApiClient({ origin: server.origin, fetch, token: () => 'a-token', language: () => 'vi', timeoutMilliseconds: 2000, ...change });

const TTT = { bloc: 'cao-bang-noi-chinh-2018', edition: '2018', agency: 'TTT' };
const BYTES = new Uint8Array([80, 75, 3, 4, 0, 255]);
const KEPT = { receipt: { number: 'CB-IV-2018/0001' }, state: 'sent', findings: [] };

const send = (client = clientFor(), headers: Readonly<Record<string, string>> = {}) =>
  client.call(endpoints.sendSubmission, { path: TTT, headers: { 'idempotency-key': 'click-1-of-a-test', ...headers }, body: BYTES });

const faultAfter = async (answer: Answer, ask: () => Promise<unknown> = () => send()): Promise<ApiFault> => {
  server.answerWith(answer);
  const thrown = await ask().then(
    () => null,
    (error: unknown) => error,
  );
  if (!isApiFault(thrown)) throw new Error(`no fault but ${String(thrown)}`);
  return thrown;
};

describe('a request', () => {
  test('goes to its route with the bytes, their type, the key, the token and the language', async () => {
    server.answerWith(json(201, KEPT));
    await send(clientFor({ language: () => 'en' }), { 'if-match': '"3"' });
    const [arrived] = server.arrived;
    expect(arrived).toMatchObject({
      method: 'POST',
      path: '/api/blocs/cao-bang-noi-chinh-2018/periods/2018/submissions/TTT',
      headers: {
        authorization: 'Bearer a-token',
        'accept-language': 'en',
        'content-type': XLSX,
        'idempotency-key': 'click-1-of-a-test',
        'if-match': '"3"',
      },
    });
    expect([...(arrived?.body ?? [])]).toEqual([...BYTES]);
  });

  test('brings the JSON of its reply', async () => {
    server.answerWith(json(201, KEPT));
    expect(await send()).toEqual(KEPT);
  });

  test('for a file brings its bytes', async () => {
    server.answerWith((_arrived, response) => void response.writeHead(200, { 'content-type': XLSX }).end(Buffer.from(BYTES)));
    const file = await clientFor().call(endpoints.downloadTemplate, { path: { ...TTT, agency: 'TTT.xlsx' } });
    expect([...file]).toEqual([...BYTES]);
    expect(server.arrived[0]?.path).toMatch(/\/template\/TTT\.xlsx$/);
  });

  test('that nobody is signed in for is not sent at all', async () => {
    const fault = await faultAfter(json(200, {}), () => send(clientFor({ token: () => null })));
    expect({ ...fault.asFault, status: fault.status, arrived: server.arrived.length }).toEqual({
      kind: 'sessionEnded',
      status: 401,
      arrived: 0,
    });
  });

  test('that anybody may make needs no token', async () => {
    server.answerWith(json(200, { status: 'ok' }));
    await clientFor({ token: () => null }).call(endpoints.health, { path: {} });
    expect(server.arrived[0]?.headers).not.toHaveProperty('authorization');
  });

  test('that succeeds with another status than its own is no success', async () => {
    expect((await faultAfter(json(200, KEPT))).asFault).toEqual({ kind: 'unknown', ref: '200' });
  });
});

describe('a refusal', () => {
  const FINDING = { code: 'score.aboveMax', cell: 'E16' };

  test.each([
    [409, 'submission.keyReused', { agency: 'TTT' }],
    [409, 'submission.periodClosed', { state: 'closed' }],
    [412, 'submission.stale', { expected: 1, found: 2 }],
    [413, 'request.tooLarge', { bytes: 5_000_000, limit: 4_194_304 }],
    [422, 'submission.hasErrors', { errors: 1, findings: [FINDING] }],
    [403, 'permission.denied', { action: 'sendSubmission', roles: ['staff'] }],
    [404, 'submission.notFound', { agency: 'TTT' }],
  ])('%d %s is told by its code and facts', async (status, code, facts) => {
    const fault = await faultAfter(problem(status, code, facts));
    expect(fault.asFault).toEqual({ kind: 'problem', code, facts });
    expect({ status: fault.status, isUnanswered: fault.isUnanswered, wait: fault.retryAfterSeconds }).toEqual({
      status,
      isUnanswered: false,
      wait: null,
    });
  });

  test('401 is a session that has ended, whatever its body says', async () => {
    expect((await faultAfter(problem(401, 'permission.denied', {}))).asFault).toEqual({ kind: 'sessionEnded' });
    expect((await faultAfter((_arrived, response) => void response.writeHead(401).end())).asFault).toEqual({ kind: 'sessionEnded' });
  });

  test.each([
    ['7', 7],
    ['0', 0],
    ['Fri, 01 Jan 2027 00:00:00 GMT', null],
  ])('503 with Retry-After: %s asks for %s seconds', async (after, seconds) => {
    const fault = await faultAfter(problem(503, 'store.unavailable', { retryAfterSeconds: 7 }, { 'retry-after': after }));
    expect({ status: fault.status, wait: fault.retryAfterSeconds, isUnanswered: fault.isUnanswered }).toEqual({
      status: 503,
      wait: seconds,
      isUnanswered: false,
    });
  });

  test.each(['submission.fromTomorrow', 'toString', 'constructor'])(
    'of the unknown code %s keeps the words of the service',
    async (code) => {
      expect((await faultAfter(problem(422, code))).asFault).toEqual({ kind: 'told', detail: `Câu của ${code}.` });
    },
  );

  test.each([
    [
      'a page of HTML',
      (status: number): Answer =>
        (_arrived, response) =>
          void response.writeHead(status).end('<h1>Oops</h1>'),
    ],
    [
      'an empty body',
      (status: number): Answer =>
        (_arrived, response) =>
          void response.writeHead(status).end(),
    ],
    ['JSON that is no problem', (status: number) => json(status, ['x'])],
    ['null', (status: number) => json(status, null)],
  ])('with %s is known by its status alone', async (_what, answer) => {
    expect((await faultAfter(answer(500))).asFault).toEqual({ kind: 'unknown', ref: '500' });
  });
});

describe('an answer that does not come', () => {
  test.each([
    ['the line breaks', lost],
    ['the answer breaks off', cut],
  ])('because %s leaves open whether the request arrived', async (_what, answer) => {
    const fault = await faultAfter(answer);
    expect(fault.asFault).toEqual({ kind: 'offline' });
    expect(fault.isUnanswered).toBe(true);
    expect(server.arrived).toHaveLength(1);
  });

  test('in time is given up', async () => {
    const fault = await faultAfter(silent, () => send(clientFor({ timeoutMilliseconds: 150 })));
    expect({ ...fault.asFault, isUnanswered: fault.isUnanswered }).toEqual({ kind: 'offline', isUnanswered: true });
  });

  test('since nobody listens is no different', async () => {
    const gone = await startAnsweringServer();
    await gone.stop();
    expect((await faultAfter(silent, () => send(clientFor({ origin: gone.origin })))).isUnanswered).toBe(true);
  });

  test.each([502, 504])('from behind a gateway that says %d leaves it open too', async (status) => {
    expect((await faultAfter((_arrived, response) => void response.writeHead(status).end())).isUnanswered).toBe(true);
  });
});
