import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder of the test's own, gone when the test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A folder for all tests of a file, gone when they have ended. Call it at the top of the file. */
export const keptFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
