import { describe, expect, test } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { findRoute } from '../../server/routes.ts';

describe('findRoute', () => {
  test.each(allEndpoints.map((one) => [one.method, one.path, one.name] as const))('finds %s %s', (method, path, name) => {
    expect(findRoute(allEndpoints, method, path.replaceAll(/[{}]/g, ''))?.endpoint.name).toBe(name);
  });

  test('gives the variables as they stand in the path', () => {
    expect(findRoute(allEndpoints, 'GET', '/api/blocs/khối 4/periods/2018/template/TTT.xlsx')?.variables).toEqual({
      bloc: 'khối 4',
      edition: '2018',
      agency: 'TTT.xlsx',
    });
  });

  test('prefers a fixed segment to a variable one, wherever they stand in the table', () => {
    const variable: Endpoint = { ...endpoints.health, name: 'variable', path: '/api/{what}' };
    for (const table of [
      [variable, endpoints.health],
      [endpoints.health, variable],
    ]) {
      expect(findRoute(table, 'GET', '/api/health')?.endpoint.name).toBe('health');
      expect(findRoute(table, 'GET', '/api/other')?.endpoint.name).toBe('variable');
    }
  });

  test.each([
    ['get', '/api/health'],
    ['HEAD', '/api/health'],
    ['GET', '/api/Health'],
    ['GET', '/api/health/'],
    ['GET', '//api/health'],
    ['GET', '/api/blocs//periods/2018'],
    ['GET', '/api/blocs/a/periods'],
    ['GET', ''],
  ])('finds nothing for %s %s', (method, path) => {
    expect(findRoute(allEndpoints, method, path)).toBeNull();
  });
});
