import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceEvidence } from '../../functions/store/evidence.ts';
import { evidenceName } from '../../functions/store/evidenceName.ts';
import { contentHash } from '../../functions/store/hashing.ts';
import { findMembershipsOf } from '../../functions/store/members.ts';
import { openPeriod } from '../../functions/store/periods.ts';
import { bucketMount } from '../../local/bucketMount.ts';
import { serveHttp, type RunningService } from '../../server/serveHttp.ts';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { startTestTable, type TestTable } from '../functions/store/testStore.ts';
import { PROJECT } from '../projectFolder.ts';
import { CAO_BANG, spawnLocal, type SpawnedLocal } from './spawnLocal.ts';

/**
 * A first deployment rehearsed without an account: the true scripts from the settings to the first bloc. Stand-ins are what only AWS has:
 * CDK's command line writes down what it is asked and gives back outputs, the table is our emulator, the sign-in answers as it documents,
 * and the site is that of `npm start`.
 */

const STAGE = `rehearsal-${process.pid}`;
const MAIL = 'quan.tri@example.gov.vn';
const BLOC = join(PROJECT, 'samples', CAO_BANG, 'bloc.json');
const LEFT = [`outputs-${STAGE}.json`, `manifest-${STAGE}.xml`].map((name) => join(PROJECT, 'dist', name));

let folder: string;
let site: SpawnedLocal;
let table: TestTable;
let buckets: RunningService;
let people: Server;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  await ensureBuilt(['functions', 'local', 'pane', 'bench']);
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  [site, table, buckets] = await Promise.all([spawnLocal(join(folder, 'data'), { SAMPLES: 'none' }), startTestTable(), serveBuckets()]);
  people = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.end(JSON.stringify(accountOf(body))));
  }).listen(0, '127.0.0.1');
  await once(people, 'listening');
  const stages = join(folder, 'stages');
  const bin = join(folder, 'bin');
  for (const one of [stages, bin]) mkdirSync(one);
  const production = JSON.parse(readFileSync(join(PROJECT, 'infra/stages/production.json'), 'utf8')) as object;
  writeFileSync(join(stages, `${STAGE}.json`), JSON.stringify({ ...production, administrator: MAIL, alarmsTo: ['truc@example.gov.vn'] }));
  writeFileSync(join(folder, 'outputs.json'), JSON.stringify(outputs()));
  writeFileSync(join(bin, 'cdk'), CDK);
  chmodSync(join(bin, 'cdk'), 0o755);
  environment = {
    PATH: `${bin}:/usr/bin:/bin`,
    HOME: folder,
    STAGES: stages,
    AWS_PROFILE: 'office',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    CDK_VALIDATION: 'false',
    REHEARSAL: folder,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${buckets.port}/buckets`,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${(people.address() as AddressInfo).port}/`,
  };
});

afterAll(async () => {
  people.close();
  await Promise.all([site.end('SIGTERM'), table.stop(), buckets.stop()]);
  for (const path of [folder, ...LEFT]) rmSync(path, { recursive: true, force: true });
});

/** Writes down what it is asked; a deployment gives back what the stacks would. */
const CDK = `#!/bin/sh
shift 2
echo "$@" >> "$REHEARSAL/calls"
if [ "$1" = deploy ]; then for last; do :; done; cp "$REHEARSAL/outputs.json" "$last"; fi
`;

const outputs = () => ({
  [`GiaoUoc-${STAGE}-App`]: { SiteAddress: site.origin },
  [`GiaoUoc-${STAGE}-Data`]: { TableName: 'giao-uoc', FilesBucket: 'files', EvidenceBucket: 'evidence', PeoplePool: 'pool-1' },
});

const accountOf = (asked: string): object =>
  asked.includes(MAIL)
    ? {
        UserAttributes: [
          { Name: 'sub', Value: 'sub-1' },
          { Name: 'name', Value: 'Quản trị' },
        ],
      }
    : { __type: 'UserNotFoundException' };

const documents = new Map<string, Uint8Array>();

const bucketOf = (kept: Map<string, Uint8Array>) => ({
  put: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
  get: async (name: string) => kept.get(name) ?? null,
});

const serveBuckets = (): Promise<RunningService> => {
  const held = { files: bucketOf(new Map()), evidence: bucketOf(documents) };
  const credentials = { keyId: 'local', secret: 'local', session: null };
  const mount = bucketMount({ prefix: '/buckets', buckets: held, credentials, region: 'ap-southeast-1', now: Date.now });
  const nothing = { table: [], functions: {}, verifyToken: async () => null, folders: [], hosts: null, now: Date.now, timeLimit: 1000 };
  return serveHttp('127.0.0.1', 0, () => ({ ...nothing, mounts: [mount], onError: (error) => void process.stderr.write(String(error)) }));
};

const run = async (script: string, args: readonly string[], input = '') => {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', script), ...args], { env: environment });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  child.stdin.end(input);
  const [status] = (await once(child, 'close')) as [number];
  return { status, ...said };
};

const calls = (): readonly string[] => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

describe.skipIf(process.platform === 'win32')('a first deployment, rehearsed', () => {
  test('founds nothing before it is deployed', async () => {
    expect(await run('found.mjs', [STAGE, BLOC])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/npm run deploy -- rehearsal/),
    });
  });

  test('writes the stacks, shows the difference, asks, deploys, and finds that the site answers', async () => {
    const { status, stdout, stderr } = await run('deploy.mjs', [STAGE], `${STAGE}\n`);

    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining(`Type "${STAGE}" to go on`) });
    expect(calls()).toEqual(['diff --all', `deploy --all --require-approval never --outputs-file ${LEFT[0] ?? ''}`]);
    expect(stdout).toContain(`npm run found -- ${STAGE} BLOC.json`);
    expect(stdout).toMatch(/nothing is told without signing in +\d+ routes +ok/);
    expect(readFileSync(LEFT[1] ?? '', 'utf8')).toContain(`DefaultValue="${site.origin}/pane/taskpane.html"`);
  }, 60_000);

  test('puts the first bloc there, with the administrator of the settings, and says who has no account', async () => {
    expect(await run('found.mjs', [STAGE, BLOC])).toEqual({
      status: 0,
      stdout: `${CAO_BANG}, version 1: ${MAIL} is its administrator\n`,
      stderr: '',
    });
    expect(await findMembershipsOf(table.open(), 'sub-1')).toMatchObject([{ bloc: CAO_BANG, role: 'administrator' }]);
    expect(await run('found.mjs', [STAGE, BLOC, 'khac@example.gov.vn'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^nobody has an account with the address khac@example\.gov\.vn\. Mend it/),
    });
  });

  test('takes the bloc out of the stage as a file, with its documents, and puts it back', async () => {
    const file = join(folder, 'bloc.json.gz');
    const bytes = Buffer.from('%PDF-1.7 báo cáo số 12');
    const owner = { bloc: CAO_BANG, edition: 2018, agency: 'STP' };
    const told = {
      name: 'Báo cáo 12.pdf',
      type: 'application/pdf',
      size: bytes.length,
      hash: contentHash(bytes),
      criterion: null,
      by: 'x',
    };
    const store = table.open();
    await openPeriod(store, { bloc: CAO_BANG, edition: 2018, blocVersion: 1, receiptPrefix: 'CB-IV-2018', due: null, by: 'x' });
    await announceEvidence(store, owner, told);
    const place = `evidence/${evidenceName(owner, told.hash)}`;
    documents.set(place, bytes);
    expect(await run('archive.mjs', ['export', CAO_BANG, file, '--stage', STAGE])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(file)).toBe(true);
    documents.clear();
    expect(await run('archive.mjs', ['restore', file, '--stage', STAGE])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^sha256:[^]+\n1 documents /),
    });
    expect(Buffer.from(documents.get(place) ?? []).equals(bytes)).toBe(true);
    expect(await run('archive.mjs', ['export', CAO_BANG, file, '--stage', STAGE])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('bloc.evidence.tar is there already'),
    });
    truncateSync(file, 1000);
    expect(await run('archive.mjs', ['restore', file, '--stage', STAGE])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Tệp lưu trữ không còn nguyên vẹn \(archive, /),
    });
    expect(await run('archive.mjs', ['restore', file, '--stage', 'nowhere'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm run deploy -- nowhere'),
    });
  });
});
