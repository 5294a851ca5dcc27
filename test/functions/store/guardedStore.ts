import type { AttributeValue, DynamoDBClient, QueryCommandInput, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Reach } from '#core/endpoints/reach.ts';
import type { Store } from '../../../functions/store/Store.ts';

type Item = Readonly<Record<string, AttributeValue>> | undefined;

interface Asked {
  readonly Key?: Item;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly TransactItems?: readonly TransactWriteItem[];
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Asked;
}

/**
 * The same store in the hands of a role that opens these partitions alone, as the policies of the cloud do: whatever lies beyond
 * is refused. What is neither read, put nor checked is refused as well.
 */
export const guardedStore = (store: Store, reach: Reach): Store => {
  const may = (item: Item, partitions: readonly string[], what: string): void => {
    const pk = item?.['pk']?.S ?? '';
    if (!partitions.includes(pk.split('#')[0] ?? '')) throw new Error(`AccessDenied: may not ${what} ${pk}`);
  };
  const look = ({ constructor: { name }, input }: Command): void => {
    if (name === 'GetItemCommand') return may(input.Key, reach.reads, 'read');
    if (name === 'BatchGetItemCommand') {
      return Object.values(input.RequestItems ?? {})
        .flatMap(({ Keys }) => Keys)
        .forEach((key) => may(key, reach.reads, 'read'));
    }
    if (name === 'QueryCommand') {
      const { ExpressionAttributeValues: values, IndexName } = input as QueryCommandInput;
      return may({ pk: values?.[':partition'] ?? { S: '' } }, IndexName === undefined ? reach.reads : (reach.index ?? []), 'query');
    }
    if (name === 'TransactWriteItemsCommand') return (input.TransactItems ?? []).forEach((one) => lookAt(one));
    throw new Error(`AccessDenied: may not ${name}`);
  };
  const lookAt = ({ Put, ConditionCheck, Update, Delete }: TransactWriteItem): void => {
    if (Update || Delete) throw new Error('AccessDenied: nothing is changed in place or deleted');
    if (Put) may(Put.Item, reach.puts, 'put');
    if (ConditionCheck) may(ConditionCheck.Key, reach.reads, 'check');
  };
  const client = {
    send: (command: Command, ...rest: readonly unknown[]) => {
      look(command);
      return (store.client.send as (...all: readonly unknown[]) => Promise<unknown>).call(store.client, command, ...rest);
    },
  } as unknown as DynamoDBClient;
  return { ...store, client };
};
