import fc from 'fast-check';
import * as v from 'valibot';
import type { Endpoint, RequestBody } from '#core/endpoints/Endpoint.ts';
import { entriesOf } from '#core/endpoints/jsonSchemaOf.ts';
import { anyFields, anyValue, sometimesBroken } from './anyValue.ts';

/** One request as it goes out; what it is made of can be printed, so that it can be made again. */
export interface FuzzedRequest {
  readonly endpoint: Endpoint;
  /** The variables of the path as they stand in the address, percent-encoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  /** Nobody: no token is sent. */
  readonly person: string | null;
}

/** What the world holds that requests may speak of. */
export interface Vocabulary {
  /** Codes, hashes, days, tags. */
  readonly words: readonly string[];
  /** What a variable of a path mostly stands for, by its name. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly string[];
  /** Workbooks that a door may take. */
  readonly workbooks: readonly Uint8Array[];
}

const LONGEST_PATH_PART = 200;

/** Requests to an endpoint that its schemas mostly read, and some that are broken in one place or another. */
export const anyRequest = (endpoint: Endpoint, { words, named, people, workbooks }: Vocabulary): fc.Arbitrary<FuzzedRequest> => {
  const { request } = endpoint;
  const path = anyPath(endpoint, words, named);
  const query = sometimesBroken(anyFields(Object.fromEntries(entriesOf(request.query)), words));
  const headers = sometimesBroken(anyFields(Object.fromEntries(entriesOf(request.headers)), words));
  return fc.record({
    endpoint: fc.constant(endpoint),
    path: path.map((values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, pathPart(asText(value))]))),
    query: query.map(queryText),
    headers: fc
      .tuple(headers, typeOf(request.body), fc.constantFrom('vi', 'en', 'en;q=0.1, *', '\u00ff'))
      .map(([drawn, type, language]) => [
        ...headerPairs(drawn),
        ...(type === null ? [] : [['content-type', type] as const]),
        ['accept-language', language] as const,
      ]),
    body: anyBody(request.body, words, workbooks),
    person: fc.option(fc.constantFrom(...people), { freq: 20 }),
  });
};

const anyPath = (endpoint: Endpoint, words: readonly string[], named: Vocabulary['named']) => {
  const variables = entriesOf(endpoint.request.path).map(([name, schema]) => {
    const meant = (named[name] ?? []).filter((word) => v.safeParse(schema, word).success);
    const any = anyValue(schema, words);
    const drawn = meant.length === 0 ? any : fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: any });
    return [name, drawn] as const;
  });
  return fc.record(Object.fromEntries(variables));
};

/** Objects may bring a `toString` of their own, which is none. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Halves of characters cannot be written in an address. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

const pathPart = (value: string): string => {
  const part = encoded(value.slice(0, LONGEST_PATH_PART));
  return part === '' || part === '.' || part === '..' ? '%20' : part;
};

const queryText = (query: unknown): string => {
  if (typeof query !== 'object' || query === null) return asText(query).length > 100 ? '' : `?${encoded(asText(query))}`;
  const pairs = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(asText(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** Only what HTTP lets through at all: the rest never reaches us by this way, and is tried byte by byte elsewhere. */
const headerPairs = (headers: unknown): readonly (readonly [string, string])[] =>
  Object.entries(typeof headers === 'object' && headers !== null ? headers : {}).flatMap(([name, value]) => {
    const text = asText(value);
    const isSendable = /^[a-z-]{1,40}$/.test(name) && !RESERVED.has(name) && /^[\x20-\x7e\xa0-\xff]{0,2000}$/.test(text);
    return isSendable ? [[name, text] as const] : [];
  });

const RESERVED: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'authorization',
]);

const typeOf = (body: RequestBody | null): fc.Arbitrary<string | null> => {
  const right = body === null ? null : body.kind === 'json' ? 'application/json' : body.type;
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json', 'x', ';', null) },
  );
};

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

const anyBody = (body: RequestBody | null, words: readonly string[], workbooks: readonly Uint8Array[]): fc.Arbitrary<Uint8Array | null> => {
  if (body === null) return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.string().map(bytesOf) });
  if (body.kind === 'bytes') return anyWorkbook(workbooks);
  return fc.oneof(
    { weight: 12, arbitrary: sometimesBroken(anyValue(body.schema, words)).map((value) => bytesOf(JSON.stringify(value) ?? '')) },
    { weight: 1, arbitrary: fc.string().map(bytesOf) },
    { weight: 1, arbitrary: fc.constantFrom('{', '[]', '"', '{"__proto__":{"x":1}}', '['.repeat(5000), '\ufeff{}').map(bytesOf) },
  );
};

/** A workbook as it is, cut off, with bytes changed or moved, or no workbook at all. */
const anyWorkbook = (workbooks: readonly Uint8Array[]): fc.Arbitrary<Uint8Array | null> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...workbooks) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...workbooks),
          fc.array(fc.tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
        )
        .map(([bytes, changes]) => changed(bytes, changes)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...workbooks), fc.nat({ max: 9999 }))
        .map(([bytes, part]) => bytes.slice(0, Math.floor((bytes.length * part) / 10_000))),
    },
    { weight: 3, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const changed = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
  const copy = bytes.slice();
  for (const [place, value] of changes) copy[Math.floor((place / 100_000) * copy.length)] = value;
  return copy;
};
