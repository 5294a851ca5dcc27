import { describe, expect, test } from 'vitest';
import { projectFiles, readText } from '../../scripts/house/projectFiles.mjs';
import { LONG_FILES, MOST_LINES, lengthFaults, placeFaults } from '../../scripts/house/textFaults.mjs';

const files = projectFiles();
const sources = files.filter((file) => /^(core|workbook|addin|functions|infra|server|local|cli)\/.*\.(ts|tsx|mjs)$/.test(file));

describe('committed text', () => {
  test('names no path of a machine and no package registry', () => {
    expect(files.flatMap((file) => placeFaults(file, readText(file)))).toEqual([]);
  });

  test.each([
    ['', 'work', 'main', 'core'].join('/'),
    `see ${['', 'root', ''].join('/')}`,
    `"${['', 'tmp', 'x.json'].join('/')}"`,
    `from ${['', 'home', 'lan', 'giao-uoc'].join('/')}`,
    `https://${['registry', 'npmjs', 'org'].join('.')}/react`,
  ])('finds "%s"', (line) => {
    expect(placeFaults('a.md', `first\n${line}`)).toEqual([expect.stringMatching(/^a\.md:2: names /)]);
  });

  test.each(['docs/work/plan.md', '/workbook/sheet1.xml', '/xl/workbook.xml', 'https://example.org/root/a', `$\{folder}/tmp/a`, '/roots'])(
    'takes "%s"',
    (line) => {
      expect(placeFaults('a.md', line)).toEqual([]);
    },
  );

  test('bytes are not read as text', () => {
    expect(placeFaults('samples/a.xlsx', ['', 'work', 'a'].join('/'))).toEqual([]);
  });
});

describe('the length of source files', () => {
  test('stays within what one reads at a sitting', () => {
    expect(sources.flatMap((path) => lengthFaults(path, readText(path)))).toEqual([]);
  });

  test('every exception has a file and a reason', () => {
    for (const [path, reason] of LONG_FILES) {
      expect(files).toContain(path);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test.each([
    [MOST_LINES, 0],
    [MOST_LINES + 1, 1],
  ])('%d lines give %d faults', (lines, faults) => {
    expect(lengthFaults('core/a.ts', 'x\n'.repeat(lines))).toHaveLength(faults);
  });

  test('a file with a reason may be longer', () => {
    expect(lengthFaults('core/a.ts', 'x\n'.repeat(500), new Map([['core/a.ts', 'a table of a standard']]))).toEqual([]);
  });
});
