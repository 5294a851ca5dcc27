import type { AttributeValue, ConsumedCapacity, DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Store } from '../../../functions/store/Store.ts';

/** What DynamoDB bills: units for reading and for writing. */
export interface Units {
  readonly reads: number;
  readonly writes: number;
}

type Item = Readonly<Record<string, AttributeValue>>;

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: { ReturnConsumedCapacity?: 'TOTAL'; readonly TransactItems?: readonly TransactWriteItem[] };
}

const KILO = 1024;

/**
 * The same store, with a meter. Reads are what the engine itself says it consumed. The engine of one machine says nothing of
 * transactions, so writes are counted by DynamoDB's published rule: in a transaction two units a kilobyte begun, for each item put and each
 * item checked, and one a kilobyte for what stands in the index.
 */
export const meteredStore = (store: Store): { readonly store: Store; readonly take: () => Units } => {
  let reads = 0;
  let writes = 0;
  const client = {
    send: async (command: Command, ...rest: readonly unknown[]): Promise<unknown> => {
      if (command.constructor.name !== 'TransactWriteItemsCommand') command.input.ReturnConsumedCapacity = 'TOTAL';
      const answer = (await (store.client.send as (...all: readonly unknown[]) => Promise<unknown>).call(
        store.client,
        command,
        ...rest,
      )) as {
        readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
      };
      reads += [answer.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      writes += (command.input.TransactItems ?? []).reduce((sum, one) => sum + unitsOf(one), 0);
      return answer;
    },
  } as unknown as DynamoDBClient;
  return {
    store: { ...store, client },
    take: () => {
      const units = { reads, writes };
      reads = 0;
      writes = 0;
      return units;
    },
  };
};

/** An item that is only checked is small: a period, a version of a bloc's file is never among them but for its key. */
const unitsOf = ({ Put, ConditionCheck }: TransactWriteItem): number => {
  if (ConditionCheck) return 2;
  const item = (Put?.Item ?? {}) as Item;
  const kilobytes = Math.ceil(bytesOf(item) / KILO);
  return 2 * kilobytes + ('gsi1pk' in item ? kilobytes : 0);
};

/** As DynamoDB measures: names and values, three bytes for a list or map, one for each of its entries. */
const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOfValue(value), 0);

const bytesOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + bytesOfValue(one), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + bytesOf(value.M);
  return 1;
};
