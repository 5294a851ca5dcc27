import { routeKeyOf, type Endpoint } from '#core/endpoints/Endpoint.ts';

/** An endpoint that fits a request, and the variables of its path. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly routeKey: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Finds the route for a method and a decoded path, as an HTTP API does: a fixed segment goes before a variable one, a variable
 * fills exactly one segment that is not empty. `null` where nothing fits, for an unknown method too.
 */
export const findRoute = (table: readonly Endpoint[], method: string, path: string): Route | null => {
  const segments = path.split('/');
  const fitting = table
    .filter((one) => one.method === method)
    .map((endpoint) => ({ endpoint, pattern: endpoint.path.split('/') }))
    .filter(({ pattern }) => pattern.length === segments.length && pattern.every((part, index) => fits(part, segments[index])))
    .sort((a, b) => shapeOf(a.pattern).localeCompare(shapeOf(b.pattern)));

  const [first] = fitting;
  if (!first) return null;
  const variables = first.pattern.flatMap((part, index) => (isVariable(part) ? [[part.slice(1, -1), segments[index] ?? ''] as const] : []));
  return { endpoint: first.endpoint, routeKey: routeKeyOf(first.endpoint), variables: Object.fromEntries(variables) };
};

const isVariable = (part: string): boolean => part.startsWith('{');

const fits = (part: string, segment: string | undefined): boolean => (isVariable(part) ? segment !== '' : part === segment);

/** One digit a segment, fixed ones first: `001` goes before `010`. */
const shapeOf = (pattern: readonly string[]): string => pattern.map((part) => (isVariable(part) ? '1' : '0')).join('');
