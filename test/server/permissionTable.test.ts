import { generateKeyPair } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { entriesOf } from '#core/endpoints/jsonSchemaOf.ts';
import { findHead } from '../../functions/store/submissions.ts';
import { startTestTable, type TestTable } from '../functions/store/testStore.ts';
import { startLiveApi, type LiveApi } from './liveApi.ts';
import { pathValues } from './pathValues.ts';
import { checkPermissions, letThrough, permissionCases } from './permissionTable.ts';
import { blocIn, EDITION, OWN_AGENCY, personOf, settlePermissionWorld } from './permissionWorld.ts';

let table: TestTable;
let live: LiveApi;

beforeAll(async () => {
  table = await startTestTable();
  const store = table.open();
  await settlePermissionWorld(store);
  live = await startLiveApi([store]);
});

afterAll(async () => {
  await live.stop();
  await table.stop();
});

/** Each request is quick; on a machine that many share, all of them are not. */
const PATIENCE_MS = 120_000;

/** Each endpoint comes up with other roles, places and states, since the step shares no factor with their numbers. */
const STEP = 419;

test(
  'a request reaches its endpoint where the policy says so, and is refused everywhere else',
  async () => {
    const cases = permissionCases().filter((_one, index) => index % STEP === 0);
    const { unexpected, passed, refused } = await checkPermissions(live, cases);
    expect(unexpected).toEqual([]);
    expect(passed).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(20);
  },
  PATIENCE_MS,
);

/** Who may, where, of every endpoint that asks for a right. */
const PASSING = allEndpoints
  .filter(({ action }) => action !== null)
  .flatMap((endpoint) => letThrough(endpoint) ?? [])
  .map(({ endpoint, role, place, state, agency }) => ({
    endpoint,
    person: personOf(role, place),
    path: pathValues(endpoint, { bloc: blocIn(state), edition: String(EDITION), agency }),
  }));

interface Wrong {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The state that a change is made from, in one of the ways that endpoints name it. */
const tagFor = ({ request }: Endpoint): Readonly<Record<string, string>> => {
  const schema = new Map(entriesOf(request.headers)).get('if-match');
  const tag = ['"1"', `"sha256:${'0'.repeat(64)}"`, `"${'0'.repeat(64)}"`].find((one) => schema && v.safeParse(schema, one).success);
  return tag === undefined ? {} : { 'if-match': tag };
};

/** What each endpoint answers somebody who may, in a language: status, code and whether the words are in that language. */
const answersTo = (endpoints: typeof PASSING, wrong: Wrong): Promise<readonly string[]> =>
  Promise.all(
    endpoints.map(async ({ endpoint, person, path }) => {
      const authorization = await live.bearer(person);
      const said = await Promise.all(
        ['vi', 'en'].map(async (language) => {
          const own = { 'accept-language': language, 'idempotency-key': 'a-key-of-this-test' };
          const headers = { ...own, ...tagFor(endpoint), ...wrong.headers };
          const reply = await live.ask(endpoint, { authorization, path, ...wrong, headers });
          const { status, code, detail } = JSON.parse(reply.body.toString('utf8')) as {
            readonly status: number;
            readonly code: string;
            readonly detail: string;
          };
          expect([reply.headers.get('content-language'), reply.status], endpoint.name).toEqual([language, status]);
          return { answer: `${status} ${code}`, detail };
        }),
      );
      const [vi, en] = said;
      return `${endpoint.name} ${en?.answer ?? ''}${vi?.detail === en?.detail ? ' in the same words' : ''}`;
    }),
  );

describe('an endpoint that one may ask', () => {
  test('is every one that asks for a right, but for withdrawing what is due', () => {
    const asked = new Set(PASSING.map(({ endpoint }) => endpoint));
    const others = allEndpoints.filter((one) => one.action !== null && !asked.has(one));
    expect(others.map(({ name }) => name)).toEqual(['withdrawSubmission']);
  });

  test('refuses what it does not know in a query, in the caller’s language', async () => {
    expect(await answersTo(PASSING, { query: '?unheard=of' })).toEqual(
      PASSING.map(({ endpoint: { name } }) => `${name} 400 request.malformed`),
    );
  });

  test('refuses a body of another type, and one that is too large, in the caller’s language', async () => {
    const taking = PASSING.filter(({ endpoint }) => endpoint.request.body !== null && entriesOf(endpoint.request.query).length === 0);
    const required = taking.filter(({ endpoint }) => endpoint.request.body?.kind === 'json');
    expect(required.length).toBeGreaterThan(10);
    const headersOf = (type: string) => ({ 'content-type': type });
    expect(await answersTo(taking, { body: '<a/>', headers: headersOf('text/xml') })).toEqual(
      taking.map(({ endpoint: { name } }) => `${name} 415 request.wrongType`),
    );
    const small = required.filter(({ endpoint }) => (endpoint.request.body?.limit ?? 0) <= 64 * 1024);
    const body = JSON.stringify({ long: 'x'.repeat(64 * 1024) });
    expect(await answersTo(small, { body, headers: headersOf('application/json') })).toEqual(
      small.map(({ endpoint: { name } }) => `${name} 413 request.tooLarge`),
    );
  });
});

const SECOND = 1000;
const now = (): number => Math.floor(Date.now() / SECOND);

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const claims = () => ({ iss: 'https://issuer.example/oidc', aud: 'giaouoc-pane', sub: 'chair-here', exp: now() + 60 });

const FAULTY: readonly (readonly [what: string, authorization: () => Promise<string | undefined>])[] = [
  ['no token', async () => undefined],
  ['an empty token', async () => 'Bearer '],
  ['another scheme', async () => (await live.bearer('chair-here')).replace('Bearer', 'Basic')],
  ['an expired token', () => live.bearer('chair-here', { exp: now() - 5 })],
  ['a token that holds only later', () => live.bearer('chair-here', { nbf: now() + 600 })],
  ['a token of another issuer', () => live.bearer('chair-here', { iss: 'https://elsewhere.example/oidc' })],
  ['a token for another audience', () => live.bearer('chair-here', { aud: 'another-app' })],
  ['a token signed by another key', async () => live.bearer('chair-here', {}, (await generateKeyPair('RS256')).privateKey)],
  ['a token without an algorithm', async () => `Bearer ${part({ alg: 'none' })}.${part(claims())}.`],
  ['a token whose claims were tampered with', () => tampered(1)],
  ['a token whose signature was tampered with', () => tampered(2)],
  ['an id token', async () => live.bearer('chair-here', { token_use: 'id' })],
];

/** Another person's claims, or another signature, in an otherwise right token. */
const tampered = async (which: 1 | 2): Promise<string> => {
  const parts = (await live.bearer('chair-here')).split('.');
  const others = (await live.bearer('observer-here')).split('.');
  return parts.map((one, index) => (index === which ? others[index] : one)).join('.');
};

/** Every endpoint that is not public, and an address of it: finding values for its patterns takes long, so it is done once. */
const GUARDED = allEndpoints
  .filter(({ access }) => access !== 'public')
  .map((endpoint) => ({ endpoint, path: pathValues(endpoint, { bloc: blocIn('open'), edition: String(EDITION), agency: OWN_AGENCY }) }));

describe.each(FAULTY)('%s', (_what, authorizationOf) => {
  test('gets nobody past any endpoint that is not public', async () => {
    const authorization = await authorizationOf();
    const replies = await Promise.all(
      GUARDED.map(async ({ endpoint, path }) => {
        const reply = await live.ask(endpoint, { ...(authorization !== undefined && { authorization }), path });
        return `${endpoint.name} ${reply.status} ${reply.body.toString('utf8')}`;
      }),
    );
    expect(replies).toEqual(GUARDED.map(({ endpoint: { name } }) => `${name} 401 {"message":"Unauthorized"}`));
  });
});

test('nobody has moved anything by all this', async () => {
  expect(await findHead(table.open(), { bloc: blocIn('open'), edition: EDITION, agency: OWN_AGENCY })).toBeNull();
  expect(live.faults).toEqual([]);
});
