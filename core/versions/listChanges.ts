import type { Json } from '../canonicalJson.ts';
import { isObject } from './fieldChanges.ts';

/** An entry of a list under the name that it is known by. */
export interface Named {
  readonly name: string;
  readonly value: Json;
}

/** The entries of two lists, put side by side by their names. */
export interface ListPairs {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly kept: readonly { readonly name: string; readonly from: Json; readonly to: Json }[];
  /** The names of those in both lists, in the new order; `null` where the order is the old one. */
  readonly reordered: readonly string[] | null;
}

/** What tells a second entry of the same name from the first: no name of a file holds it. */
const AGAIN = '\u0000';

/** An entry that is no object, or has no such field, is known by its place among its like. */
const named = (list: Json | undefined, by: string): readonly Named[] => {
  const met = new Map<string, number>();
  return (Array.isArray(list) ? (list as readonly Json[]) : []).map((value) => {
    const field = isObject(value) ? value[by] : undefined;
    const name = typeof field === 'string' ? field.normalize('NFC') : '';
    const count = met.get(name) ?? 0;
    met.set(name, count + 1);
    return { name: name + AGAIN.repeat(count), value };
  });
};

/** The name as its reader knows it. */
export const plainName = (name: string): string => name.replaceAll(AGAIN, '');

/** @param by the field whose text an entry is known by, as `code` */
export const listPairs = (from: Json | undefined, to: Json | undefined, by: string): ListPairs => {
  const [before, after] = [named(from, by), named(to, by)];
  const old = new Map(before.map((one) => [one.name, one.value]));
  const now = new Map(after.map((one) => [one.name, one.value]));
  const kept = after.flatMap(({ name, value }) => {
    const earlier = old.get(name);
    return earlier === undefined ? [] : [{ name, from: earlier, to: value }];
  });
  const stayed = before.filter(({ name }) => now.has(name)).map(({ name }) => name);
  const order = kept.map(({ name }) => name);
  return {
    added: after.filter(({ name }) => !old.has(name)),
    removed: before.filter(({ name }) => !now.has(name)),
    kept,
    reordered: order.every((name, index) => name === stayed[index]) ? null : order,
  };
};
