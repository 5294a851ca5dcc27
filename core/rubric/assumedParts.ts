type JsonObject = { readonly [name: string]: unknown };

/** Where something assumed stands in a bloc's file. */
export type AssumedIn =
  | 'bloc'
  | 'members'
  | 'dates'
  | 'covenant'
  | 'movements'
  | 'registrations'
  | 'parent'
  | 'scale'
  | 'naPolicy'
  | 'gates'
  | 'grades'
  | 'ranking'
  | 'quotas'
  | 'deadlines'
  | 'criteria'
  | 'assumptions';

/**
 * Something that whoever wrote the file assumed and that no source states.
 *
 * `name` is what it is known by: the code of a criterion, the text of a gate, the title of a grade; empty where the part is one
 * thing. `fields` names what of it is assumed; empty where all of it is.
 */
export interface Assumed {
  readonly in: AssumedIn;
  readonly name: string;
  readonly fields: readonly string[];
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = object[name];
  return isObject(value) ? value : {};
};

const objectsAt = (object: JsonObject, name: string): readonly JsonObject[] => {
  const value = object[name];
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : [];
};

const textsAt = (object: JsonObject, name: string): readonly string[] => {
  const value = object[name];
  return Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string') : [];
};

/** What a thing is known by: the first of these names that it has. */
const nameOf = (object: JsonObject, names: readonly string[]): string => {
  const value = names.map((name) => object[name]).find((one) => typeof one === 'string');
  return typeof value === 'string' ? value : '';
};

/** The marks of one thing: all of it by `assumed: true`, some fields by `assumedFields`, or by a list in `assumed`. */
const marksOf = (object: JsonObject): Pick<Assumed, 'fields'> | null => {
  if (object['assumed'] === true) return { fields: [] };
  const fields = [...textsAt(object, 'assumedFields'), ...textsAt(object, 'assumed')];
  return fields.length > 0 ? { fields } : null;
};

const assumedOf = (where: AssumedIn, name: string, object: JsonObject): readonly Assumed[] => {
  const marks = marksOf(object);
  return marks ? [{ in: where, name, ...marks }] : [];
};

/** Everything in a bloc's file that is marked as assumed, in the file's order; what its makers say of it in words at the end. */
export const assumedParts = (file: unknown): readonly Assumed[] => {
  if (!isObject(file)) return [];
  const rubric = objectAt(file, 'rubric');
  const one = (where: AssumedIn, object: JsonObject, ...names: readonly string[]): readonly Assumed[] =>
    assumedOf(where, nameOf(object, names), object);
  const each = (where: AssumedIn, objects: readonly JsonObject[], ...names: readonly string[]): readonly Assumed[] =>
    objects.flatMap((object) => one(where, object, ...names));
  return [
    ...one('bloc', file),
    ...each('members', objectsAt(file, 'members'), 'name', 'code'),
    ...one('dates', objectAt(file, 'dates')),
    ...one('covenant', objectAt(file, 'covenant')),
    ...each('movements', objectsAt(file, 'movements'), 'vi'),
    ...each('registrations', objectsAt(file, 'registrations'), 'agency'),
    ...one('parent', objectAt(file, 'parent'), 'name', 'bloc'),
    ...one('scale', objectAt(rubric, 'scale')),
    ...one('naPolicy', objectAt(rubric, 'naPolicy')),
    ...each('gates', objectsAt(rubric, 'gates'), 'when', 'id'),
    ...each('grades', objectsAt(rubric, 'classification'), 'title', 'key'),
    ...one('ranking', objectAt(rubric, 'ranking')),
    ...each('quotas', objectsAt(rubric, 'quotas'), 'award'),
    ...each('deadlines', objectsAt(rubric, 'deadlines'), 'what'),
    ...each('criteria', objectsAt(rubric, 'criteria'), 'code'),
    ...textsAt(rubric, 'assumptions').map((text): Assumed => ({ in: 'assumptions', name: text, fields: [] })),
  ];
};
