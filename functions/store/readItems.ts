import { BatchGetItemCommand, GetItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Key } from './keys.ts';
import { pause, reach } from './reach.ts';
import type { Store } from './Store.ts';
import { StoredItem } from './StoredItem.ts';
import { encodeItem } from './values.ts';

/** Reads one item strongly: whatever was acknowledged before is seen. */
export const readItem = async (store: Store, key: Key): Promise<StoredItem | null> => {
  const { Item: item } = await reach(store, (options) =>
    store.client.send(new GetItemCommand({ TableName: store.tableName, Key: encodeItem({ ...key }), ConsistentRead: true }), options),
  );
  return item ? StoredItem.of(item) : null;
};

/** Reads several items strongly, each under the name it was asked by. They may stem from different moments. */
export const readItems = async <Name extends string>(
  store: Store,
  keys: Readonly<Record<Name, Key>>,
): Promise<Readonly<Record<Name, StoredItem | null>>> => {
  const found = new Map<string, StoredItem>();
  let asked = Object.values<Key>(keys).map((key) => encodeItem({ ...key }));
  for (let tries = 0; asked.length > 0; tries += 1) {
    if (tries > 0) await pause(store, tries);
    const { items, left } = await readBatch(store, asked);
    for (const item of items) found.set(placeOf({ pk: item.text('pk'), sk: item.text('sk') }), item);
    asked = left;
  }
  const entries = Object.entries<Key>(keys).map(([name, key]) => [name, found.get(placeOf(key)) ?? null]);
  return Object.fromEntries(entries) as Record<Name, StoredItem | null>;
};

const placeOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** DynamoDB may leave some of a batch unread and calls that a success. */
const readBatch = async (store: Store, keys: Record<string, AttributeValue>[]) => {
  const answer = await reach(store, (options) =>
    store.client.send(new BatchGetItemCommand({ RequestItems: { [store.tableName]: { Keys: keys, ConsistentRead: true } } }), options),
  );
  return {
    items: (answer.Responses?.[store.tableName] ?? []).map((item) => StoredItem.of(item)),
    left: answer.UnprocessedKeys?.[store.tableName]?.Keys ?? [],
  };
};
