import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { jsonSchemaOf } from '#core/endpoints/jsonSchemaOf.ts';
import { openApiOf } from '#core/endpoints/openApiOf.ts';
import { day, pointsText, versionTag } from '#core/endpoints/values.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content: object }>>;
}

const document = openApiOf(allEndpoints) as unknown as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe('openApiOf', () => {
  test('describes every endpoint of the table once, under its path and method', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));

    expect(document.openapi).toBe('3.1.0');
    expect([...operations].sort()).toEqual(Object.keys(endpoints).sort());
    expect(Object.keys(document.paths['/api/blocs/{bloc}/periods/{edition}/submissions/{agency}'] ?? {}).sort()).toEqual(['get', 'post']);
  });

  test('asks for a bearer token everywhere but on public endpoints', () => {
    for (const { path, method, access } of allEndpoints) {
      const security = document.paths[path]?.[method.toLowerCase()]?.security;
      expect(security, path).toEqual(access === 'public' ? [] : [{ bearer: [] }]);
    }
  });

  test('tells the parts of a sending', () => {
    const post = document.paths[endpoints.sendSubmission.path]?.['post'];

    expect(post?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['bloc', 'path', true],
      ['edition', 'path', true],
      ['agency', 'path', true],
      ['mapping', 'query', false],
      ['idempotency-key', 'header', true],
      ['if-match', 'header', false],
    ]);
    expect(Object.keys(post?.requestBody?.content ?? {})).toEqual([endpoints.sendSubmission.request.body.type]);
    expect(Object.keys(post?.responses ?? {})).toEqual(['201', 'default']);
    expect(Object.keys(post?.responses['default']?.content ?? {})).toEqual(['application/problem+json']);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('jsonSchemaOf', () => {
  test.each([
    ['a string', v.string(), { type: 'string' }],
    [
      'a whole number with bounds',
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
      { type: 'integer', minimum: 1, maximum: 9 },
    ],
    ['a text with bounds', v.pipe(v.string(), v.minLength(1), v.maxLength(9)), { type: 'string', minLength: 1, maxLength: 9 }],
    ['one of some words', v.picklist(['a', 'b']), { enum: ['a', 'b'] }],
    ['a literal', v.literal('ok'), { const: 'ok' }],
    ['what may be null', v.nullable(v.boolean()), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
    ['a record', v.record(v.string(), v.boolean()), { type: 'object', additionalProperties: { type: 'boolean' } }],
    ['one of several', v.union([v.string(), v.boolean()]), { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
    ['a list', v.array(v.string()), { type: 'array', items: { type: 'string' } }],
    ['a day', day, { type: 'string', format: 'date' }],
    ['points', pointsText, { type: 'string', pattern: '^-?\\d{1,12}(\\.\\d{1,3})?$' }],
    ['what comes in before it is turned into something else', versionTag, { type: 'string', pattern: '^"[1-9]\\d{0,5}"$' }],
  ])('describes %s', (_what, schema, expected) => {
    expect(jsonSchemaOf(schema)).toEqual(expected);
  });

  test('says which fields an object needs, and whether it takes others', () => {
    const fields = { a: v.string(), b: v.optional(v.string()) };
    const properties = { a: { type: 'string' }, b: { type: 'string' } };

    expect(jsonSchemaOf(v.object(fields))).toEqual({ type: 'object', properties, required: ['a'] });
    expect(jsonSchemaOf(v.strictObject(fields))).toEqual({ type: 'object', properties, required: ['a'], additionalProperties: false });
    expect(jsonSchemaOf(v.object({ b: fields.b }))).toEqual({ type: 'object', properties: { b: { type: 'string' } } });
  });

  test.each([
    ['kind', v.map(v.string(), v.string())],
    ['step', v.pipe(v.string(), v.email())],
  ])('refuses a %s of schema that it does not know', (_what, schema) => {
    expect(() => jsonSchemaOf(schema)).toThrow(TypeError);
  });
});
