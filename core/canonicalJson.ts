/** What canonical JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value as RFC 8785 asks: keys in order of their UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them. Fields that are `undefined` are left out. Throws a `TypeError` for numbers that are not finite.
 */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const field = value[key];
      return field === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(field)}`];
    });
  return `{${fields.join(',')}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** SHA-256 of UTF-8 text or of bytes, in lower-case hexadecimal. Each house brings its own. */
export type Sha256 = (data: string | Uint8Array) => string;

/** `sha256:…` of the canonical JSON of a value. */
export const hashOf = (value: Json, sha256: Sha256): string => `sha256:${sha256(canonicalJson(value))}`;
