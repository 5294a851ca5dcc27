import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { isObject } from './BookField.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** What an entry of a list is known by, whatever its place. */
const NAMES = ['code', 'id', 'key', 'award', 'what', 'by'] as const;

/** What a year's work has put into the file; another bloc or another year begins without it. */
const RECORD = ['decisions', 'appraisals', 'ballots', 'crossScores', 'receivedAt', 'extensions'] as const;

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

/**
 * What the sheets say now, with all of the carried file that they have no place for.
 *
 * @param fresh what the sheets say
 * @param shown what they said when they were made from `carried`; where `fresh` still says so, the file has the word
 */
export const mergeCarried = (fresh: Json, shown: Json, carried: Json): Json => {
  if (isSame(fresh, shown)) return carried;
  if (!isObject(fresh) || !isObject(carried)) return fresh;
  const isSameYear = fresh['id'] === carried['id'] && fresh['edition'] === carried['edition'];
  return merged(fresh, shown, isSameYear ? carried : without(carried, RECORD));
};

const without = (object: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const merged = (fresh: Json, shown: Json | undefined, carried: Json | undefined): Json => {
  if (shown === undefined || carried === undefined) return fresh;
  if (isSame(fresh, shown)) return carried;
  if (Array.isArray(fresh) && Array.isArray(shown) && Array.isArray(carried)) return mergedLists(fresh, shown, carried);
  if (!isObject(fresh) || !isObject(shown) || !isObject(carried)) return fresh;
  return fresh['shape'] === carried['shape'] ? mergedObjects(fresh, shown, carried) : fresh;
};

const mergedObjects = (fresh: JsonObject, shown: JsonObject, carried: JsonObject): JsonObject => {
  const kept = Object.entries(carried).flatMap(([name, value]): readonly (readonly [string, Json | undefined])[] => {
    const now = fresh[name];
    if (now === undefined) return shown[name] === undefined ? [[name, value]] : [];
    return [[name, merged(now, shown[name], value)]];
  });
  const added = Object.entries(fresh).filter(([name, value]) => carried[name] === undefined && !isSame(value, shown[name]));
  return Object.fromEntries([...kept, ...added]);
};

const nameOf = (value: Json | undefined): Json | undefined =>
  isObject(value) ? NAMES.map((name) => value[name]).find((one) => one !== undefined) : undefined;

const mergedLists = (fresh: readonly Json[], shown: readonly Json[], carried: readonly Json[]): Json => {
  const names = shown.map(nameOf);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return fresh.map((one, index) => {
    const before = isNamed ? names.findIndex((name) => name === nameOf(one)) : fresh.length === shown.length ? index : -1;
    return before < 0 ? one : merged(one, shown[before], carried[before]);
  });
};
