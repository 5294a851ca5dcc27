import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { problemText } from '#core/messages/problemText.ts';
import type { Doors, LogLine } from '../../../functions/http/Doors.ts';
import { lambdaOf } from '../../../functions/http/lambdaOf.ts';
import { newReference } from '../../../functions/http/newReference.ts';
import { serve } from '../../../functions/http/serve.ts';
import { service as serviceEndpoints } from '../../../functions/http/service.ts';
import { openSignIn } from '../../../local/signIn/openSignIn.ts';
import { printToken } from '../../../local/token.ts';
import { serveHttp, type RunningService } from '../../../server/serveHttp.ts';
import { tokenVerifier } from '../../../server/verifyToken.ts';
import { lan, seededPeople } from './seededPeople.ts';

let dataDir: string;
let running: RunningService;
const log: LogLine[] = [];
const faults: unknown[] = [];

const doors: Doors = {
  findMemberships: async () => [],
  findPeriod: async () => null,
  now: Date.now,
  newReference,
  problemText,
  log: (line) => log.push(line),
};

const me = serve(endpoints.me, async (_request, { caller: { id, name, email } }) => ({ body: { id, name, email, memberships: [] } }));
const readPeriod = serve(endpoints.readPeriod, () => expect.fail('the handler was reached'));

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'api-'));
  running = await serveHttp('127.0.0.1', 0, async (port) => {
    const origin = `http://localhost:${port}`;
    const options = { dataDir, origin, redirectUris: [`${origin}/signed-in.html`], people: seededPeople, environment: {} };
    const signIn = await openSignIn({ ...options, onError: (error) => faults.push(error) });
    return {
      table: allEndpoints,
      functions: { me: lambdaOf([me], doors), blocs: lambdaOf([readPeriod], doors), service: lambdaOf(serviceEndpoints, doors) },
      verifyToken: tokenVerifier(signIn),
      mounts: [signIn.mount],
      folders: [],
      hosts: ['localhost'],
      now: Date.now,
      timeLimit: 30_000,
      onError: (error) => faults.push(error),
    };
  });
});

afterAll(async () => {
  await running.stop(0);
  await rm(dataDir, { recursive: true, force: true });
});

const ask = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
  const { stdout } = await printToken(lan.id, dataDir, Date.now());
  return fetch(`http://localhost:${running.port}${path}`, { headers: { authorization: `Bearer ${stdout.trim()}`, ...headers } });
};

describe('a person signed in at this machine', () => {
  test('is known to the functions', async () => {
    const response = await ask('/api/me');

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: lan.id, name: lan.name, email: lan.email, memberships: [] });
  });

  test('is told in Vietnamese what they may not, in English when they ask so', async () => {
    const path = '/api/blocs/noi-chinh/periods/2018';
    const vietnamese = (await (await ask(path)).json()) as { detail: string; status: number };
    const english = (await (await ask(path, { 'accept-language': 'en' })).json()) as { detail: string };

    expect(vietnamese.status).toBe(403);
    expect(vietnamese.detail).toContain('không có quyền xem kỳ chấm của khối');
    expect(english.detail).toMatch(/^Your account may not/);
  });

  test('needs no token for the document of the service', async () => {
    const response = await ask('/api/openapi.json', { authorization: '' });
    expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
  });

  test('leaves no name in the log', () => {
    expect(log.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain(lan.name);
    expect(faults).toEqual([]);
  });
});
