import { QueryCommand, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Stretch } from './keys.ts';
import { reach } from './reach.ts';
import type { Store } from './Store.ts';
import { StoredItem } from './StoredItem.ts';
import { tableDefinition } from './tableDefinition.ts';
import { encodeItem } from './values.ts';

/** Part of a list, in its order. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  /** What to ask the next page with; `null` after the last. */
  readonly next: string | null;
}

export interface PageRequest {
  /** `next` of the page before; `null` for the first page. */
  readonly after: string | null;
  /** At most; a page may hold fewer and still not be the last. */
  readonly limit: number;
}

/** Reads a page of a stretch strongly: whatever was acknowledged before is seen. */
export const queryPage = async <Entry>(
  store: Store,
  { pk, prefix }: Stretch,
  read: (item: StoredItem) => Entry,
  { after, limit }: PageRequest,
): Promise<Page<Entry>> => {
  const { partitionKey, sortKey } = tableDefinition;
  const page = await query(store, {
    ...conditionOf(partitionKey, sortKey, { pk, prefix }),
    ConsistentRead: true,
    Limit: limit,
    ...(after !== null && { ExclusiveStartKey: encodeItem({ pk, sk: prefix + after }) }),
  });
  const last = page.LastEvaluatedKey?.[sortKey]?.S;
  return { entries: entriesOf(page, read), next: last === undefined ? null : last.slice(prefix.length) };
};

/** Reads a whole stretch of the index, as far as the index has come: DynamoDB lets it lag a moment behind the table. */
export const queryIndex = async <Entry>(store: Store, stretch: Stretch, read: (item: StoredItem) => Entry): Promise<readonly Entry[]> => {
  const { name, partitionKey, sortKey } = tableDefinition.index;
  const entries: Entry[] = [];
  let from: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page = await query(store, {
      ...conditionOf(partitionKey, sortKey, stretch),
      IndexName: name,
      ...(from && { ExclusiveStartKey: from }),
    });
    entries.push(...entriesOf(page, read));
    from = page.LastEvaluatedKey;
  } while (from);
  return entries;
};

/** Reads a whole partition strongly, in the order of the sort keys. */
export const queryPartition = async (store: Store, pk: string): Promise<readonly StoredItem[]> => {
  const items: StoredItem[] = [];
  let from: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page = await query(store, {
      KeyConditionExpression: `${tableDefinition.partitionKey} = :partition`,
      ExpressionAttributeValues: encodeItem({ ':partition': pk }),
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: from }),
    });
    items.push(...entriesOf(page, (item) => item));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

type Query = Omit<QueryCommandInput, 'TableName'>;

const query = (store: Store, input: Query): Promise<QueryCommandOutput> =>
  reach(store, (options) => store.client.send(new QueryCommand({ ...input, TableName: store.tableName }), options));

const conditionOf = (partition: string, sort: string, { pk, prefix }: Stretch): Query => ({
  KeyConditionExpression: `${partition} = :partition AND begins_with(${sort}, :prefix)`,
  ExpressionAttributeValues: encodeItem({ ':partition': pk, ':prefix': prefix }),
});

const entriesOf = <Entry>({ Items: items = [] }: QueryCommandOutput, read: (item: StoredItem) => Entry): readonly Entry[] =>
  items.map((item) => read(StoredItem.of(item)));
