import type { Json } from '../canonicalJson.ts';
import { fieldChanges, isObject, isSame, type JsonObject } from './fieldChanges.ts';
import { listPairs, plainName } from './listChanges.ts';
import type { OrderedList, RubricChange, Subject } from './RubricChange.ts';

type ListSubject = Extract<Subject, { readonly name: string }>['of'];

/** The lists beside the criteria: where they stand, what an entry is known by, what it is and what the list is called. */
const LISTS: readonly {
  readonly field: string;
  readonly by: string;
  readonly of: ListSubject;
  readonly list: OrderedList;
}[] = [
  { field: 'gates', by: 'id', of: 'gate', list: 'gates' },
  { field: 'classification', by: 'key', of: 'grade', list: 'grades' },
  { field: 'quotas', by: 'award', of: 'quota', list: 'quotas' },
  { field: 'deadlines', by: 'what', of: 'deadline', list: 'deadlines' },
];

/**
 * Every difference between two rubrics (`rubric/1`, as their files hold them): the rubric's own fields, scale, criteria in the
 * order of the new one, conditions, grades, ranking, quotas, deadlines.
 *
 * None exactly where their canonical JSON, and so their hash, is the same: what has no place of its own here (sources, notes, a
 * field of tomorrow) is told as a changed field. Criteria are known by their codes: one with a new code is another one.
 */
export const rubricChanges = (from: Json, to: Json): readonly RubricChange[] => {
  const [before, after] = [objectOf(from), objectOf(to)];
  const changes = [
    ...ownChanges(before, after),
    ...partChanges('scale', before, after),
    ...criteriaChanges(before['criteria'], after['criteria']),
    ...LISTS.flatMap(({ field, by, of, list }) => entryChanges(before[field], after[field], by, of, list)),
    ...rankingChanges(before['ranking'], after['ranking']),
    ...partChanges('naPolicy', before, after),
  ];
  return changes.length > 0 || isSame(from, to) ? changes : fieldsOf({ of: 'rubric' }, from, to);
};

/** A part that is there only in one of them is told as a whole. */
const partChanges = (of: 'scale' | 'naPolicy', before: JsonObject, after: JsonObject): readonly RubricChange[] =>
  isObject(before[of]) && isObject(after[of])
    ? fieldsOf({ of }, before[of], after[of])
    : fieldsOf({ of: 'rubric' }, { [of]: before[of] }, { [of]: after[of] });

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const HANDLED = new Set(['scale', 'criteria', 'ranking', 'naPolicy', ...LISTS.map(({ field }) => field)]);

/** Whatever the rubric says of itself; a list that is empty here and missing there is told too. */
const ownChanges = (before: JsonObject, after: JsonObject): readonly RubricChange[] => {
  const own = (object: JsonObject): JsonObject => Object.fromEntries(Object.entries(object).filter(([name]) => !HANDLED.has(name)));
  return [...fieldsOf({ of: 'rubric' }, own(before), own(after)), ...emptyLists(before, after)];
};

const emptyLists = (before: JsonObject, after: JsonObject): readonly RubricChange[] =>
  LISTS.flatMap(({ field }) => {
    const [from, to] = [before[field], after[field]];
    return isEmpty(from) && isEmpty(to) ? fieldsOf({ of: 'rubric' }, { [field]: from }, { [field]: to }) : [];
  });

const isEmpty = (value: Json | undefined): boolean => !Array.isArray(value) || value.length === 0;

/** A rule of another shape is told as a whole: its terms mean something else. */
const isOtherRule = (field: string, from: Json | undefined, to: Json | undefined): boolean =>
  field === 'rule' && objectOf(from)['shape'] !== objectOf(to)['shape'];

const fieldsOf = (subject: Subject, from: Json | undefined, to: Json | undefined): readonly RubricChange[] =>
  fieldChanges(from, to, isOtherRule).map(({ field, ...values }) => ({ is: 'changed', subject, field, ...values }));

const textIn = (value: Json, field: string): string | null => {
  const found = objectOf(value)[field];
  return typeof found === 'string' ? found : null;
};

const criterionOf = (value: Json): Subject => ({ of: 'criterion', code: textIn(value, 'code') ?? '', title: textIn(value, 'title') ?? '' });

const criteriaChanges = (from: Json | undefined, to: Json | undefined): readonly RubricChange[] => {
  const { added, removed, kept, reordered } = listPairs(from, to, 'code');
  return [
    ...removed.map(({ value }) => ({ is: 'removed', subject: criterionOf(value), value }) as const),
    ...added.map(({ value }) => ({ is: 'added', subject: criterionOf(value), value }) as const),
    ...kept.flatMap((one) => criterionChanges(one.from, one.to)),
    ...orderChange('criteria', reordered),
  ];
};

const criterionChanges = (from: Json, to: Json): readonly RubricChange[] => {
  const subject = criterionOf(to);
  const [before, after] = [objectOf(from), objectOf(to)];
  const parents = [before['parent'], after['parent']].map((parent) => (typeof parent === 'string' ? parent : null));
  const [oldParent = null, newParent = null] = parents;
  const isMoved = oldParent !== newParent;
  const without = ({ parent, ...others }: JsonObject): JsonObject => (isMoved ? others : { parent, ...others });
  return [
    ...(isMoved ? [{ is: 'moved', subject, from: oldParent, to: newParent } as const] : []),
    ...fieldsOf(subject, without(before), without(after)),
  ];
};

const orderChange = (list: OrderedList, names: readonly string[] | null): readonly RubricChange[] =>
  names === null ? [] : [{ is: 'reordered', list, names: names.map(plainName) }];

const entryChanges = (
  from: Json | undefined,
  to: Json | undefined,
  by: string,
  of: ListSubject,
  list: OrderedList,
): readonly RubricChange[] => {
  const { added, removed, kept, reordered } = listPairs(from, to, by);
  const subject = (name: string): Subject => ({ of, name: plainName(name) });
  return [
    ...removed.map(({ name, value }) => ({ is: 'removed', subject: subject(name), value }) as const),
    ...added.map(({ name, value }) => ({ is: 'added', subject: subject(name), value }) as const),
    ...kept.flatMap((one) => fieldsOf(subject(one.name), one.from, one.to)),
    ...orderChange(list, reordered),
  ];
};

const rankingChanges = (from: Json | undefined, to: Json | undefined): readonly RubricChange[] => {
  const split = (value: Json | undefined): { readonly ties: Json | undefined; readonly rest: JsonObject } => {
    const { tieBreak: ties, ...rest } = objectOf(value);
    return { ties, rest };
  };
  const [before, after] = [split(from), split(to)];
  const ties = entryChanges(before.ties, after.ties, 'by', 'tieBreak', 'tieBreaks');
  const isUntold = ties.length === 0 && !isSame(before.ties, after.ties);
  return [
    ...fieldsOf({ of: 'ranking' }, before.rest, after.rest),
    ...ties,
    ...(isUntold ? fieldsOf({ of: 'ranking' }, { tieBreak: before.ties }, { tieBreak: after.ties }) : []),
  ];
};
