import type { Endpoint, PathOf } from './Endpoint.ts';

/**
 * The path of a request with its variables filled in and percent-encoded.
 *
 * @example addressOf(endpoints.downloadTemplate, { bloc: 'cao-bang-noi-chinh-2018', edition: '2018', agency: 'TTT.xlsx' })
 * // '/api/blocs/cao-bang-noi-chinh-2018/periods/2018/template/TTT.xlsx'
 */
export const addressOf = <One extends Endpoint>({ path }: One, variables: PathOf<One>): string => {
  const values = new Map(Object.entries(variables as Readonly<Record<string, string>>));
  return path.replace(/\{(\w+)\}/g, (_variable, name: string) => {
    const value = values.get(name);
    if (value === undefined || value === '') throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
};
