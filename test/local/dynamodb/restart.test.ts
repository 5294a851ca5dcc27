import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
  DescribeTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDynamoDb, type DynamoDbOptions } from '../../../local/dynamodb/startDynamoDb.ts';
import { clientOf } from './clientOf.ts';

const TABLE = 'kept';
const KEY = { pk: { S: 'one' } };

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

const whileRunning = async <Result>(
  options: DynamoDbOptions,
  work: (client: ReturnType<typeof clientOf>, port: number) => Promise<Result>,
): Promise<Result> => {
  const running = await startDynamoDb(options);
  const client = clientOf(running.endpoint);
  try {
    return await work(client, Number(new URL(running.endpoint).port));
  } finally {
    client.destroy();
    await running.stop();
  }
};

const fill = async (client: ReturnType<typeof clientOf>) => {
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  await client.send(new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }));
  await client.send(new PutItemCommand({ TableName: TABLE, Item: { ...KEY, v: { N: '1' } } }));
};

describe('a data folder', () => {
  test('keeps tables, items and settings from one start to the next', async () => {
    await whileRunning({ dataDir }, fill);
    await whileRunning({ dataDir }, async (client) => {
      const { Item: item } = await client.send(new GetItemCommand({ TableName: TABLE, Key: KEY }));
      const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName: TABLE }));
      const { Table: table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
      expect(item).toEqual({ ...KEY, v: { N: '1' } });
      expect(ttl).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
      expect(table?.TableStatus).toBe('ACTIVE');
    });
  });

  test('is left free when the port is taken', async () => {
    await whileRunning({ dataDir: null }, async (_client, port) => {
      await expect(startDynamoDb({ dataDir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
      await whileRunning({ dataDir }, fill);
    });
  });
});

describe('in memory', () => {
  test('every start begins empty', async () => {
    await whileRunning({ dataDir: null }, fill);
    await whileRunning({ dataDir: null }, async (client) => {
      const missing = client.send(new DescribeTableCommand({ TableName: TABLE }));
      await expect(missing).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });
});
