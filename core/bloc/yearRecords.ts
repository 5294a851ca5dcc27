import type { Json } from '../canonicalJson.ts';
import { isObject, type JsonObject } from '../versions/fieldChanges.ts';

/** What a bloc's year is recorded by, beside rubric and sheets. Each kind is a part of the bloc's file. */
export const RECORD_KINDS = ['regulation', 'plan', 'covenant', 'movement', 'drive', 'registration', 'inspection'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** One record: what the bloc's file holds of it, without its id. */
export interface YearRecord {
  readonly kind: RecordKind;
  /** Unique among its kind: the covenant has one name, a registration the agency's code, all others a name of their own. */
  readonly id: string;
  readonly content: JsonObject;
}

const COVENANT_ID = 'covenant';

/** The lists of the file, and by which field an entry is known. */
const LISTS: { readonly [Kind in Exclude<RecordKind, 'covenant'>]: { readonly field: string; readonly id: 'id' | 'agency' } } = {
  regulation: { field: 'regulations', id: 'id' },
  plan: { field: 'plans', id: 'id' },
  movement: { field: 'movements', id: 'id' },
  drive: { field: 'drives', id: 'id' },
  registration: { field: 'registrations', id: 'agency' },
  inspection: { field: 'inspections', id: 'id' },
};

/** The kinds that a member keeps by itself, of itself. */
export const OWN_KINDS: readonly RecordKind[] = ['movement', 'registration'];

/** Every record of a bloc's file, kind by kind, each in the order of the file. An entry without a name is known by its place. */
export const yearRecords = (file: Json): readonly YearRecord[] => RECORD_KINDS.flatMap((kind) => recordsOf(asObject(file), kind));

const recordsOf = (file: JsonObject, kind: RecordKind): readonly YearRecord[] => {
  if (kind === 'covenant') return covenantOf(file);
  const { field, id: known } = LISTS[kind];
  const entries = entriesOf(file, field);
  const taken = new Set(entries.map((entry) => textAt(entry, known)));
  return entries.map((entry, index) => {
    const { id: _id, ...content } = entry;
    return { kind, id: textAt(entry, known) ?? nameByPlace(index, taken), content: known === 'id' ? content : entry };
  });
};

/** Its number in the list, unless another entry bears that for a name. */
const nameByPlace = (index: number, taken: ReadonlySet<string | null>): string => {
  let name = String(index + 1);
  while (taken.has(name)) name += '.0';
  return name;
};

/** The day of the signing stands with the file's other days. */
const covenantOf = (file: JsonObject): readonly YearRecord[] => {
  const covenant = file['covenant'];
  if (!isObject(covenant)) return [];
  const on = textAt(asObject(file['dates'] ?? {}), 'covenant');
  return [{ kind: 'covenant', id: COVENANT_ID, content: on === null ? covenant : { ...covenant, on } }];
};

/**
 * The file with one record put in its place, added at the end of its kind, or, with no content, taken away. Entries that were
 * known by their place are given that name for good, so that none changes its name when another one goes.
 */
export const withRecord = (file: Json, { kind, id }: Pick<YearRecord, 'kind' | 'id'>, content: JsonObject | null): Json => {
  const object = asObject(file);
  if (kind === 'covenant') return withCovenant(object, content);
  const { field, id: known } = LISTS[kind];
  const entry = content && (known === 'id' ? { id, ...content } : { ...content, [known]: id });
  const before = recordsOf(object, kind);
  const named = before.map((one) => (known === 'id' ? { id: one.id, ...one.content } : one.content));
  const at = before.findIndex((one) => one.id === id);
  const kept = at < 0 ? [...named, entry] : named.map((one, index) => (index === at ? entry : one));
  const list = kept.filter((one): one is JsonObject => one !== null);
  const { [field]: _replaced, ...rest } = object;
  return list.length === 0 ? rest : { ...rest, [field]: list };
};

const withCovenant = (file: JsonObject, content: JsonObject | null): Json => {
  const { covenant: _before, dates = {}, ...rest } = file;
  const { covenant: _day, ...days } = asObject(dates);
  if (content === null) return { ...rest, dates: days };
  const { on, ...covenant } = content;
  return { ...rest, dates: on === undefined || on === null ? days : { ...days, covenant: on }, covenant };
};

const asObject = (value: Json): JsonObject => {
  if (!isObject(value)) throw new TypeError('a bloc that was read is an object');
  return value;
};

const entriesOf = (file: JsonObject, field: string): readonly JsonObject[] => {
  const list = file[field];
  return Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
};

const textAt = (object: JsonObject, name: string): string | null => {
  const value = object[name];
  return typeof value === 'string' ? value : null;
};
