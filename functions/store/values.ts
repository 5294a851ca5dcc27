import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an item can hold: numbers only whole ones, since anything else belongs in text. `undefined` fields are left out. */
export type Value = string | number | boolean | null | Uint8Array | readonly Value[] | Values;

export interface Values {
  readonly [name: string]: Value | undefined;
}

/** Writes a value as DynamoDB takes it. Throws a `RangeError` for a number that is not a safe integer. */
export const encodeValue = (value: Value): AttributeValue => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: wholeNumber(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: value };
  return isList(value) ? { L: value.map(encodeValue) } : { M: encodeItem(value) };
};

export const encodeItem = (values: Values): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, encodeValue(value)]])));

/** Reads back what `encodeValue` wrote. Throws a `TypeError` for kinds of attribute that it never writes. */
export const decodeValue = (attribute: AttributeValue): Value => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(wholeNumber(Number(attribute.N)));
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.B !== undefined) return attribute.B;
  if (attribute.L !== undefined) return attribute.L.map(decodeValue);
  if (attribute.M !== undefined) return decodeItem(attribute.M);
  throw new TypeError(`not a kind of attribute that is stored here: ${Object.keys(attribute).join()}`);
};

export const decodeItem = (item: Readonly<Record<string, AttributeValue>>): Values =>
  Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, decodeValue(attribute)]));

const wholeNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value === 0 ? 0 : value);
};

const isList = (value: readonly Value[] | Values): value is readonly Value[] => Array.isArray(value);
