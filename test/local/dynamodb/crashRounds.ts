import {
  CreateTableCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { clientOf } from './clientOf.ts';
import { spawnEmulator } from './spawnEmulator.ts';

export interface CrashResult {
  readonly rounds: number;
  /** Writes that were answered before the process was killed. */
  readonly acknowledged: number;
  /** Acknowledged writes that the next start did not have. */
  readonly lost: number;
  /** Rows of the index that the table does not have, or has otherwise, and rows of the table that the index lacks. */
  readonly indexDifferences: number;
  /** Items of a transaction that were there when others of it were not. */
  readonly torn: number;
}

export interface CrashOptions {
  readonly bundle: string;
  readonly dataDir: string;
  readonly rounds: number;
  /** The process is killed when about this many writes of a round were acknowledged, the others still under way. */
  readonly writesPerRound: number;
}

const TABLE = 'crash';
const WRITERS = 12;
const KEYS = 40;
const PADDING = 'x'.repeat(500);
/** How many items a transaction writes: enough that a cut would tear it, if it could be torn. */
const GROUP = 12;

/**
 * Kills the emulator in a storm of writes, starts it again on the same folder and compares, round after round.
 * Half of the writes are single puts, half are transactions of a group of items.
 */
export const crashRounds = async ({ bundle, dataDir, rounds, writesPerRound }: CrashOptions): Promise<CrashResult> => {
  const newest = new Map<string, number>();
  const tally = { acknowledged: 0, lost: 0, indexDifferences: 0, torn: 0 };
  let serial = 0;
  for (let round = 0; round < rounds; round += 1) {
    const running = await spawnEmulator(bundle, dataDir);
    const client = clientOf(running.said.endpoint ?? '');
    try {
      if (round === 0) await createTable(client);
      const enough = tally.acknowledged + writesPerRound + round;
      const storm = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilCut(
          client,
          writer,
          () => (serial += 1),
          newest,
          () => {
            tally.acknowledged += 1;
            // A little later each round, so that the cut falls into other moments of a write than its very beginning.
            if (tally.acknowledged === enough) setTimeout(() => void running.kill(), 1 + ((round * 3) % 8));
          },
        ),
      );
      await Promise.all(storm);
    } finally {
      await running.kill();
      client.destroy();
    }
    const after = await inspect(bundle, dataDir, newest);
    tally.lost += after.lost;
    tally.indexDifferences += after.indexDifferences;
    tally.torn += after.torn;
  }
  return { rounds, ...tally };
};

const createTable = async (client: DynamoDBClient): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: ['pk', 'gsi1pk', 'gsi1sk'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: [
            { AttributeName: 'gsi1pk', KeyType: 'HASH' },
            { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
};

const itemOf = (pk: string, version: number): Record<string, AttributeValue> => ({
  pk: { S: pk },
  version: { N: String(version) },
  gsi1pk: { S: `group ${version % 7}` },
  gsi1sk: { S: `version ${version}` },
  padding: { S: PADDING },
});

/** Each writer has keys of its own, so that the newest acknowledged version of a key is known. */
const writeUntilCut = async (
  client: DynamoDBClient,
  writer: number,
  nextVersion: () => number,
  newest: Map<string, number>,
  acknowledge: () => void,
): Promise<void> => {
  for (;;) {
    const version = nextVersion();
    const key = `${writer} ${version % KEYS}`;
    const keys = version % 2 === 0 ? Array.from({ length: GROUP }, (_, n) => `${key} part ${n}`) : [`${key} single`];
    try {
      await write(client, keys, version);
    } catch (error) {
      if (isCut(error)) return;
      throw error;
    }
    for (const pk of keys) newest.set(pk, version);
    acknowledge();
  }
};

const write = (client: DynamoDBClient, keys: readonly string[], version: number): Promise<unknown> => {
  const puts = keys.map((pk) => ({ TableName: TABLE, Item: itemOf(pk, version) }));
  const [only] = puts;
  return puts.length === 1 && only
    ? client.send(new PutItemCommand(only))
    : client.send(new TransactWriteItemsCommand({ TransactItems: puts.map((put) => ({ Put: put })) }));
};

const isCut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code));

const inspect = async (bundle: string, dataDir: string, newest: ReadonlyMap<string, number>) => {
  const running = await spawnEmulator(bundle, dataDir);
  const client = clientOf(running.said.endpoint ?? '');
  try {
    return compare(await scan(client), await scan(client, 'gsi1'), newest);
  } finally {
    client.destroy();
    await running.kill();
  }
};

const scan = async (client: DynamoDBClient, index?: string): Promise<ReadonlyMap<string, string>> => {
  const rows = new Map<string, string>();
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: TABLE, ...(index !== undefined && { IndexName: index }), ...(from && { ExclusiveStartKey: from }) }),
    );
    for (const { pk, version, gsi1sk } of page.Items ?? []) {
      const key = index === undefined ? String(pk?.S) : `${pk?.S} at ${gsi1sk?.S}`;
      rows.set(key, String(version?.N));
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
};

const compare = (table: ReadonlyMap<string, string>, index: ReadonlyMap<string, string>, newest: ReadonlyMap<string, number>) => {
  const lost = [...newest].filter(([pk, version]) => !(Number(table.get(pk)) >= version)).length;
  const expected = new Map([...table].map(([pk, version]) => [`${pk} at version ${version}`, version]));
  const indexDifferences =
    [...index].filter(([key, version]) => expected.get(key) !== version).length +
    [...expected.keys()].filter((key) => !index.has(key)).length;
  const torn = [...table].filter(([pk, version]) => table.get(pk.replace(/part \d+$/, 'part 0')) !== version).length;
  return { lost, indexDifferences, torn };
};
