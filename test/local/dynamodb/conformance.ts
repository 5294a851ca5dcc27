import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
  type AttributeValue,
  type PutItemCommandInput,
  type QueryCommandInput,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';
import { clientOf } from './clientOf.ts';

const TABLE = 'conformance';
const S = (value: string): AttributeValue => ({ S: value });
const N = (value: number): AttributeValue => ({ N: String(value) });
const keyOf = (pk: string, sk: string) => ({ pk: S(pk), sk: S(sk) });

/** What the code asks of a DynamoDB, and what it must answer: the same for the one of this machine, for AWS's own and for any other. */
export const conformance = (start: () => Promise<RunningDynamoDb>): void => {
  let running: RunningDynamoDb;
  let client: ReturnType<typeof clientOf>;

  beforeAll(async () => {
    running = await start();
    client = clientOf(running.endpoint);
    await client.send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'g1', 'g2'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'gsi1',
            KeySchema: [
              { AttributeName: 'g1', KeyType: 'HASH' },
              { AttributeName: 'g2', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
  });

  afterAll(async () => {
    client.destroy();
    await running.stop();
  });

  const put = (pk: string, sk: string, fields: Record<string, AttributeValue> = {}, more: Partial<PutItemCommandInput> = {}) =>
    client.send(new PutItemCommand({ TableName: TABLE, Item: { ...keyOf(pk, sk), ...fields }, ...more }));

  const get = async (pk: string, sk: string) =>
    (await client.send(new GetItemCommand({ TableName: TABLE, Key: keyOf(pk, sk), ConsistentRead: true }))).Item;

  const query = (input: Partial<QueryCommandInput>) => client.send(new QueryCommand({ TableName: TABLE, ...input }));

  const transact = (items: TransactWriteItem[], token?: string) =>
    client.send(new TransactWriteItemsCommand({ TransactItems: items, ...(token !== undefined && { ClientRequestToken: token }) }));

  const putting = (pk: string, sk: string, fields: Record<string, AttributeValue> = {}): TransactWriteItem => ({
    Put: { TableName: TABLE, Item: { ...keyOf(pk, sk), ...fields } },
  });

  const puttingNew = (pk: string, sk: string, fields: Record<string, AttributeValue> = {}): TransactWriteItem => ({
    Put: {
      TableName: TABLE,
      Item: { ...keyOf(pk, sk), ...fields },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });

  const adding = (pk: string, sk: string, amount: number): TransactWriteItem => ({
    Update: {
      TableName: TABLE,
      Key: keyOf(pk, sk),
      UpdateExpression: 'ADD v :amount',
      ExpressionAttributeValues: { ':amount': N(amount) },
    },
  });

  const refusal = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'nothing was refused',
      (error: unknown) => error,
    );

  describe('a single write', () => {
    test('is taken where its condition holds', async () => {
      await put('single', 'new', { v: N(1) }, { ConditionExpression: 'attribute_not_exists(pk)' });
      expect(await get('single', 'new')).toEqual({ ...keyOf('single', 'new'), v: N(1) });
    });

    test('is refused where its condition fails, and tells the old item when asked', async () => {
      await put('single', 'old', { v: N(1) });
      const condition = { ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
      expect(await refusal(put('single', 'old', { v: N(2) }, condition))).toMatchObject({
        name: 'ConditionalCheckFailedException',
        Item: { v: N(1) },
      });
      expect((await get('single', 'old'))?.['v']).toEqual(N(1));
    });

    test('keeps text, whole numbers, truth, nothing, bytes, lists and maps as they came', async () => {
      const fields = {
        text: S('Khối thi đua các cơ quan Nội chính 🏆'),
        number: N(-123_456_789_012),
        truth: { BOOL: true },
        nothing: { NULL: true } as AttributeValue,
        bytes: { B: new Uint8Array([0, 1, 254, 255]) },
        list: { L: [S('a'), N(1)] },
        map: { M: { inner: { M: { deep: S('') } } } },
      };
      await put('single', 'types', fields);
      expect(await get('single', 'types')).toEqual({ ...keyOf('single', 'types'), ...fields });
    });

    test('updates by SET, ADD and if_not_exists', async () => {
      const { Attributes: after } = await client.send(
        new UpdateItemCommand({
          TableName: TABLE,
          Key: keyOf('single', 'update'),
          UpdateExpression: 'SET #a = if_not_exists(#a, :zero) + :one ADD n :one',
          ExpressionAttributeNames: { '#a': 'a' },
          ExpressionAttributeValues: { ':zero': N(0), ':one': N(1) },
          ReturnValues: 'ALL_NEW',
        }),
      );
      expect(after).toMatchObject({ a: N(1), n: N(1) });
    });

    test('deletes under a condition and gives the old item back', async () => {
      await put('single', 'gone', { v: N(7) });
      const { Attributes: old } = await client.send(
        new DeleteItemCommand({
          TableName: TABLE,
          Key: keyOf('single', 'gone'),
          ConditionExpression: 'attribute_exists(pk)',
          ReturnValues: 'ALL_OLD',
        }),
      );
      expect(old?.['v']).toEqual(N(7));
      expect(await get('single', 'gone')).toBeUndefined();
    });

    test('counts to 100 when 100 come at once', async () => {
      const count = () =>
        client.send(
          new UpdateItemCommand({
            TableName: TABLE,
            Key: keyOf('single', 'counter'),
            UpdateExpression: 'ADD v :one',
            ExpressionAttributeValues: { ':one': N(1) },
          }),
        );
      await Promise.all(Array.from({ length: 100 }, count));
      expect((await get('single', 'counter'))?.['v']).toEqual(N(100));
    });

    test('lets one of 20 racing first writes through', async () => {
      const racing = Array.from({ length: 20 }, (_, runner) =>
        put('single', 'race', { runner: N(runner) }, { ConditionExpression: 'attribute_not_exists(pk)' }),
      );
      const settled = await Promise.allSettled(racing);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('takes an item just under 400 KB and refuses one just over', async () => {
      const frame = 'pkbigsk0x'.length;
      await put('big', '0', { x: S('x'.repeat(409_600 - frame)) });
      expect(await refusal(put('big', '0', { x: S('x'.repeat(409_600 - frame + 1)) }))).toMatchObject({ name: 'ValidationException' });
    });

    test('refuses a table that is not there', async () => {
      const missing = client.send(new GetItemCommand({ TableName: 'nowhere', Key: keyOf('a', 'b') }));
      expect(await refusal(missing)).toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });

  describe('a transaction', () => {
    test('writes all its items', async () => {
      await put('tx', 'there');
      await transact([
        putting('tx', 'put', { v: N(1) }),
        adding('tx', 'added', 5),
        { ConditionCheck: { TableName: TABLE, Key: keyOf('tx', 'there'), ConditionExpression: 'attribute_exists(pk)' } },
      ]);
      expect((await get('tx', 'put'))?.['v']).toEqual(N(1));
      expect((await get('tx', 'added'))?.['v']).toEqual(N(5));
    });

    test('writes nothing where one condition fails, says which one, and tells the old item', async () => {
      await put('tx', 'taken', { v: N(1) });
      await put('tx', 'kept');
      const refused = await refusal(
        transact([
          putting('tx', 'never'),
          puttingNew('tx', 'taken'),
          { Delete: { TableName: TABLE, Key: keyOf('tx', 'kept') } },
          puttingNew('tx', 'neither'),
        ]),
      );
      expect(refused).toMatchObject({
        name: 'TransactionCanceledException',
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { v: N(1) } }, { Code: 'None' }, { Code: 'None' }],
      });
      expect(await get('tx', 'never')).toBeUndefined();
      expect(await get('tx', 'neither')).toBeUndefined();
      expect(await get('tx', 'kept')).toBeDefined();
    });

    test('names every condition that failed', async () => {
      await put('tx', 'taken1');
      await put('tx', 'taken2');
      expect(await refusal(transact([puttingNew('tx', 'taken1'), puttingNew('tx', 'taken2')]))).toMatchObject({
        CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'ConditionalCheckFailed' }],
      });
    });

    test('is cancelled by a failed check of an item that it does not write', async () => {
      const check = {
        ConditionCheck: {
          TableName: TABLE,
          Key: keyOf('tx', 'absent'),
          ConditionExpression: '#state = :open',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':open': S('open') },
        },
      };
      expect(await refusal(transact([putting('tx', 'unwritten'), check]))).toMatchObject({
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
      });
      expect(await get('tx', 'unwritten')).toBeUndefined();
    });

    test('is done once when it comes twice with one token', async () => {
      await transact([adding('tx', 'once', 1)], 'token-once');
      await transact([adding('tx', 'once', 1)], 'token-once');
      expect((await get('tx', 'once'))?.['v']).toEqual(N(1));
    });

    test('is refused when its token stood for another one', async () => {
      await transact([adding('tx', 'mismatch', 1)], 'token-mismatch');
      expect(await refusal(transact([adding('tx', 'mismatch', 2)], 'token-mismatch'))).toMatchObject({
        name: 'IdempotentParameterMismatchException',
      });
    });

    test('does not remember the token of a transaction that was cancelled', async () => {
      await put('tx', 'blocked');
      await refusal(transact([puttingNew('tx', 'blocked')], 'token-cancelled'));
      await client.send(new DeleteItemCommand({ TableName: TABLE, Key: keyOf('tx', 'blocked') }));
      await transact([puttingNew('tx', 'blocked', { v: N(2) })], 'token-cancelled');
      expect((await get('tx', 'blocked'))?.['v']).toEqual(N(2));
    });

    test('may not touch one item twice', async () => {
      expect(await refusal(transact([putting('tx', 'twice'), adding('tx', 'twice', 1)]))).toMatchObject({ name: 'ValidationException' });
    });

    test('takes 100 items and refuses 101', async () => {
      const items = (count: number) => Array.from({ length: count }, (_, n) => putting('hundred', String(n).padStart(3, '0')));
      expect(await refusal(transact(items(101)))).toMatchObject({ name: 'ValidationException' });
      await transact(items(100));
      expect((await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('hundred') } })).Count).toBe(100);
    });

    test('is refused above 4 MB', async () => {
      const items = Array.from({ length: 11 }, (_, n) => putting('heavy', String(n), { x: S('x'.repeat(400_000)) }));
      expect(await refusal(transact(items))).toMatchObject({ name: 'ValidationException' });
    });

    test('is refused as a whole when one item is malformed', async () => {
      const withoutSortKey = { Put: { TableName: TABLE, Item: { pk: S('tx') } } };
      expect(await refusal(transact([putting('tx', 'beside malformed'), withoutSortKey]))).toMatchObject({
        name: 'ValidationException',
      });
      expect(await get('tx', 'beside malformed')).toBeUndefined();
    });

    test('moves points between two items without losing any, 20 at once', async () => {
      await put('tx', 'from', { v: N(100) });
      await put('tx', 'to', { v: N(0) });
      await Promise.all(Array.from({ length: 20 }, () => transact([adding('tx', 'from', -1), adding('tx', 'to', 1)])));
      expect([(await get('tx', 'from'))?.['v'], (await get('tx', 'to'))?.['v']]).toEqual([N(80), N(20)]);
    });

    test('writes the index along with the table', async () => {
      await transact([putting('tx', 'indexed', { g1: S('tx index'), g2: S('1') })]);
      const found = await query({
        IndexName: 'gsi1',
        KeyConditionExpression: 'g1 = :g',
        ExpressionAttributeValues: { ':g': S('tx index') },
      });
      expect(found.Items).toEqual([{ ...keyOf('tx', 'indexed'), g1: S('tx index'), g2: S('1') }]);
    });

    test('reads several items together, in the order asked, a missing one as nothing', async () => {
      await put('tx', 'read', { v: N(3) });
      const gets = ['absent', 'read'].map((sk) => ({ Get: { TableName: TABLE, Key: keyOf('tx', sk) } }));
      const { Responses: found } = await client.send(new TransactGetItemsCommand({ TransactItems: gets }));
      expect(found?.map(({ Item: item }) => item?.['v'])).toEqual([undefined, N(3)]);
    });
  });

  describe('a query', () => {
    const LETTERS = Array.from({ length: 25 }, (_, n) => `S#${String(n).padStart(3, '0')}`);
    const within = {
      KeyConditionExpression: 'pk = :p AND begins_with(sk, :b)',
      ExpressionAttributeValues: { ':p': S('q'), ':b': S('S#') },
    };

    beforeAll(async () => {
      for (const sk of LETTERS) await put('q', sk, { g1: S('G'), g2: S(sk) });
      for (const sk of ['R#1', 'T#1']) await put('q', sk);
    });

    test('finds the items of a prefix in order', async () => {
      const { Items: items } = await query({ ...within, ConsistentRead: true });
      expect(items?.map((item) => item['sk']?.S)).toEqual(LETTERS);
    });

    test('pages without a gap or a repeat', async () => {
      const seen: (string | undefined)[] = [];
      let from: Record<string, AttributeValue> | undefined;
      do {
        const page = await query({ ...within, Limit: 10, ...(from && { ExclusiveStartKey: from }) });
        seen.push(...(page.Items ?? []).map((item) => item['sk']?.S));
        from = page.LastEvaluatedKey;
      } while (from);
      expect(seen).toEqual(LETTERS);
    });

    test('goes backwards', async () => {
      expect((await query({ ...within, ScanIndexForward: false, Limit: 1 })).Items?.[0]?.['sk']).toEqual(S('S#024'));
    });

    test('gives only the fields asked for', async () => {
      expect((await query({ ...within, Limit: 1, ProjectionExpression: 'sk' })).Items).toEqual([{ sk: S('S#000') }]);
    });

    test('finds by the index, which has only items with its keys', async () => {
      const found = await query({ IndexName: 'gsi1', KeyConditionExpression: 'g1 = :g', ExpressionAttributeValues: { ':g': S('G') } });
      expect(found.Count).toBe(25);
    });

    test('may not read an index strongly', async () => {
      const strong = query({
        IndexName: 'gsi1',
        KeyConditionExpression: 'g1 = :g',
        ExpressionAttributeValues: { ':g': S('G') },
        ConsistentRead: true,
      });
      expect(await refusal(strong)).toMatchObject({ name: 'ValidationException' });
    });

    test('follows an item that moves in the index', async () => {
      await put('moving', '1', { g1: S('before'), g2: S('1') });
      await put('moving', '1', { g1: S('after'), g2: S('1') });
      const count = async (group: string) =>
        (await query({ IndexName: 'gsi1', KeyConditionExpression: 'g1 = :g', ExpressionAttributeValues: { ':g': S(group) } })).Count;
      expect([await count('before'), await count('after')]).toEqual([0, 1]);
    });

    test('stops a page at 1 MB', async () => {
      for (const sk of ['1', '2', '3', '4', '5']) await put('wide', sk, { x: S('x'.repeat(300_000)) });
      const page = await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('wide') } });
      expect(page.Items?.length).toBeLessThan(5);
      expect(page.LastEvaluatedKey).toBeDefined();
    });

    test('refuses reserved words and values that are not used', async () => {
      const reserved = { KeyConditionExpression: 'pk = :p', FilterExpression: 'state = :p', ExpressionAttributeValues: { ':p': S('q') } };
      const unused = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('q'), ':unused': S('q') } };
      expect(await refusal(query(reserved))).toMatchObject({ name: 'ValidationException' });
      expect(await refusal(query(unused))).toMatchObject({ name: 'ValidationException' });
    });
  });

  describe('several items', () => {
    test('are read strongly by their keys, missing ones left out', async () => {
      await put('many', '1', { v: N(1) });
      await put('many', '3', { v: N(3) });
      const { Responses: found, UnprocessedKeys: left } = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [TABLE]: { Keys: ['1', '2', '3'].map((sk) => keyOf('many', sk)), ConsistentRead: true } },
        }),
      );
      expect(found?.[TABLE]?.map((item) => item['v']?.N).sort()).toEqual(['1', '3']);
      expect(left).toEqual({});
    });

    test('are written 25 at a time, not 26', async () => {
      const batch = (count: number) =>
        client.send(
          new BatchWriteItemCommand({
            RequestItems: { [TABLE]: Array.from({ length: count }, (_, n) => ({ PutRequest: { Item: keyOf('batch', String(n)) } })) },
          }),
        );
      expect(await refusal(batch(26))).toMatchObject({ name: 'ValidationException' });
      await batch(25);
      expect((await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('batch') } })).Count).toBe(25);
    });

    test('are scanned to the end of the index', async () => {
      const { Items: items } = await client.send(new ScanCommand({ TableName: TABLE, IndexName: 'gsi1' }));
      expect(items?.every((item) => item['g1'] && item['g2'])).toBe(true);
      expect(items?.length).toBeGreaterThanOrEqual(25);
    });
  });

  describe('a table', () => {
    test('is ready as soon as it is made', async () => {
      const { Table: table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
      expect(table).toMatchObject({ TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexName: 'gsi1', IndexStatus: 'ACTIVE' }] });
    });

    test('is not made twice', async () => {
      const again = client.send(
        new CreateTableCommand({
          TableName: TABLE,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        }),
      );
      expect(await refusal(again)).toMatchObject({ name: 'ResourceInUseException' });
    });

    test('keeps its time to live', async () => {
      const status = async () => (await client.send(new DescribeTimeToLiveCommand({ TableName: TABLE }))).TimeToLiveDescription;
      expect(await status()).toEqual({ TimeToLiveStatus: 'DISABLED' });
      await client.send(
        new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }),
      );
      expect(await status()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
    });
  });
};
