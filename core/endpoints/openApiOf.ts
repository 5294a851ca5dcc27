import type { GenericSchema } from 'valibot';
import { ENGINE_VERSION } from '../engine.ts';
import type { Endpoint, RequestBody } from './Endpoint.ts';
import { entriesOf, isOptional, jsonSchemaOf, type JsonSchema } from './jsonSchemaOf.ts';

/** A fault as RFC 9457 has it; `code` and `facts` are what a program may rely on, `detail` is worded in the reader's language. */
const PROBLEM: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    facts: { type: 'object' },
  },
  required: ['type', 'title', 'status'],
};

/**
 * The OpenAPI 3.1 document of a table of endpoints.
 *
 * Each operation is named as in the table. Whatever is not public asks for a bearer token. Every operation may answer with a
 * problem (`application/problem+json`), but for the gateway's own 401 and 404, whose body is `{"message": …}`.
 */
export const openApiOf = (table: readonly Endpoint[]): JsonSchema & { readonly openapi: string } => ({
  openapi: '3.1.0',
  info: { title: 'Giao Ước', version: ENGINE_VERSION },
  paths: pathsOf(table),
  components: {
    schemas: { Problem: PROBLEM },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
});

const pathsOf = (table: readonly Endpoint[]): JsonSchema => {
  const paths: Record<string, JsonSchema> = {};
  for (const one of table) paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationOf(one) };
  return paths;
};

const operationOf = (one: Endpoint): JsonSchema => ({
  operationId: one.name,
  summary: one.summary,
  tags: [one.function],
  security: one.access === 'public' ? [] : [{ bearer: [] }],
  parameters: [
    ...parametersOf('path', one.request.path),
    ...parametersOf('query', one.request.query),
    ...parametersOf('header', one.request.headers),
  ],
  ...(one.request.body && { requestBody: bodyOf(one.request.body) }),
  responses: { [String(one.reply.status)]: successOf(one), default: problemReply },
});

const parametersOf = (place: 'path' | 'query' | 'header', schema: GenericSchema): readonly JsonSchema[] =>
  entriesOf(schema).map(([name, field]) => ({ name, in: place, required: !isOptional(field), schema: jsonSchemaOf(field) }));

const bodyOf = (body: RequestBody): JsonSchema => ({
  required: true,
  description: `At most ${body.limit} bytes`,
  content: body.kind === 'json' ? { 'application/json': { schema: jsonSchemaOf(body.schema) } } : { [body.type]: {} },
});

const successOf = ({ reply, summary }: Endpoint): JsonSchema => ({
  description: summary,
  content: reply.kind === 'json' ? { 'application/json': { schema: jsonSchemaOf(reply.schema) } } : { [reply.type]: {} },
});

const problemReply: JsonSchema = {
  description: 'It could not be done; the problem says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
