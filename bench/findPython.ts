import { spawnSync } from 'node:child_process';

/** The first Python that has pandas and openpyxl; `null` where none has. */
export const findPython = (): string | null =>
  ['python3', '/usr/bin/python3', 'python'].find((name) => spawnSync(name, ['-c', 'import pandas, openpyxl']).status === 0) ?? null;
