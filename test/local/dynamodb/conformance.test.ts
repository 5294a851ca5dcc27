import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDynamoDb, type RunningDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';
import { PROJECT } from '../../projectFolder.ts';
import { conformance } from './conformance.ts';
import { findDynamoDbLocal, startDynamoDbLocal } from './dynamoDbLocal.ts';

describe('the DynamoDB of this machine', () => {
  conformance(() => startDynamoDb({ dataDir: null }));
});

const found = findDynamoDbLocal();

describe.skipIf('leftOut' in found)(`AWS's DynamoDB Local${'leftOut' in found ? ` (left out: ${found.leftOut})` : ''}`, () => {
  conformance(() => startDynamoDbLocal('folder' in found ? found.folder : ''));
});

const commandsIn = (text: string): readonly string[] => [...text.matchAll(/new (\w+Command)\(/g)].map(([, name = '']) => name);

test('every operation that the code uses is tried', () => {
  const folder = join(PROJECT, 'functions/store');
  const used = readdirSync(folder).flatMap((name) => commandsIn(readFileSync(join(folder, name), 'utf8')));
  const tried = new Set(commandsIn(readFileSync(join(PROJECT, 'test/local/dynamodb/conformance.ts'), 'utf8')));
  expect(used.length).toBeGreaterThan(4);
  expect(used.filter((name) => !tried.has(name))).toEqual([]);
});

describe('the door', () => {
  let running: RunningDynamoDb;

  beforeAll(async () => {
    running = await startDynamoDb({ dataDir: null });
  });

  afterAll(async () => {
    await running.stop();
  });

  const post = (headers: Record<string, string>, body = '{}') =>
    fetch(running.endpoint, { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables', ...headers }, body });
  const SIGNED = {
    'content-type': 'application/x-amz-json-1.0',
    authorization: 'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=c',
  };

  test('takes no request that a foreign web page could send', async () => {
    expect(await post({ ...SIGNED, 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
    expect(await post({ 'content-type': SIGNED['content-type'] })).toMatchObject({ status: 400 });
  });

  test('answers what it does not emulate, and what is not JSON, with an error of the protocol', async () => {
    expect(await (await post(SIGNED)).json()).toMatchObject({ __type: 'com.amazon.coral.service#UnknownOperationException' });
    expect(await (await post(SIGNED, '{')).json()).toMatchObject({ __type: 'com.amazon.coral.service#SerializationException' });
    expect(await (await post(SIGNED, '[]')).json()).toMatchObject({ __type: 'com.amazon.coral.service#SerializationException' });
  });
});
