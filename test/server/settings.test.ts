import { describe, expect, test } from 'vitest';
import { readPort, readServerSettings } from '../../server/settings.ts';

const GIVEN = { ISSUER: 'https://id.example/pool/', AUDIENCE: 'giaouoc-pane' };

describe('the settings of the service', () => {
  test('need no more than issuer and audience', () => {
    expect(readServerSettings(GIVEN)).toEqual({
      host: '127.0.0.1',
      port: 3000,
      issuer: 'https://id.example/pool',
      keysAddress: null,
      audience: 'giaouoc-pane',
      hosts: null,
    });
  });

  test('take what is given', () => {
    const all = { ...GIVEN, HOST: '0.0.0.0', PORT: '0', JWKS_URL: 'http://id.local/keys', ALLOWED_HOSTS: 'a.example, b.example' };
    expect(readServerSettings(all)).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      keysAddress: new URL('http://id.local/keys'),
      hosts: ['a.example', 'b.example'],
    });
  });

  test.each([
    ['ISSUER', undefined],
    ['ISSUER', ''],
    ['ISSUER', 'id.example'],
    ['ISSUER', 'ftp://id.example'],
    ['AUDIENCE', undefined],
    ['JWKS_URL', 'keys'],
  ])('stop the start where %s is %j, and name it', (name, value) => {
    expect(() => readServerSettings({ ...GIVEN, [name]: value })).toThrow(name);
  });

  test.each([
    [undefined, 3000],
    ['0', 0],
    ['65535', 65_535],
  ])('read the port %s', (PORT, port) => expect(readPort({ PORT })).toBe(port));

  test.each([['65536'], ['-1'], ['3000a'], [''], ['3e3']])('refuse the port %j', (PORT) =>
    expect(() => readPort({ PORT })).toThrow('PORT'),
  );
});
