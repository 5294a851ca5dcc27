import type { Claims } from '../functions/http/PayloadV2.ts';

/**
 * The claims of a token as an HTTP API hands them on: every value as text. A list becomes `[a b]`, so that whoever takes it
 * for a list of groups finds out here and not in the cloud.
 */
export const claimsAsText = (claims: Readonly<Record<string, unknown>>): Claims =>
  Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)]));

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) return `map[${Object.entries(value).map(asPair).sort().join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
};

const asPair = ([name, value]: readonly [string, unknown]): string => `${name}:${asText(value)}`;
