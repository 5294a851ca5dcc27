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

/** What a parameter of that name means wherever it stands; `docs/api.md` says it at length. */
const NOTES: Readonly<Record<string, string>> = {
  'idempotency-key': 'Made anew for each deliberate sending and repeated when no answer came: within seven days the same key counts once',
  'if-match': 'The version that the caller has seen, as the ETag of the last answer named it; where another came first the answer is 412',
  after: 'For the next page: the `next` of the page before',
  limit: 'How many entries a page holds at most',
};

const parametersOf = (place: 'path' | 'query' | 'header', schema: GenericSchema): readonly JsonSchema[] =>
  entriesOf(schema).map(([name, field]) => ({
    name,
    in: place,
    required: !isOptional(field),
    ...(NOTES[name] !== undefined && { description: NOTES[name] }),
    schema: jsonSchemaOf(field),
  }));

const bodyOf = (body: RequestBody): JsonSchema => ({
  required: true,
  description: `At most ${body.limit} bytes`,
  content: body.kind === 'json' ? { 'application/json': { schema: jsonSchemaOf(body.schema) } } : { [body.type]: {} },
});

const text: JsonSchema = { schema: { type: 'string' } };

const successOf = ({ reply, summary }: Endpoint): JsonSchema => ({
  description: summary,
  headers: {
    ETag: {
      description: 'The version of what was answered, where it has one: for If-Match, and for If-None-Match, which is answered 304',
      ...text,
    },
    'Idempotent-Replayed': { description: '`true`: the first answer to the same Idempotency-Key, given again', ...text },
  },
  content: reply.kind === 'json' ? { 'application/json': { schema: jsonSchemaOf(reply.schema) } } : { [reply.type]: {} },
});

const problemReply: JsonSchema = {
  description: 'It could not be done; the problem says why, in the language of Accept-Language (vi or en)',
  headers: { 'Retry-After': { description: 'With 503: seconds after which the same request should be sent again', ...text } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
