import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownerFaults } from '../../scripts/house/ownerFaults.mjs';
import { projectFiles, readJson } from '../../scripts/house/projectFiles.mjs';

type Settings = Parameters<typeof ownerFaults>[1] extends ReadonlyMap<string, infer One> ? One : never;

const settings = new Map<string, Settings>([
  ['core', { include: ['**/*.ts'] }],
  ['local', { include: ['**/*.ts'], exclude: ['bench'] }],
  ['local/bench', { include: ['**/*.ts', '**/*.tsx'] }],
  ['scripts', { include: ['**/*.mjs', '../vitest.config.ts'] }],
]);

describe('compiler settings', () => {
  test('exactly one folder takes in each TypeScript file of the project', () => {
    const files = projectFiles();
    const folders = files.filter((file) => file.endsWith('/tsconfig.json')).map((file) => posix.dirname(file));
    const owners = new Map(folders.map((folder) => [folder, readJson(`${folder}/tsconfig.json`) as Settings]));

    expect(ownerFaults(files, owners)).toEqual([]);
  });

  test.each(['core/points.ts', 'core/a/b/c.ts', 'local/a.ts', 'local/bench/a.tsx', 'vitest.config.ts', 'docs/a.md'])(
    '%s is owned',
    (file) => {
      expect(ownerFaults([file], settings)).toEqual([]);
    },
  );

  test.each(['core/Part.tsx', 'corex/a.ts', 'tool.ts', 'cli/giaouoc.ts'])('%s is owned by nobody', (file) => {
    expect(ownerFaults([file], settings)).toEqual([`${file}: no tsconfig.json takes it in`]);
  });

  test('a declaration of a package may have two owners, but not none', () => {
    const both = new Map<string, Settings>([...settings, ['test', { include: ['**/*.ts', '../local/**/*.d.ts'] }]]);

    expect(ownerFaults(['local/oidc.d.ts'], both)).toEqual([]);
    expect(ownerFaults(['cli/some.d.ts'], both)).toHaveLength(1);
  });

  test('a file may not have two owners', () => {
    const both = new Map<string, Settings>([...settings, ['local', { include: ['**/*.ts'] }]]);

    expect(ownerFaults(['local/bench/a.ts'], both)).toEqual(['local/bench/a.ts: taken in by local and local/bench']);
  });
});
