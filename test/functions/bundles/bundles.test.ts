import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { ensureBuilt } from '../../../scripts/build/ensureBuilt.mjs';

const MOST_BYTES = 450_000;

/** A part that every workbook of ours has and no reader asks for. */
const OF_THE_WRITER = 'docProps/app.xml';

const capabilities = [...new Set([...allEndpoints.map((one) => one.function), ...timedTasks.map(({ name }) => name)])];

const bundleOf = (name: string): string => fileURLToPath(new URL(`../../../dist/functions/${name}.mjs`, import.meta.url));

const ENVIRONMENT = {
  TABLE_NAME: 'table',
  FILES_BUCKET: 'files',
  EVIDENCE_BUCKET: 'documents',
  SEALS_BUCKET: 'seals',
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
};

/** Loads a bundle in a process of its own, as Lambda does, and prints what came of the script. */
const load = (name: string, script: string, environment: Readonly<Record<string, string>> = ENVIRONMENT) => {
  const program = `const { handler } = await import(${JSON.stringify(pathToFileURL(bundleOf(name)).href)}); ${script}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...environment },
  });
  return { stdout, stderr, status };
};

beforeAll(async () => {
  await ensureBuilt(['functions']);
}, 60_000);

test.each(capabilities)('the bundle of %s gives a handler and loads with nothing beside it', (name) => {
  expect(load(name, 'process.stdout.write(typeof handler)')).toMatchObject({ stdout: 'function', status: 0 });
});

describe.each(capabilities.filter((name) => name !== 'exports'))('the bundle of %s', (name) => {
  test('stays within its budget', () => {
    expect(statSync(bundleOf(name)).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('does not carry the writer of workbooks', () => {
    expect(readFileSync(bundleOf(name), 'utf8')).not.toContain(OF_THE_WRITER);
  });
});

test('the writer of workbooks is known by what it writes', () => {
  expect(readFileSync(bundleOf('exports'), 'utf8')).toContain(OF_THE_WRITER);
});

test('a function that does not know its table does not start, and says what is missing', () => {
  const { status, stderr } = load('me', '', { ...ENVIRONMENT, TABLE_NAME: '' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('TABLE_NAME');
});

test('the function that is open to everybody answers without a table', () => {
  const event = { routeKey: 'GET /api/health', headers: {}, requestContext: { requestId: 'r' } };
  const script = `process.stdout.write((await handler(${JSON.stringify(event)})).body)`;
  expect(load('service', script, {})).toMatchObject({ stdout: '{"status":"ok","engine":"1.0.0"}', status: 0 });
});
