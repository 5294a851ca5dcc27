import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCommandLine } from '../../scripts/build/cli.mjs';

/** The command line built from the source as it is now, apart from `dist/`, which may be older. */
export const buildProgram = async (): Promise<{ readonly program: URL; readonly remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-built-'));
  const program = pathToFileURL(await buildCommandLine(folder));
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
