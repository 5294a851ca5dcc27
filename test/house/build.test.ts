import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStale } from '../../scripts/build/buildStale.mjs';
import { steps } from '../../scripts/build/steps.mjs';
import { ROOT } from '../../scripts/root.mjs';

let folder = '';
let runs = 0;

const CACHE = join(ROOT, 'node_modules', '.cache');
const at = (name: string): string => join(folder, name);
const inProject = (name: string): string => relative(ROOT, at(name)).split(sep).join('/');

const step = (run: () => Promise<void> = async () => writeFileSync(at('output'), 'built')) => ({
  name: 'one',
  inputs: [inProject('input')],
  outputs: [inProject('output')],
  run: async () => {
    runs += 1;
    await run();
  },
});

beforeEach(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'build-'));
  mkdirSync(at('input/deep'), { recursive: true });
  writeFileSync(at('input/deep/source.ts'), 'one');
  runs = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('buildStale', () => {
  test('runs a step once, and not again while nothing is touched', async () => {
    expect(await buildStale([step()], at('stamps'))).toBe(1);
    expect(await buildStale([step()], at('stamps'))).toBe(0);
    expect(runs).toBe(1);
  });

  test.each([
    ['another text', () => writeFileSync(at('input/deep/source.ts'), 'another')],
    ['another time', () => utimesSync(at('input/deep/source.ts'), 1, 1)],
    ['a new file', () => writeFileSync(at('input/new.ts'), '')],
    ['a file that went away', () => rmSync(at('input/deep/source.ts'))],
    ['an output that went away', () => rmSync(at('output'))],
  ])('runs a step again after %s', async (_, touch) => {
    await buildStale([step()], at('stamps'));
    touch();

    expect(await buildStale([step()], at('stamps'))).toBe(1);
  });

  test('does not take a failed step for built', async () => {
    const failing = step(() => Promise.reject(new Error('no bundle')));

    await expect(buildStale([failing], at('stamps'))).rejects.toThrow('no bundle');
    expect(await buildStale([step()], at('stamps'))).toBe(1);
  });

  test('a source that is edited while its step runs makes the step stale again', async () => {
    const edited = step(async () => {
      writeFileSync(at('output'), 'built');
      writeFileSync(at('input/deep/source.ts'), 'edited meanwhile');
    });
    await buildStale([edited], at('stamps'));

    expect(await buildStale([step()], at('stamps'))).toBe(1);
  });
});

test('each build step has a name of its own, and says what it reads and what it leaves', () => {
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
  expect(steps.filter(({ inputs, outputs }) => inputs.length === 0 || outputs.length === 0)).toEqual([]);
});
