import fc from 'fast-check';
import * as v from 'valibot';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { entriesOf } from '#core/endpoints/jsonSchemaOf.ts';

/** What variables of paths may ask for beside names that a caller knows: versions, files, days, hashes. */
const OTHERS = [
  '1',
  'current',
  '1.xlsx',
  'A1',
  '2018-11-15',
  `sha256:${'0'.repeat(64)}`,
  '00000000-0000-4000-8000-000000000000',
  '0'.repeat(64),
];

/** A text by the pattern that a schema asks for. */
export const matching = (schema: v.GenericSchema): readonly string[] => {
  const steps = 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe as readonly { readonly requirement?: unknown }[]) : [];
  return steps.flatMap(({ requirement }) =>
    requirement instanceof RegExp ? fc.sample(fc.stringMatching(requirement), { numRuns: 1, seed: 1 }) : [],
  );
};

/**
 * A value for each variable of an endpoint's path: the given one, alone or as the name of a file, else anything that its schema
 * reads. Throws where nothing does: such a variable needs a value of its own in the list above.
 */
export const pathValues = (endpoint: Endpoint, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entriesOf(endpoint.request.path).map(([name, schema]) => {
      const own = given[name];
      const named = own === undefined ? [] : [own, `${own}.xlsx`, `${own}.json`];
      const options = 'options' in schema && Array.isArray(schema.options) ? schema.options.map(String) : [];
      const fits = (one: string): boolean => v.safeParse(schema, one).success;
      // To find a text for a pattern takes long, so that is done last.
      const value = [...named, ...options, ...OTHERS].find(fits) ?? matching(schema).find(fits);
      if (value === undefined) throw new Error(`${endpoint.name}: no value is known for {${name}}`);
      return [name, value];
    }),
  );
