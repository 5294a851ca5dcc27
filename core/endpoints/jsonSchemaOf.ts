import type { GenericSchema } from 'valibot';
import type { Json } from '../canonicalJson.ts';

export type JsonSchema = { readonly [key: string]: Json | undefined };

/** The parts of valibot's schemas that are looked at; each kind carries some of them. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  /** Of a record: what stands under each of its names. */
  readonly value?: Shape;
  readonly options?: readonly (string | Shape)[];
  readonly literal?: string | number | boolean;
  readonly pipe?: readonly [Shape, ...Step[]];
}

interface Step {
  readonly kind: 'schema' | 'validation' | 'transformation' | 'metadata';
  readonly type: string;
  readonly requirement?: unknown;
  readonly metadata?: JsonSchema;
}

/**
 * The JSON Schema (2020-12) of what a schema takes in. Steps after the first `transform` speak of the value that comes out, so
 * they are left out. Throws a `TypeError` for a kind of schema that it does not know, rather than describe it wrongly.
 */
export const jsonSchemaOf = (schema: GenericSchema): JsonSchema => describe(schema);

/** Whether a field may be left out. */
export const isOptional = (schema: GenericSchema): boolean => schema.type === 'optional';

/** The fields of an object schema by name. Throws where the schema is no object. */
export const entriesOf = (schema: GenericSchema): readonly (readonly [string, GenericSchema])[] => {
  const { entries, type } = schema as unknown as Shape;
  if (!entries) throw new TypeError(`${type} has no fields`);
  return Object.entries(entries) as unknown as readonly (readonly [string, GenericSchema])[];
};

const describe = (shape: Shape): JsonSchema => {
  if (!shape.pipe) return describeBare(shape);
  const [first, ...steps] = shape.pipe;
  const transformed = steps.findIndex(({ type }) => type === 'transform');
  const before = transformed === -1 ? steps : steps.slice(0, transformed);
  return Object.assign({}, describe(first), ...before.map((step) => describeStep(step, first.type === 'array'))) as JsonSchema;
};

const describeBare = (shape: Shape): JsonSchema => {
  switch (shape.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: shape.type };
    case 'literal':
      return { const: given(shape, shape.literal) };
    case 'picklist':
      return { enum: given(shape, shape.options) as readonly string[] };
    case 'nullable':
      return { anyOf: [describe(given(shape, shape.wrapped)), { type: 'null' }] };
    case 'optional':
      return describe(given(shape, shape.wrapped));
    case 'variant':
    case 'union':
      return { anyOf: given(shape, shape.options).map((option) => describe(option as Shape)) };
    case 'array':
      return { type: 'array', items: describe(given(shape, shape.item)) };
    case 'record':
      return { type: 'object', additionalProperties: describe(given(shape, shape.value)) };
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return describeObject(given(shape, shape.entries), shape.type === 'strict_object');
    default:
      throw new TypeError(`no JSON Schema is known for ${shape.type}`);
  }
};

const given = <Part>({ type }: Shape, part: Part | undefined): Part => {
  if (part === undefined) throw new TypeError(`a ${type} schema that lacks its parts`);
  return part;
};

const describeObject = (entries: Readonly<Record<string, Shape>>, closed: boolean): JsonSchema => {
  const required = Object.keys(entries).filter((name) => entries[name]?.type !== 'optional');
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, describe(entry)])),
    ...(required.length > 0 && { required }),
    ...(closed && { additionalProperties: false }),
  };
};

const describeStep = ({ type, requirement, metadata }: Step, isList: boolean): JsonSchema => {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'ends_with':
      return { pattern: `${(requirement as string).replace(/[.]/g, String.raw`\.`)}$` };
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement as number };
    case 'max_value':
      return { maximum: requirement as number };
    case 'min_length':
      return { [isList ? 'minItems' : 'minLength']: requirement as number };
    case 'max_length':
      return { [isList ? 'maxItems' : 'maxLength']: requirement as number };
    case 'metadata':
      return metadata ?? {};
    case 'check':
    case 'trim':
    case 'normalize':
      return {};
    default:
      throw new TypeError(`no JSON Schema is known for the step ${type}`);
  }
};
