import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import { entriesOf, isObject, textOf } from './BookField.ts';
import type { ReadLog } from './ReadLog.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** What conditions belong to: the list of the rubric, what an entry is known by there, and the field that holds them. */
const HOLDERS = [
  { use: 'grade', list: 'classification', by: 'key', field: 'conditions' },
  { use: 'gate', list: 'gates', by: 'id', field: 'unless' },
  { use: 'quota', list: 'quotas', by: 'award', field: 'conditions' },
] as const;

/** The conditions of grades, gates and quotas as lines of the sheet. */
export const conditionLines = (rubric: JsonObject): readonly JsonObject[] =>
  HOLDERS.flatMap(({ use, list, by, field }) =>
    entriesOf(rubric[list])
      .filter(isObject)
      .flatMap((entry) =>
        entriesOf(entry[field])
          .filter(isObject)
          .map((condition) => ({ ...condition, use, name: entry[by] })),
      ),
  );

const TERMS = ['is', 'code', 'pct', 'points', 'least'] as const;

/** The rubric's lists with the conditions that the lines give their entries; a line of an entry that nobody wrote down is reported. */
export const withConditions = (rubric: JsonObject, lines: readonly JsonObject[], log: ReadLog): JsonObject => {
  for (const [index, line] of lines.entries()) refuseStranger(rubric, line, index, log);
  return HOLDERS.reduce<JsonObject>((whole, { use, list, by, field }) => {
    const entries = entriesOf(whole[list]).map((entry, at): Json => {
      if (!isObject(entry)) return entry;
      const own = [...lines.entries()].filter(([, line]) => line['use'] === use && textOf(line['name']) === textOf(entry[by]));
      if (own.length === 0) return entry;
      own.forEach(([index], place) => movePlaces(`rubric.conditions.lines[${index}]`, `rubric.${list}[${at}].${field}[${place}]`, log));
      return { ...entry, [field]: own.map(([, line]) => termsOf(line)) };
    });
    return { ...whole, [list]: entries };
  }, rubric);
};

const termsOf = (line: JsonObject): Json =>
  Object.fromEntries(TERMS.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])));

const refuseStranger = (rubric: JsonObject, { use, name }: JsonObject, index: number, log: ReadLog): void => {
  const holder = HOLDERS.find((one) => one.use === use);
  const names = holder ? entriesOf(rubric[holder.list]).flatMap((one) => (isObject(one) ? [textOf(one[holder.by])] : [])) : [];
  // A holder that lacks its own name is told there.
  if (names.includes(textOf(name)) || names.includes('')) return;
  const place = log.placeOf(`rubric.conditions.lines[${index}].${holder ? 'name' : 'use'}`);
  if (place) log.fault({ ...place, expected: { is: 'words', names }, suggestion: closest(textOf(name), names) });
};

/** What the reader of the file says of a condition is told at its cell. */
const movePlaces = (from: string, to: string, log: ReadLog): void => {
  for (const [source, target] of [['name', to], ...TERMS.map((name) => [name, `${to}.${name}`])] as const) {
    const place = log.placeOf(`${from}.${source}`);
    if (place && target) log.place(target, place);
  }
};
