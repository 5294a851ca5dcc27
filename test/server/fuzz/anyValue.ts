import fc from 'fast-check';
import * as v from 'valibot';
import { matching } from '../pathValues.ts';

/** The parts of valibot's schemas that values are drawn by. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly [v.GenericSchema, ...unknown[]];
}

/** Words that no schema foresees, each of which has broken some program. */
const ODD_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '%00',
  '‮',
  '__proto__',
  'constructor',
  '1e999',
  "'; --",
  '#',
  'STP#HEAD',
  'ĐHQG',
  'đ\u0323',
  'x'.repeat(3000),
];

/**
 * Values for a schema, most of which it reads: where it wants a text that is not just any, one of the known words that it reads.
 * Kinds of schema that it does not know get anything.
 *
 * @param known Words that mean something: codes, hashes, days, states
 */
export const anyValue = (schema: v.GenericSchema, known: readonly string[]): fc.Arbitrary<unknown> => {
  const { type, entries, item, wrapped, options, literal } = bare(schema);
  switch (type) {
    case 'string':
      return anyText(schema, known);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(-1, 0.5, 2 ** 53, 2018));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(literal);
    case 'picklist':
      return fc.constantFrom(...(options ?? []));
    case 'nullable':
      return wrapped ? fc.option(anyValue(wrapped, known)) : fc.jsonValue();
    case 'optional':
      return wrapped ? anyValue(wrapped, known) : fc.jsonValue();
    case 'array':
      return item ? fc.array(anyValue(item, known), { maxLength: 3 }) : fc.jsonValue();
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return anyFields(entries ?? {}, known);
    default:
      return fc.jsonValue();
  }
};

/** Each field of an object; those that may be left out sometimes are. */
export const anyFields = (
  entries: Readonly<Record<string, v.GenericSchema>>,
  known: readonly string[],
): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
  const names = Object.keys(entries);
  const drawn = Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, anyValue(one, known)]));
  return fc.record(drawn, { requiredKeys: names.filter((name) => entries[name]?.type !== 'optional') });
};

const bare = (schema: v.GenericSchema): Shape => {
  const shape = schema as unknown as Shape;
  return shape.pipe ? shape.pipe[0] : shape;
};

const anyText = (schema: v.GenericSchema, known: readonly string[]): fc.Arbitrary<string> => {
  const fitting = [...known, ...matching(schema)].filter((word) => v.safeParse(schema, word).success);
  const odd = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string(), fc.string({ unit: 'binary' }));
  return fitting.length === 0 ? odd : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: odd });
};

/** The same with something broken in it, three times in ten. */
export const sometimesBroken = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 7, arbitrary: value },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.tuple(value, fc.string(), fc.jsonValue()).map(([one, name, other]) => withField(one, name, other)) },
    { weight: 1, arbitrary: fc.tuple(value, fc.nat()).map(([one, at]) => withoutField(one, at)) },
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withField = (value: unknown, name: string, other: unknown): unknown =>
  isObject(value) ? { ...value, [Object.keys(value)[0] ?? name]: other, [name]: other } : other;

const withoutField = (value: unknown, at: number): unknown => {
  if (!isObject(value)) return [value];
  const names = Object.keys(value);
  const left = names.filter((_name, index) => index !== at % Math.max(1, names.length));
  return Object.fromEntries(left.map((name) => [name, value[name]]));
};
