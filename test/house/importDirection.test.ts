import { describe, expect, test } from 'vitest';
import { circleFaults } from '../../scripts/house/circleFaults.mjs';
import { declaredFaults } from '../../scripts/house/declaredFaults.mjs';
import { importFaults } from '../../scripts/house/importFaults.mjs';
import { readJson } from '../../scripts/house/projectFiles.mjs';
import { projectModules } from '../../scripts/house/projectModules.mjs';
import { readModule } from '../../scripts/house/readModule.mjs';

const faultsIn = (files: Readonly<Record<string, string>>): readonly string[] =>
  importFaults(Object.entries(files).map(([path, text]) => readModule(path, text)));

describe('the direction of imports', () => {
  test('holds in the whole project', () => {
    expect(importFaults(projectModules())).toEqual([]);
  });

  test.each([
    ['core/a.ts', "import { b } from '#core/b.ts';"],
    ['core/endpoints/a.ts', "import * as v from 'valibot';"],
    ['workbook/a.ts', "import { unzip } from 'fflate'; import { b } from '../core/b.ts';"],
    ['addin/a.tsx', "import type { Sheet } from '#core/sheet/Sheet.ts'; import { x } from '#workbook/x.ts';"],
    ['functions/store/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['infra/a.ts', "import { endpoints } from '#core/endpoints/endpoints.ts'; import { Stack } from 'aws-cdk-lib';"],
    ['infra/a.ts', "import { endpoints } from '#core/endpoints.ts';"],
    ['infra/a.ts', "import { tableDefinition } from '../functions/store/tableDefinition.ts';"],
    ['server/a.ts', "import { x } from '../functions/x.ts'; import { createServer } from 'node:http';"],
    ['local/a.ts', "import { x } from '../server/x.ts';"],
    ['cli/a.ts', "import { x } from '#workbook/x.ts'; import { readFile } from 'node:fs/promises';"],
    ['test/core/a.test.ts', "import { x } from '../../addin/x.ts'; import fc from 'fast-check';"],
  ])('lets %s say %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([]);
  });

  test.each([
    ['core/a.ts', "import { x } from '#workbook/x.ts';"],
    ['core/a.ts', "import type { X } from '../addin/x.ts';"],
    ['core/a.ts', "export { x } from '../functions/x.ts'; const y = 1;"],
    ['core/a.ts', "type X = import('../functions/x.ts').X;"],
    ['core/a.ts', "const x = await import('node:fs');"],
    ['core/a.ts', "import * as v from 'valibot';"],
    ['core/endpointsOld/a.ts', "import * as v from 'valibot';"],
    ['core/a.ts', "import { unzip } from 'fflate';"],
    ['workbook/a.ts', "import { x } from '../cli/x.ts';"],
    ['addin/a.ts', "import { unzip } from 'fflate';"],
    ['addin/a.ts', "import { x } from '../functions/x.ts';"],
    ['functions/a.ts', "import { x } from '../addin/x.ts';"],
    ['functions/http/a.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['infra/a.ts', "import { x } from '#core/points.ts';"],
    ['infra/a.ts', "import { x } from '../functions/x.ts';"],
    ['server/a.ts', "import { x } from '../local/x.ts';"],
    ['cli/a.ts', "import { x } from '../functions/x.ts';"],
    ['cli/a.ts', "import { x } from 'a-package-that-nobody-listed';"],
    ['core/a.ts', "import { b } from './b';"],
  ])('stops %s from saying %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toHaveLength(1);
  });
});

describe('the names of Office', () => {
  test.each([
    ['core/a.ts', 'export const run = () => Excel.run();'],
    ['addin/parts/a.ts', 'export type At = Excel.Range;'],
    ['addin/a.tsx', 'void Office.onReady();'],
    ['addin/a.ts', 'const host = { Office };'],
  ])('are kept out of %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['addin/excel/a.ts', 'export const run = () => Excel.run(); void Office.onReady();'],
    ['local/bench/host/a.ts', 'export type At = Excel.Range;'],
    ['core/a.ts', "export const names = { Excel: 'Excel' }; export const one = names.Excel; // Office"],
  ])('may stand in %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([]);
  });
});

describe('barrels', () => {
  test.each([
    ['core/rules/all.ts', "export { a } from './a.ts'; export * from './b.ts';"],
    ['core/rules/index.ts', 'export const a = 1;'],
  ])('%s is refused', (path, text) => {
    expect(faultsIn({ [path]: text })).toHaveLength(1);
  });

  test('a list that is a value of its own is none', () => {
    expect(faultsIn({ 'core/rules/shapes.ts': "import { a } from './a.ts'; export const shapes = [a];" })).toEqual([]);
  });
});

describe('slow evaluators', () => {
  test('may not borrow from what they judge, not even through another file', () => {
    const files = {
      'test/core/slow/rank.ts': "import { build } from '../build.ts';",
      'test/core/build.ts': "import { pointsOf } from '#core/points.ts';",
    };
    expect(faultsIn(files)).toEqual(['test/core/slow/rank.ts: reaches core/points.ts, which it is there to judge']);
  });

  test('may import one another and packages', () => {
    expect(faultsIn({ 'test/core/slowRanking/rank.ts': "import { add } from './add.ts'; import fc from 'fast-check';" })).toEqual([]);
  });
});

describe('circles of imports', () => {
  const circlesIn = (files: Readonly<Record<string, string>>): readonly string[] =>
    circleFaults(Object.entries(files).map(([path, text]) => readModule(path, text)));

  test('there is none in the project', () => {
    expect(circleFaults(projectModules())).toEqual([]);
  });

  test('a circle is named in its order, type-only imports included, and what leads into it is not', () => {
    const files = {
      'core/entry.ts': "import { a } from './a.ts';",
      'core/a.ts': "import type { B } from './b.ts';",
      'core/b.ts': "import { c } from './c.ts';",
      'core/c.ts': "import { a } from './a.ts'; import { end } from './end.ts';",
      'core/end.ts': 'export const end = 1;',
    };
    expect(circlesIn(files)).toEqual(['circle: core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
  });

  test('each of two circles is named', () => {
    const files = {
      'core/a.ts': "import { b } from './b.ts';",
      'core/b.ts': "import { a } from './a.ts';",
      'core/own.ts': "import { own } from './own.ts';",
    };
    expect(circlesIn(files)).toHaveLength(2);
  });

  test('two ways to one file are no circle', () => {
    const files = {
      'core/a.ts': "import { b } from './b.ts'; import { c } from './c.ts';",
      'core/b.ts': "import { c } from './c.ts';",
      'core/c.ts': 'export const c = 1;',
    };
    expect(circlesIn(files)).toEqual([]);
  });
});

describe('declared packages', () => {
  const manifests = {
    '': { dependencies: { react: '17.0.2' }, devDependencies: { vitest: '4.1.12' } },
    'local/bench': { dependencies: { numfmt: '1.0.0' } },
  };
  const faultsOf = (path: string, text: string): readonly string[] => declaredFaults([readModule(path, text)], manifests);

  test('every package that is imported is asked for', () => {
    const real = { '': readJson('package.json') as object, 'local/bench': readJson('local/bench/package.json') as object };

    expect(declaredFaults(projectModules(), real)).toEqual([]);
  });

  test.each([
    ['addin/a.tsx', "import { useState } from 'react'; import { x } from './x.ts'; import fs from 'node:fs';"],
    ['test/a.ts', "import { test } from 'vitest';"],
    ['local/bench/a.ts', "import { format } from 'numfmt'; import { useState } from 'react';"],
  ])('%s may import what is asked for', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  test.each([
    ['addin/a.tsx', "import { format } from 'numfmt';"],
    ['core/a.ts', "import type { X } from '@scope/brought-along/deep';"],
  ])('%s may not lean on a package of another', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });
});

test('a file that is no TypeScript stops the check instead of passing it', () => {
  expect(() => readModule('core/a.ts', 'export const = 1')).toThrow('core/a.ts');
});
