import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { XLSX } from '#core/endpoints/values.ts';
import { startDynamoDb, type RunningDynamoDb } from '../../local/dynamodb/startDynamoDb.ts';
import { seededPeople } from '../../local/people/seededPeople.ts';
import { seed } from '../../local/seed.ts';
import { admit } from '../../server/admit.ts';
import { readNodeSettings, type NodeSettings } from '../../server/nodeSettings.ts';
import { openNodeStore, startNodeService, type RunningNodeService } from '../../server/startNodeService.ts';
import { correctedBytes } from '../functions/http/openedBloc.ts';
import { findDynamoDbLocal, startDynamoDbLocal } from '../local/dynamodb/dynamoDbLocal.ts';
import { CAO_BANG, sampleBloc } from '../sampleBlocs.ts';
import { startTestIssuer, type TestIssuer } from './testIssuer.ts';

/** Java takes its time on a machine that many share. */
const PATIENCE_MS = 120_000;

const AUDIENCE = 'giaouoc-api';
const PLACE = { bloc: CAO_BANG, edition: '2018' };

let folder: string;
let issuer: TestIssuer;
let dynamoDb: RunningDynamoDb;
let service: RunningNodeService | undefined;
let faults: unknown[];
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'service-'));
  issuer = await startTestIssuer('ES256', (address) => `${address}/`);
  [faults, lines] = [[], []];
});

const stop = async (): Promise<void> => {
  const running = service;
  service = undefined;
  await running?.stop();
};

afterEach(async () => {
  await stop();
  await dynamoDb.stop();
  await issuer.stop();
  await rm(folder, { recursive: true });
});

const settings = (): NodeSettings =>
  readNodeSettings(
    { DYNAMODB_ENDPOINT: dynamoDb.endpoint, PORT: '0' },
    { ISSUER: issuer.issuer, AUDIENCE, FILES_DIR: join(folder, 'files'), SEALS_DIR: join(folder, 'seals') },
  );

const start = async (): Promise<void> => {
  service = await startNodeService({
    settings: settings(),
    log: () => undefined,
    logTask: (line) => lines.push(line),
    onError: (error) => faults.push(error),
  });
};

const ask = async (
  person: string,
  endpoint: Endpoint,
  path: object = {},
  send: { readonly headers?: Record<string, string>; readonly body?: Uint8Array } = {},
) => {
  const reply = await fetch(`http://127.0.0.1:${service?.port}${addressOf(endpoint, path as never)}`, {
    method: endpoint.method,
    headers: { authorization: await issuer.bearer(person, AUDIENCE), ...send.headers },
    ...(send.body && { body: send.body as NonNullable<RequestInit['body']> }),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};

const found = findDynamoDbLocal();
const ENGINES: readonly (readonly [name: string, start: () => Promise<RunningDynamoDb>])[] = [
  ['the emulator', () => startDynamoDb({ dataDir: null })],
  ...('folder' in found ? [['DynamoDB Local', () => startDynamoDbLocal(found.folder)] as const] : []),
];

describe.each(ENGINES)('the service over %s', (_name, startEngine) => {
  test(
    'takes a sheet in, keeps it on disk and ranks it, for people of any issuer, and still does after a restart',
    async () => {
      dynamoDb = await startEngine();
      const bloc = sampleBloc(CAO_BANG);
      await start();
      const store = openNodeStore(settings());
      await seed(store, [bloc], seededPeople([bloc]));
      const headers = { 'content-type': XLSX, 'idempotency-key': 'first-of-ttt' };
      const sent = await ask(
        'cb2018-ttt-staff',
        endpoints.sendSubmission,
        { ...PLACE, agency: 'TTT' },
        { headers, body: correctedBytes(bloc, 'TTT') },
      );
      expect(sent).toMatchObject({ status: 201, body: { receipt: { version: 1, agency: 'TTT' } } });
      expect((await readdir(join(folder, 'files'))).filter((name) => name !== 'evidence')).toHaveLength(1);

      await stop();
      await start();
      const ranking = await ask('cb2018-chair', endpoints.readRanking, PLACE);
      expect(ranking).toMatchObject({ status: 200, body: { provisional: true } });
      expect(ranking.body['ranking']).toHaveLength(1);
      expect(await ask('nobody', endpoints.readRanking, PLACE)).toMatchObject({ status: 403 });
      expect(faults).toEqual([]);
      store.client.destroy();
    },
    PATIENCE_MS,
  );
});

describe('the service', () => {
  test('runs its daily tasks when it starts, the seal of the records among them, and says so in a line each', async () => {
    dynamoDb = await startDynamoDb({ dataDir: null });
    await start();
    await stop();
    const said = lines.map((line) => JSON.parse(line) as { readonly task: string }).sort((a, b) => a.task.localeCompare(b.task));
    expect(said).toEqual([
      expect.objectContaining({ task: 'reminders', level: 'info', failed: 0 }),
      expect.objectContaining({ task: 'seal', level: 'info', breaches: [] }),
    ]);
    expect(await readdir(join(folder, 'seals'))).toEqual(expect.arrayContaining(['latest.json', 'seals']));
  });

  test('lets whoever hosts it admit a first person, who then is what they were made', async () => {
    dynamoDb = await startDynamoDb({ dataDir: null });
    await start();
    const store = openNodeStore(settings());
    expect(await admit(store, ['p-1', 'khoi-1', 'administrator', 'Nguyễn Văn A'])).toContain('administrator in khoi-1');
    await expect(admit(store, ['p-1', 'khoi-1', 'king', 'A'])).rejects.toThrow('usage: admit');
    const me = await ask('p-1', endpoints.me);
    expect(me.body['memberships']).toMatchObject([{ bloc: 'khoi-1', role: 'administrator', agency: null }]);
    store.client.destroy();
  });

  test('does not start where the issuer speaks for another one', async () => {
    dynamoDb = await startDynamoDb({ dataDir: null });
    await issuer.stop();
    issuer = await startTestIssuer('RS256', () => 'https://elsewhere.example');
    await expect(start()).rejects.toThrow('another issuer');
  });
});
