import { describe, expect, test, vi } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { openApiOf } from '#core/endpoints/openApiOf.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { lambdaOf } from '../../../functions/http/lambdaOf.ts';
import { logToConsole } from '../../../functions/http/logToConsole.ts';
import { newReference } from '../../../functions/http/newReference.ts';
import { service } from '../../../functions/http/service.ts';
import { eventFor } from './eventFor.ts';

const answer = lambdaOf(service, {
  findMemberships: () => expect.fail('looked up'),
  findPeriod: () => expect.fail('looked up'),
  now: () => 0,
  newReference,
  problemText: ({ code }) => code,
  log: () => undefined,
});

const ask = async (endpoint: Endpoint): Promise<unknown> => {
  const { statusCode, body = '' } = await answer(eventFor(endpoint), {
    awsRequestId: 'a',
    functionName: 'service',
    getRemainingTimeInMillis: () => 1000,
  });
  expect(statusCode).toBe(200);
  return JSON.parse(body);
};

describe('what the service tells of itself', () => {
  test('answers every endpoint of its capability', () => {
    const ours = allEndpoints.filter((one) => one.function === 'service');
    expect(service.map(({ endpoint }) => endpoint)).toEqual(ours);
  });

  test('is up, with the version of its engine', async () => {
    expect(await ask(endpoints.health)).toEqual({ status: 'ok', engine: ENGINE_VERSION });
  });

  test('hands out the document of the whole table', async () => {
    expect(await ask(endpoints.apiDocument)).toEqual(openApiOf(allEndpoints));
  });
});

describe('newReference', () => {
  test('makes references that can be read out and are not the same twice', () => {
    const made = Array.from({ length: 200 }, newReference);
    expect(new Set(made).size).toBe(made.length);
    for (const one of made) expect(one).toMatch(/^[A-HKMNP-RT-Y346789]{4}-[A-HKMNP-RT-Y346789]{4}$/);
  });
});

describe('logToConsole', () => {
  test('writes one line of JSON', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    logToConsole({ level: 'info', requestId: 'r', endpoint: 'me', status: 200, milliseconds: 3 });
    const [[line]] = written.mock.calls as [[string]];
    written.mockRestore();

    expect(line).toBe('{"level":"info","requestId":"r","endpoint":"me","status":200,"milliseconds":3}\n');
  });
});
