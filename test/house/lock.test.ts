import { describe, expect, test } from 'vitest';
import { missingPackages } from '../../scripts/install/missingPackages.mjs';
import { isNewEnough } from '../../scripts/install/nodeVersion.mjs';
import { licenceFaults } from '../../scripts/house/licenceFaults.mjs';
import { lockFaults } from '../../scripts/house/lockFaults.mjs';
import { readJson } from '../../scripts/house/projectFiles.mjs';

type Lock = Parameters<typeof lockFaults>[0];
type Manifest = Parameters<typeof lockFaults>[1][string];

const lockWith = (packages: Lock['packages']): Lock => ({ packages });
const tool = { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: { '@tool/linux': '1.0.0', '@tool/win32': '1.0.0' } };
const binding = { version: '1.0.0', integrity: 'sha512-b' };

describe('the lock', () => {
  const lock = readJson('package-lock.json') as Lock;

  test('is whole, and in step with what is asked for', () => {
    const manifests = { '': readJson('package.json') as Manifest, 'local/bench': readJson('local/bench/package.json') as Manifest };

    expect(lockFaults(lock, manifests)).toEqual([]);
  });

  test('holds no package whose licence is not allowed', () => {
    expect(licenceFaults(lock)).toEqual([]);
  });
});

describe('lockFaults', () => {
  test('takes bindings at the root, and beside the package that asks for them', () => {
    const whole = lockWith({
      'node_modules/tool': tool,
      'node_modules/@tool/linux': binding,
      'node_modules/tool/node_modules/@tool/win32': binding,
    });

    expect(lockFaults(whole, {})).toEqual([]);
  });

  test('finds a binding that the lock lacks', () => {
    const torn = lockWith({ 'node_modules/tool': tool, 'node_modules/@tool/linux': binding });

    expect(lockFaults(torn, {})).toEqual([expect.stringContaining('@tool/win32 is missing')]);
  });

  test('does not take a binding that only another package could see', () => {
    const torn = lockWith({
      'node_modules/tool': tool,
      'node_modules/@tool/linux': binding,
      'node_modules/other/node_modules/@tool/win32': binding,
    });

    expect(lockFaults(torn, {})).toHaveLength(1);
  });

  test('finds a package without integrity, but asks none of a workspace or a bundled one', () => {
    const packages = {
      'local/bench': { version: '1.0.0' },
      'node_modules/bench': { link: true, resolved: 'local/bench' },
      'node_modules/bundled': { version: '1.0.0', inBundle: true },
      'node_modules/bare': { version: '1.0.0' },
    };

    expect(lockFaults(lockWith(packages), {})).toEqual(['node_modules/bare: has no integrity']);
  });

  test('finds a host', () => {
    const packages = { 'node_modules/one': { ...binding, resolved: 'https://example.org/one.tgz' } };

    expect(lockFaults(lockWith(packages), {})).toEqual(['node_modules/one: names the host that it came from']);
  });

  test.each([
    [{ dependencies: { one: '1.0.0' } }, { dependencies: { one: '1.0.0' } }, 0],
    [{ dependencies: { one: '1.0.1' } }, { dependencies: { one: '1.0.0' } }, 1],
    [{ dependencies: {} }, { dependencies: { one: '1.0.0' } }, 1],
    [{ devDependencies: { one: '1.0.0' } }, {}, 1],
  ])('%j against a lock of %j has %d faults', (manifest, locked, faults) => {
    expect(lockFaults(lockWith({ '': locked }), { '': manifest })).toHaveLength(faults);
  });
});

describe('licenceFaults', () => {
  const faultsOf = (license: string | undefined, name = 'one'): readonly string[] =>
    licenceFaults({ packages: { [`node_modules/${name}`]: license === undefined ? {} : { license } } });

  test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(BSD-3-Clause OR GPL-2.0)'])('takes %s', (licence) => {
    expect(faultsOf(licence)).toEqual([]);
  });

  test.each(['GPL-3.0-only', 'AGPL-3.0', '(MIT AND GPL-3.0-only)', 'SEE LICENSE IN x', undefined])('finds %s', (licence) => {
    expect(faultsOf(licence)).toHaveLength(1);
  });

  test('excuses a package by its whole name only', () => {
    expect(faultsOf('LICENSE', '@microsoft/office-js')).toEqual([]);
    expect(faultsOf('LICENSE', '@microsoft/office-js-helpers')).toHaveLength(1);
  });
});

describe('missingPackages', () => {
  const wanted = { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } };
  const missingOf = (installed: Lock['packages'], asked: Parameters<typeof missingPackages>[0]['packages'] = wanted): readonly string[] =>
    missingPackages({ packages: asked }, { packages: installed });

  test('finds none where all is as the lock says', () => {
    expect(missingOf({ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } })).toEqual([]);
  });

  test.each([
    [{}],
    [{ 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } }],
    [{ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-b' } }],
  ])('finds the package where %j is installed', (installed) => {
    expect(missingOf(installed)).toEqual(['node_modules/one']);
  });

  test('lets an optional package be absent, but not of another version', () => {
    const optional = { 'node_modules/one': { version: '1.0.0', optional: true } };

    expect(missingOf({}, optional)).toEqual([]);
    expect(missingOf({ 'node_modules/one': { version: '2.0.0' } }, optional)).toEqual(['node_modules/one']);
  });
});

describe('isNewEnough', () => {
  test.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('takes Node %s', (version) => {
    expect(isNewEnough(version)).toBe(true);
  });

  test.each(['20.18.9', '18.20.0', '8.0.0'])('refuses Node %s', (version) => {
    expect(isNewEnough(version)).toBe(false);
  });
});
