import { canonicalJson, type Json } from '../canonicalJson.ts';

export type JsonObject = { readonly [name: string]: Json | undefined };

/** One value that is another one now; `undefined` is "not there". */
export interface FieldChange {
  /** As `max` or `rule.bands[0].points`. */
  readonly field: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

/**
 * Every value that differs between two values of a rubric's file, as deep as it can be told: none exactly where their canonical
 * JSON is the same.
 *
 * Order: fields of `from` first, then those that only `to` has. Entries of a list that are equal at both ends keep their place,
 * so that one more entry is one change; `[2]` counts in the new list, and in the old one for an entry that is gone.
 *
 * @param whole fields that are told as a whole where they differ, however deep they go
 */
export const fieldChanges = (
  from: Json | undefined,
  to: Json | undefined,
  whole: (field: string, from: Json | undefined, to: Json | undefined) => boolean = () => false,
  field = '',
): readonly FieldChange[] => {
  if (isSame(from, to)) return [];
  if (field !== '' && whole(field, from, to)) return [{ field, from, to }];
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => fieldChanges(from[name], to[name], whole, field === '' ? name : `${field}.${name}`));
  }
  if (isList(from) && isList(to)) {
    return aligned(from, to).flatMap(({ at, before, after }) => fieldChanges(before, after, whole, `${field}[${at}]`));
  }
  return [{ field, from, to }];
};

interface Pair {
  readonly at: number;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** The entries between the equal ends of two lists, in pairs as far as they go. */
const aligned = (from: readonly Json[], to: readonly Json[]): readonly Pair[] => {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && isSame(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail += 1;
  const length = Math.max(from.length, to.length) - head - tail;
  return Array.from({ length }, (_, index) => ({
    at: head + index,
    before: head + index < from.length - tail ? from[head + index] : undefined,
    after: head + index < to.length - tail ? to[head + index] : undefined,
  }));
};
