import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { decodeItem, type Value, type Values } from './values.ts';

/** An item as it was read: each field is asked for by its type. Throws a `TypeError` where it has another one, which is a bug. */
export class StoredItem {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  static of(item: Readonly<Record<string, AttributeValue>>): StoredItem {
    return new StoredItem(decodeItem(item));
  }

  text(name: string): string {
    const value = this.#values[name];
    return typeof value === 'string' ? value : this.#wrong(name, 'a text');
  }

  textOrNull(name: string): string | null {
    return this.#isNothing(name) ? null : this.text(name);
  }

  whole(name: string): number {
    const value = this.#values[name];
    return typeof value === 'number' ? value : this.#wrong(name, 'a whole number');
  }

  has(name: string): boolean {
    return !this.#isNothing(name);
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    if (!Array.isArray(value)) return this.#wrong(name, 'a list');
    return value.map((entry: Value) => (typeof entry === 'string' ? entry : this.#wrong(name, 'a list of texts')));
  }

  map(name: string): StoredItem {
    const value = this.#values[name];
    return isMap(value) ? new StoredItem(value) : this.#wrong(name, 'a map');
  }

  list(name: string): readonly StoredItem[] {
    const value = this.#values[name];
    if (!Array.isArray(value)) return this.#wrong(name, 'a list');
    return value.map((entry: Value) => (isMap(entry) ? new StoredItem(entry) : this.#wrong(name, 'a list of maps')));
  }

  /** All fields, for facts whose names are not known here. */
  get values(): Values {
    return this.#values;
  }

  #isNothing(name: string): boolean {
    return this.#values[name] === null || this.#values[name] === undefined;
  }

  #wrong(name: string, expected: string): never {
    const place = JSON.stringify([this.#values['pk'], this.#values['sk']]);
    throw new TypeError(`stored item ${place}: "${name}" is not ${expected}`);
  }
}

const isMap = (value: Value | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
