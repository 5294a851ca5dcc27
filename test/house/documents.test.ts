import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandFaults, linkFaults } from '../../scripts/house/documentFaults.mjs';
import { projectFiles, readJson, readText } from '../../scripts/house/projectFiles.mjs';

const foldersOf = (file: string): readonly string[] => (file.includes('/') ? [posix.dirname(file), ...foldersOf(posix.dirname(file))] : []);

const files = projectFiles();
const places = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const documents = files.filter((file) => file.endsWith('.md'));
const { scripts } = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };

describe('documents', () => {
  test('there are some to look at', () => {
    expect(documents).toContain('CONTRIBUTING.md');
  });

  test('every link leads to a file', () => {
    expect(documents.flatMap((path) => linkFaults(path, readText(path), places))).toEqual([]);
  });

  test('every npm command that is named exists', () => {
    expect(documents.flatMap((path) => commandFaults(path, readText(path), scripts))).toEqual([]);
  });
});

describe('the threats of SECURITY.md', () => {
  const rows = readText('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:who|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  test('are there, each with who, what, how it is kept off, and tests that exist', () => {
    expect(rows.length).toBeGreaterThan(12);
    const bare = rows.filter((cells) => {
      const named = [...(cells[4] ?? '').matchAll(/\]\((test\/[^)]+)\)/g)].map(([, path = '']) => path);
      return cells.length !== 6 || cells.slice(1, 5).includes('') || named.length === 0 || named.some((path) => !places.has(path));
    });
    expect(bare.map(([, who, what]) => `${who}: ${what}`)).toEqual([]);
  });
});

describe('linkFaults', () => {
  const known = new Set(['docs', 'docs/a.md', 'README.md']);

  test.each(['[a](docs/a.md)', '[a](docs/a.md#part)', '[a](./docs/)', '[a](https://example.org/x)', '[a](#here)', '`[a](gone.md)`'])(
    'takes %s',
    (text) => {
      expect(linkFaults('README.md', text, known)).toEqual([]);
    },
  );

  test.each(['[a](gone.md)', '![a](docs/gone.png)', '[a](docs/b.md#part)', '[a](../README.md)'])('finds %s', (text) => {
    expect(linkFaults('README.md', text, known)).toHaveLength(1);
  });

  test('a link is followed from the folder of its page', () => {
    expect(linkFaults('docs/b.md', '[a](a.md) [r](../README.md)', known)).toEqual([]);
  });
});

describe('commandFaults', () => {
  const known = { test: 'node scripts/test.mjs', check: 'node scripts/check.mjs' };

  test.each(['npm test', '`npm run check`', 'npm run -s check -- --fast', '`npm ci`', 'npm is a tool'])('takes "%s"', (text) => {
    expect(commandFaults('README.md', text, known)).toEqual([]);
  });

  test.each(['npm start', '`npm run deploy`', 'npm run -s token -- chair', '`npm strat`'])('finds "%s"', (text) => {
    expect(commandFaults('README.md', text, known)).toHaveLength(1);
  });
});
