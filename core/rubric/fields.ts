import { readPoints, type Points } from '../points.ts';
import { Problem } from '../problem.ts';

/**
 * The fields of one object of a rubric, read one by one. Each reader either gives a value that cannot be wrong or throws a
 * `bloc.malformed` problem with the path of the fault. `done` refuses the fields that nobody asked for.
 */
export interface Fields {
  readonly path: string;
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly optionalText: (name: string) => string | null;
  readonly flag: (name: string, otherwise: boolean) => boolean;
  readonly whole: (name: string) => number;
  readonly optionalWhole: (name: string) => number | null;
  /** A number with at most three decimals, in thousandths. */
  readonly thousandths: (name: string) => number;
  /** The same, or `null` where the field is null or missing. */
  readonly optionalThousandths: (name: string) => number | null;
  readonly points: (name: string) => Points;
  readonly optionalPoints: (name: string) => Points | null;
  readonly oneOf: <Word extends string>(name: string, words: readonly Word[]) => Word;
  readonly texts: (name: string) => readonly string[];
  readonly object: (name: string) => Fields;
  readonly optionalObject: (name: string) => Fields | null;
  /** One `Fields` per entry, its path ending in `[i]`. */
  readonly list: (name: string) => readonly Fields[];
  readonly optionalList: (name: string) => readonly Fields[];
  /** The value as JSON holds it, for what is kept but not understood. */
  readonly raw: (name: string) => unknown;
  readonly pathOf: (name: string) => string;
  /** Refuses a field: `expected` says what should stand there. */
  readonly refuse: (name: string, expected: string) => never;
  /** Refuses every field that was neither read nor is named here. */
  readonly done: (...ignored: readonly string[]) => void;
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const malformed = (path: string, value: unknown, expected: string): never => {
  throw new Problem('bloc.malformed', { path, seen: show(value), expected });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The decimal text of a JSON number; `null` for exponents and other forms that no rubric needs. */
const thousandthsOf = (value: unknown): number | null => (typeof value === 'number' ? readPoints(String(value)) : null);

/** Reads an object of the file; throws where the value at `path` is none. */
export const fieldsOf = (value: unknown, path: string): Fields => {
  const object = isObject(value) ? value : malformed(path, value, 'object');
  const asked = new Set<string>();

  const pathOf = (name: string): string => (path ? `${path}.${name}` : name);
  const raw = (name: string): unknown => {
    asked.add(name);
    return Object.hasOwn(object, name) ? object[name] : undefined;
  };
  const has = (name: string): boolean => (raw(name) ?? null) !== null;
  const refuse = (name: string, expected: string): never => malformed(pathOf(name), raw(name), expected);
  const optional =
    <Value>(read: (name: string) => Value) =>
    (name: string): Value | null =>
      has(name) ? read(name) : null;

  const text = (name: string): string => {
    const found = raw(name);
    return typeof found === 'string' && found.trim() !== '' ? found.normalize('NFC') : refuse(name, 'text');
  };
  const whole = (name: string): number => {
    const found = raw(name);
    return typeof found === 'number' && Number.isSafeInteger(found) ? found : refuse(name, 'whole number');
  };
  const thousandths = (name: string): number => thousandthsOf(raw(name)) ?? refuse(name, 'number with at most 3 decimals');
  const points = (name: string): Points => thousandths(name) as Points;
  const list = (name: string): readonly Fields[] => {
    const found = raw(name);
    return Array.isArray(found) ? found.map((entry: unknown, index) => fieldsOf(entry, `${pathOf(name)}[${index}]`)) : refuse(name, 'list');
  };
  const object_ = (name: string): Fields => fieldsOf(raw(name), pathOf(name));

  return {
    path,
    has,
    raw,
    pathOf,
    refuse,
    text,
    optionalText: optional(text),
    whole,
    optionalWhole: optional(whole),
    thousandths,
    optionalThousandths: optional(thousandths),
    points,
    optionalPoints: optional(points),
    list,
    optionalList: (name) => (has(name) ? list(name) : []),
    object: object_,
    optionalObject: optional(object_),
    flag(name, otherwise) {
      const found = raw(name) ?? otherwise;
      return typeof found === 'boolean' ? found : refuse(name, 'true or false');
    },
    oneOf(name, words) {
      const found = words.find((word) => word === raw(name));
      return found ?? refuse(name, words.join(' | '));
    },
    texts(name) {
      const found = raw(name);
      if (!Array.isArray(found)) return refuse(name, 'list of texts');
      return found.map((entry: unknown, index) =>
        typeof entry === 'string' && entry !== '' ? entry.normalize('NFC') : malformed(`${pathOf(name)}[${index}]`, entry, 'text'),
      );
    },
    done(...ignored) {
      const known = new Set([...asked, ...ignored]);
      const stranger = Object.keys(object).find((name) => !known.has(name));
      if (stranger !== undefined) malformed(pathOf(stranger), object[stranger], `one of ${[...known].sort().join(', ')}`);
    },
  };
};
