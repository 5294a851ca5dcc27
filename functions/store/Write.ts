import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { isOnce, type Key } from './keys.ts';
import type { Store } from './Store.ts';
import { encodeItem, type Values } from './values.ts';

/** What must be true of an item, as it is stored, for a transaction to go through. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Values;
}

/** One item that a transaction puts, or only checks (`values: null`). Nothing is ever deleted. */
export interface Write {
  readonly key: Key;
  readonly values: Values | null;
  readonly condition: Condition;
}

export const IS_NEW: Condition = { expression: 'attribute_not_exists(pk)' };

export const EXISTS: Condition = { expression: 'attribute_exists(pk)' };

/** A field still has the value that was read; where it was read as missing, the whole item is still missing. */
export const isStill = (field: string, value: string | number | null): Condition =>
  value === null ? IS_NEW : { expression: '#field = :value', names: { '#field': field }, values: { ':value': value } };

/**
 * A write as DynamoDB takes it. Throws a `TypeError` where something that never changes would be put on any other condition than
 * that it is new: no right of the cloud could tell such a write from others, so it ends here.
 */
export const toTransactItem = ({ tableName }: Store, { key, values, condition }: Write): TransactWriteItem => {
  if (values !== null && isOnce(key) && condition !== IS_NEW) throw new TypeError(`${key.pk} ${key.sk} is written once`);
  const check = {
    TableName: tableName,
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: { ...condition.names } }),
    ...(condition.values && { ExpressionAttributeValues: encodeItem(condition.values) }),
  };
  return values === null
    ? { ConditionCheck: { ...check, Key: encodeItem({ ...key }) } }
    : { Put: { ...check, Item: encodeItem({ ...key, ...values }) } };
};
