import type { Json } from '../canonicalJson.ts';
import { isObject, isSame, type JsonObject } from './fieldChanges.ts';

/** What of a row may differ; `criterion` where only one of the two sheets has the row at all. */
export type SheetField = 'score' | 'notAssigned' | 'measure' | 'evidence' | 'register' | 'explanation' | 'remark' | 'criterion';

/** One cell that holds something else in the later sheet. Values are those of the sheets' canonical JSON; `null` is a blank. */
export interface SheetChange {
  /** `null` for what is said of the whole sheet. */
  readonly criterion: string | null;
  readonly field: SheetField;
  /** The key of the measure; `null` for every other field. */
  readonly measure: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What is different in one sheet against another (`sheet/1`, as `sheetJson` writes it), row by row in the order of the later one,
 * rows that only the earlier one has at the end. A score typed in another way ("8,5", 8.5) is the same score.
 */
export const sheetChanges = (before: Json, after: Json): readonly SheetChange[] => {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const kept = [...now].flatMap(([code, row]) => {
    const was = old.get(code);
    return was ? rowChanges(code, was, row) : [whole(code, null, code)];
  });
  const gone = [...old.keys()].filter((code) => !now.has(code)).map((code) => whole(code, code, null));
  return [...kept, ...gone, ...differing(null, 'remark', null, textAt(before, 'remark'), textAt(after, 'remark'))];
};

const whole = (criterion: string, before: string | null, after: string | null): SheetChange => ({
  criterion,
  field: 'criterion',
  measure: null,
  before,
  after,
});

const rowsOf = (sheet: Json): ReadonlyMap<string, JsonObject> => {
  const rows = isObject(sheet) ? sheet['rows'] : undefined;
  if (!Array.isArray(rows)) throw new TypeError('a sheet that was kept has rows');
  return new Map((rows as readonly Json[]).filter(isObject).map((row) => [textAt(row, 'criterion') ?? '', row]));
};

const rowChanges = (code: string, before: JsonObject, after: JsonObject): readonly SheetChange[] => [
  ...differing(code, 'score', null, scoreOf(before), scoreOf(after)),
  ...differing(code, 'notAssigned', null, flagAt(before), flagAt(after)),
  ...measureChanges(code, before['measures'], after['measures']),
  ...differing(code, 'evidence', null, textAt(before, 'evidence'), textAt(after, 'evidence')),
  ...listChanges(code, before['register'], after['register']),
  ...differing(code, 'explanation', null, textAt(before, 'explanation'), textAt(after, 'explanation')),
];

const measureChanges = (code: string, before: Json | undefined, after: Json | undefined): readonly SheetChange[] => {
  const [old, now] = [before, after].map((one) => (one !== undefined && isObject(one) ? one : {})) as [JsonObject, JsonObject];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return keys.flatMap((key) => differing(code, 'measure', key, textAt(old, key), textAt(now, key)));
};

/** Documents of the register: those that went and those that came, each a difference of its own. */
const listChanges = (code: string, before: Json | undefined, after: Json | undefined): readonly SheetChange[] => {
  const [old, now] = [textsOf(before), textsOf(after)];
  return [
    ...left(old, now).flatMap((text) => differing(code, 'register', null, text, null)),
    ...left(now, old).flatMap((text) => differing(code, 'register', null, null, text)),
  ];
};

/** Those of a list that the other one does not hold as often. */
const left = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const rest = [...other];
  return list.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

const textsOf = (list: Json | undefined): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

const differing = (
  criterion: string | null,
  field: SheetField,
  measure: string | null,
  before: string | null,
  after: string | null,
): readonly SheetChange[] => (isSame(before, after) ? [] : [{ criterion, field, measure, before, after }]);

/** Points where they were read with certainty, else what was typed. */
const scoreOf = (row: JsonObject): string | null => textAt(row, 'score') ?? textAt(row, 'seen');

const flagAt = (row: JsonObject): string => String(row['notAssigned'] === true);

const textAt = (object: Json, name: string): string | null => {
  const value = isObject(object) ? object[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
};
