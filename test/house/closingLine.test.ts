import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache');
const folders: string[] = [];

/** Runs vitest over the given test files with our reporter alone, in a process of its own. */
const runVitest = (files: Readonly<Record<string, string>>) => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'closing-line-'));
  folders.push(folder);
  const config = `import { ClosingLine } from ${JSON.stringify(join(ROOT, 'scripts', 'vitest', 'ClosingLine.mjs'))};
    export default { test: { include: ['*.mjs'], exclude: ['vitest.config.mjs'], reporters: [new ClosingLine()] } };`;
  writeFileSync(join(folder, 'vitest.config.mjs'), config);
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), `import { afterAll, describe, expect, test } from 'vitest';\n${text}`);
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', folder], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const PASSES = "test('passes', () => expect(1).toBe(1));";
const FAILS = "test('fails', () => expect(1).toBe(2));";

describe('the closing line', () => {
  test.each([
    ['a run that passes', { 'a.mjs': PASSES, 'b.mjs': PASSES }, 0, '2 passed, 0 failed'],
    ['a test that fails', { 'a.mjs': PASSES + FAILS }, 1, '1 passed, 1 failed'],
    ['a file that cannot be loaded', { 'a.mjs': PASSES, 'b.mjs': "import './gone.mjs';" }, 1, '1 passed, 1 failed'],
    [
      'a hook that fails',
      { 'a.mjs': `describe('all', () => { afterAll(() => { throw new Error('late'); }); ${PASSES} });` },
      1,
      '1 passed, 1 failed',
    ],
    ['a stray error', { 'a.mjs': "test('passes', () => { setTimeout(() => { throw new Error('stray'); }); });" }, 1, '1 passed, 1 failed'],
    ['a run without any test', {}, 1, '0 passed, 1 failed'],
  ])('counts %s', (_, files, status, line) => {
    const run = runVitest(files);

    expect(run.lines.at(-1)).toBe(line);
    expect(run.status).toBe(status);
  });

  test('says what was skipped on a line of its own before', () => {
    const { lines } = runVitest({ 'a.mjs': `${PASSES} test.skip('waits', () => {});` });

    expect(lines.slice(-2)).toEqual(['1 skipped', '1 passed, 0 failed']);
  });
});
