import { describe, expect, test } from 'vitest';
import { manifestFaults } from '../../scripts/house/manifestFaults.mjs';
import { projectFiles, readJson } from '../../scripts/house/projectFiles.mjs';

const files = new Set(projectFiles());

describe('package.json', () => {
  test.each([...files].filter((file) => /(^|\/)package\.json$/.test(file)))('%s leaves nothing to chance', (path) => {
    expect(manifestFaults(path, readJson(path) as Record<string, unknown>, files)).toEqual([]);
  });

  test.each(['1.2.3', '1.2.3-rc.1'])('takes version %s', (version) => {
    expect(manifestFaults('package.json', { dependencies: { one: version } }, new Set())).toEqual([]);
  });

  test.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', '1.x', 'file:../one'])('finds version %s', (version) => {
    expect(manifestFaults('package.json', { devDependencies: { one: version } }, new Set())).toHaveLength(1);
  });

  test('looks into nested overrides', () => {
    expect(manifestFaults('package.json', { overrides: { docx: { nanoid: '^5.0.0' } } }, new Set())).toHaveLength(1);
  });

  test.each([
    ['node scripts/gone.mjs', 1],
    ['rm -rf dist', 1],
    ['node scripts/build.mjs && node scripts/build.mjs', 1],
    ['node scripts/build.mjs', 0],
  ])('a script "%s" has %d faults', (command, faults) => {
    expect(manifestFaults('package.json', { scripts: { one: command } }, new Set(['scripts/build.mjs']))).toHaveLength(faults);
  });
});
