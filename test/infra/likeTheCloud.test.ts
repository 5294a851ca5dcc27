import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { reachOf } from '#core/endpoints/reach.ts';
import {
  readCredentials,
  readEvidenceSettings,
  readFilesSettings,
  readSealSettings,
  readStoreSettings,
} from '../../functions/store/settings.ts';
import type { HttpEvent } from '../../functions/http/PayloadV2.ts';
import { localFunctions } from '../../local/localFunctions.ts';
import { GATEWAY_LIMIT } from '../../server/readBody.ts';
import { findRoute } from '../../server/routes.ts';
import { RESULT_LIMIT } from '../../server/writeResult.ts';
import { MemoryFiles, startTestTable, type TestTable } from '../functions/store/testStore.ts';
import { PROJECT } from '../projectFolder.ts';
import { startLiveApi, type LiveApi } from '../server/liveApi.ts';
import { pathValues } from '../server/pathValues.ts';
import { folderWith } from './builtFolder.ts';
import { functionBehind } from './routeFaults.ts';
import { ofType, stackTemplates, targetOf, type Resource, type StackTemplates } from './stackTemplates.ts';

/** What is tried on one machine is what runs in the cloud: the templates on one side, the local adapter, over true HTTP, on the other. */

const PLACE = { bloc: 'noi-chinh', edition: '2018', agency: 'STP' };

let written: StackTemplates;
let table: TestTable;
let api: LiveApi;

beforeAll(async () => {
  written = stackTemplates();
  table = await startTestTable();
  api = await startLiveApi([table.open()]);
});

afterAll(async () => {
  await api.stop();
  await table.stop();
});

/** The path with something in the place of each variable. */
const filled = ({ path }: Endpoint): string => path.replace(/\{\w+\}/g, 'x');

const routes = () => ofType(written.application, 'AWS::ApiGatewayV2::Route').map(([, route]) => route);
const keyOf = ({ Properties }: Resource): string => String(Properties['RouteKey']);
const isGuarded = ({ Properties }: Resource): boolean => Properties['AuthorizationType'] === 'JWT';

const functionOf = (route: Resource): Resource => {
  const found = written.application[functionBehind(route, written.application) ?? ''];
  if (!found) throw new Error(`${keyOf(route)} leads nowhere`);
  return found;
};

const environmentOf = ({ Properties }: Resource): Readonly<Record<string, unknown>> =>
  (Properties['Environment'] as { readonly Variables: Readonly<Record<string, unknown>> }).Variables;

describe('the routes', () => {
  test('of the template are those that the local adapter finds, each under its own key', () => {
    const found = allEndpoints.map((endpoint) => findRoute(allEndpoints, endpoint.method, filled(endpoint))?.routeKey);

    expect(new Set(found)).toEqual(new Set(routes().map(keyOf)));
  });

  test('that ask for a token there answer 401 here, and the others do not', async () => {
    const guarded = new Map(routes().map((route) => [keyOf(route), isGuarded(route)]));
    const seen = await Promise.all(
      allEndpoints.map(async (endpoint) => {
        const reply = await fetch(api.origin + filled(endpoint), { method: endpoint.method });
        return [routeKeyOf(endpoint), reply.status === 401 && (await reply.text()) === '{"message":"Unauthorized"}'] as const;
      }),
    );

    expect(new Map(seen)).toEqual(guarded);
  });

  test('that are in no table are not found on either side', async () => {
    const reply = await fetch(`${api.origin}/api/no-such-thing`);

    expect([reply.status, await reply.text()]).toEqual([404, '{"message":"Not Found"}']);
    expect(routes().map(keyOf)).not.toContain('$default');
  });
});

describe('the token', () => {
  test('is asked for in the same header, of one issuer, for one client', () => {
    const [authorizer] = ofType(written.application, 'AWS::ApiGatewayV2::Authorizer').map(([, { Properties }]) => Properties);
    const { Audience } = (authorizer?.['JwtConfiguration'] ?? { Audience: [] }) as { readonly Audience: readonly unknown[] };

    expect(authorizer).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
    expect(Audience.map((one) => targetOf(one))).toEqual([expect.stringMatching(/^Pane/)]);
  });

  test('of another client, or out of its time, is refused here as the gateway refuses it', async () => {
    const [endpoint] = allEndpoints.filter(({ name }) => name === 'me');
    if (!endpoint) throw new Error('no me');
    const statuses = await Promise.all(
      [{ aud: 'another', client_id: 'another' }, { exp: 1 }, { nbf: 4_000_000_000 }, { iss: 'https://another.example' }].map(
        async (claims) => (await api.ask(endpoint, { authorization: await api.bearer('lan', claims) })).status,
      ),
    );

    expect(statuses).toEqual([401, 401, 401, 401]);
    expect((await api.ask(endpoint, { authorization: await api.bearer('lan') })).status).toBe(200);
  });
});

describe('the limits', () => {
  test('of time fit within each other: the store’s, the function’s, the gateway’s', () => {
    const timeouts = routes().map((route) => Number(functionOf(route).Properties['Timeout']));
    const gateways = ofType(written.application, 'AWS::ApiGatewayV2::Integration').map(
      ([, { Properties }]) => Properties['TimeoutInMillis'] ?? 30_000,
    );
    const local = Number(
      /TIME_LIMIT_MS = ([\d_]+)/.exec(readFileSync(join(PROJECT, 'local/startLocal.ts'), 'utf8'))?.[1]?.replaceAll('_', ''),
    );

    expect(Math.min(...timeouts)).toBeGreaterThan(4);
    expect(Math.max(...timeouts)).toBeLessThan(30);
    expect([...new Set(gateways), local]).toEqual([30_000, 30_000]);
  });

  test('of size leave room for every body that an endpoint takes, in base64, in what the gateway hands on', () => {
    const largest = Math.max(...allEndpoints.map(({ request }) => request.body?.limit ?? 0));

    expect((largest * 4) / 3 + 64 * 1024).toBeLessThan(RESULT_LIMIT);
    expect(GATEWAY_LIMIT).toBe(10 * 1024 * 1024);
  });

  test('are answered with the same words', async () => {
    const [send] = allEndpoints.filter(({ name }) => name === 'sendSubmission');
    if (!send) throw new Error('no sendSubmission');
    const authorization = await api.bearer('lan');
    const ask = (size: number) => api.ask(send, { authorization, path: pathValues(send, PLACE), body: new Uint8Array(size) });

    const tooLong = await ask(GATEWAY_LIMIT + 1);
    expect([tooLong.status, tooLong.body.toString()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });
});

describe('the functions', () => {
  test('get the events that the adapter makes', () => {
    const versions = ofType(written.application, 'AWS::ApiGatewayV2::Integration').map(
      ([, { Properties }]) => Properties['PayloadFormatVersion'],
    );

    expect(new Set(versions)).toEqual(new Set(['2.0']));
  });

  test('are the bundles of the build, one for each capability, under the name that the adapter calls', () => {
    const handlers = new Map(routes().map((route) => [keyOf(route), String(functionOf(route).Properties['Handler'])]));

    expect(handlers).toEqual(new Map(allEndpoints.map((endpoint: Endpoint) => [routeKeyOf(endpoint), `${endpoint.function}.handler`])));
  });

  test('are loaded by `npm start` from the same files, with the same names in their environment', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'like-the-cloud-'));
    const built = folderWith({
      'functions/evidence.mjs': 'export const handler = async () => ({ statusCode: 200, body: Object.keys(process.env).join() });',
    });
    const quiet = () => undefined;
    const settings = { tableName: 'giao-uoc', region: 'local', endpoint: 'http://127.0.0.1:1' };
    const { functions, stop } = localFunctions({
      built,
      dataDir,
      host: '127.0.0.1:2',
      table: settings,
      files: new MemoryFiles(),
      log: quiet,
      onError: quiet,
    });
    const context = { awsRequestId: 'r', functionName: 'evidence', getRemainingTimeInMillis: () => 1000 };
    const { body = '' } = (await functions.evidence?.({} as HttpEvent, context)) ?? {};
    await stop();
    const ofLambda = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
    const ofThisMachine = ['DYNAMODB_ENDPOINT', 'S3_ENDPOINT', 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'];
    const [documents] = routes()
      .map(functionOf)
      .filter(({ Properties }) => Properties['Handler'] === 'evidence.handler');
    const given = Object.keys(documents ? environmentOf(documents) : {}).filter((name) => name !== 'DOOR_SECRET');

    expect(new Set(body.split(','))).toEqual(new Set([...given, ...ofLambda, ...ofThisMachine]));
    expect(Object.keys(functions).sort()).toEqual([...new Set(allEndpoints.map((endpoint) => endpoint.function))].sort());
    for (const one of [built, dataDir]) rmSync(one, { recursive: true });
  });

  test('find all that they read of their environment in what the template and Lambda give them', () => {
    const given = { AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
    const texts = (one: Resource) => ({ ...given, ...Object.fromEntries(Object.keys(environmentOf(one)).map((name) => [name, 'x'])) });
    for (const route of routes()) {
      const environment = texts(functionOf(route));
      const endpoint = allEndpoints.find((one) => routeKeyOf(one) === keyOf(route));
      if (!endpoint || (endpoint.access === 'public' && reachOf(endpoint).reads.length === 0)) continue;
      const readers = [
        readStoreSettings,
        readFilesSettings,
        readCredentials,
        ...(endpoint.function === 'evidence' ? [readEvidenceSettings] : []),
      ];
      expect(() => readers.map((read) => read(environment))).not.toThrow();
    }
    const [seal] = ofType(written.application, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties['Handler'] === 'seal.handler',
    );
    if (!seal) throw new Error('no seal');
    expect(() => [readStoreSettings(texts(seal[1])), readSealSettings(texts(seal[1]))]).not.toThrow();
  });
});
