import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { addressOf } from '#core/endpoints/addressOf.ts';
import { routeKeyOf, type ReplyOf, type RequestOf } from '#core/endpoints/Endpoint.ts';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { entriesOf, jsonSchemaOf } from '#core/endpoints/jsonSchemaOf.ts';
import { MAX_WORKBOOK_BYTES } from '#core/endpoints/values.ts';

const variablesOf = (path: string): readonly string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Where a schema takes in an object with fields that it does not name. */
const openObjects = (schema: unknown, at: string): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => openObjects(one, `${at}/${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const isOpen = 'properties' in schema && !('additionalProperties' in schema);
  return [...(isOpen ? [at] : []), ...Object.entries(schema).flatMap(([name, one]) => openObjects(one, `${at}/${name}`))];
};

describe('the table of endpoints', () => {
  test('names each endpoint as it is filed', () => {
    for (const [name, endpoint] of Object.entries(endpoints)) expect(endpoint.name).toBe(name);
  });

  test('gives no route twice', () => {
    expect(new Set(allEndpoints.map(routeKeyOf)).size).toBe(allEndpoints.length);
  });

  test('is open without a token for these alone', () => {
    expect(allEndpoints.filter(({ access }) => access === 'public').map(({ name }) => name)).toEqual([
      'verifyReceipt',
      'health',
      'apiDocument',
    ]);
  });

  test('leaves the period’s state to the transaction for a sending alone', () => {
    expect(allEndpoints.filter(({ stateChecked }) => stateChecked === 'within').map(({ name }) => name)).toEqual(['sendSubmission']);
  });

  test('asks for a right wherever the path names a bloc, and only there', () => {
    for (const { action, path, name } of allEndpoints) expect(action !== null, name).toBe(path.includes('{bloc}'));
  });

  test('reads with GET and writes with something else; what only tries a workbook posts it and writes nothing', () => {
    const trials = allEndpoints.filter(({ method, access }) => method !== 'GET' && access !== 'write');
    expect(trials.map(({ name }) => name)).toEqual(['compareRubric', 'tryRubric', 'verifyReceipt']);
    expect(allEndpoints.filter(({ method, access }) => method === 'GET' && access === 'write')).toEqual([]);
  });

  test.each(allEndpoints.map((one) => [one.name, one] as const))(
    '%s reads exactly the variables of its path, each a whole segment',
    (_name, one) => {
      const segments = one.path.split('/');
      expect(entriesOf(one.request.path).map(([name]) => name)).toEqual(variablesOf(one.path));
      for (const name of variablesOf(one.path)) expect(segments).toContain(`{${name}}`);
    },
  );

  test.each(allEndpoints.map((one) => [one.name, one] as const))('%s refuses fields that it does not know, however deep', (_name, one) => {
    const { path, query, body } = one.request;
    const schemas = [path, query, ...(body?.kind === 'json' ? [body.schema] : [])].map((schema) => jsonSchemaOf(schema));
    // A bloc's file is read by what reads such files, which names what it does not know.
    expect(schemas.flatMap((schema) => openObjects(schema, ''))).toEqual(one.name === 'preparePeriod' ? ['/properties/bloc'] : []);
  });

  test('limits every body, those of JSON to what a person can have written', () => {
    const bodies = allEndpoints.flatMap(({ name, request: { body } }) => (body ? [{ name, ...body }] : []));
    expect(bodies.filter(({ kind, limit }) => !(limit > 0 && limit <= (kind === 'json' ? 2 : 4) * 1024 * 1024))).toEqual([]);
  });

  test('takes workbooks up to 4 MB', () => {
    expect(endpoints.sendSubmission.request.body).toMatchObject({ kind: 'bytes', limit: 4_194_304 });
    expect(MAX_WORKBOOK_BYTES).toBe(4_194_304);
  });

  test('types what a handler reads and what a client gets', () => {
    expectTypeOf<RequestOf<typeof endpoints.sendSubmission>['path']>().toExtend<{
      bloc: string;
      edition: number;
      kind?: 'midYear';
      agency: string;
    }>();
    expectTypeOf<RequestOf<typeof endpoints.sendSubmission>['body']>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<RequestOf<typeof endpoints.sendSubmission>['headers']['if-match']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<RequestOf<typeof endpoints.me>['body']>().toEqualTypeOf<null>();
    expectTypeOf<ReplyOf<typeof endpoints.downloadRanking>>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<ReplyOf<typeof endpoints.readRanking>['missing']>().toEqualTypeOf<string[]>();
  });
});

describe('what a path may hold', () => {
  const { path } = endpoints.downloadTemplate.request;
  const read = (over: object): boolean =>
    v.safeParse(path, { bloc: 'noi-chinh-2018', edition: '2018', agency: 'TTT.xlsx', ...over }).success;

  test('turns the edition into a number and the file’s name into the agency', () => {
    expect(v.parse(path, { bloc: 'noi-chinh-2018', edition: '2018', agency: 'TTT.xlsx' })).toEqual({
      bloc: 'noi-chinh-2018',
      edition: 2018,
      agency: 'TTT',
    });
  });

  test.each([['1900'], ['2199']])('takes the edition %s', (edition) => expect(read({ edition })).toBe(true));
  test.each([['1899'], ['2200'], ['18'], ['2018 '], ['２０１８']])('refuses the edition %s', (edition) =>
    expect(read({ edition })).toBe(false),
  );

  test.each([['a'], ['ĐHQG'], ['so-4_b.2'], ['a'.repeat(80)]])('takes the bloc %s', (bloc) => expect(read({ bloc })).toBe(true));
  test.each([[''], ['..'], ['.a'], ['a#b'], ['a/b'], ['a b'], ['a\u0000'], ['a'.repeat(81)]])('refuses the bloc %j', (bloc) =>
    expect(read({ bloc })).toBe(false),
  );

  test.each([['TTT'], ['.xlsx'], ['TTT.xlsm'], ['a#b.xlsx']])('refuses the file %s', (agency) => expect(read({ agency })).toBe(false));
  test('tells the six-month period from the year-end one', () => {
    const named = { bloc: 'b', edition: '2018-midyear', agency: 'TTT.xlsx' };
    expect(v.parse(path, named)).toEqual({ bloc: 'b', edition: 2018, kind: 'midYear', agency: 'TTT' });
    expect(read({ edition: '2018-midYear' })).toBe(false);
    expect(read({ edition: '2018-yearend' })).toBe(false);
  });
  test('refuses a variable that is not in the path', () => expect(read({ extra: 'x' })).toBe(false));
});

describe('what the headers of a sending may hold', () => {
  const { headers } = endpoints.sendSubmission.request;
  const read = (over: object): unknown => {
    const { success, output } = v.safeParse(headers, { 'idempotency-key': 'k'.repeat(8), ...over });
    return success ? output : 'refused';
  };

  test.each([
    ['"1"', 1],
    ['"999999"', 999_999],
  ])('reads If-Match %s', (tag, version) => expect(read({ 'if-match': tag })).toMatchObject({ 'if-match': version }));

  test.each([['1'], ['"0"'], ['"01"'], ['"1000000"'], ['W/"1"'], ['*'], ['']])('refuses If-Match %s', (tag) =>
    expect(read({ 'if-match': tag })).toBe('refused'),
  );

  test('takes a sending without If-Match as a first one', () => expect(read({})).toEqual({ 'idempotency-key': 'k'.repeat(8) }));

  test.each([['k'.repeat(8)], ['k'.repeat(128)]])('takes the key %s', (key) =>
    expect(read({ 'idempotency-key': key })).not.toBe('refused'),
  );
  test.each([['k'.repeat(7)], ['k'.repeat(129)], ['key with space'], [undefined]])('refuses the key %s', (key) =>
    expect(read({ 'idempotency-key': key })).toBe('refused'),
  );
});

describe('addressOf', () => {
  test('fills the variables in and encodes them', () => {
    expect(addressOf(endpoints.readSubmission, { bloc: 'khối 4', edition: '2018', agency: 'Đ/1' })).toBe(
      '/api/blocs/kh%E1%BB%91i%204/periods/2018/submissions/%C4%90%2F1',
    );
  });

  test('leaves a path without variables as it is', () => expect(addressOf(endpoints.me, {})).toBe('/api/me'));

  test('refuses to leave a variable empty', () => {
    expect(() => addressOf(endpoints.readPeriod, { bloc: '', edition: '2018' })).toThrow(/needs bloc/);
  });
});
