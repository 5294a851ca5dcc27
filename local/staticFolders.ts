import { join } from 'node:path';
import type { StaticFolder } from '../server/staticFolder.ts';
import type { SampleBloc } from './sampleBlocs.ts';

const COMMON =
  "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'";

/** office.js writes scripts of its own into the page; nothing may be fetched from elsewhere, its telemetry included. */
const PANE = `${COMMON}; script-src 'self' 'unsafe-inline'; frame-ancestors 'self'`;

/** The spreadsheet of the bench compiles its formulas and works in blob workers. */
const BENCH = `${COMMON}; script-src 'self' 'unsafe-inline'; worker-src 'self' blob:; frame-ancestors 'none'`;

const NOTHING = "default-src 'none'";

/** Everything that lies in files, by where it hangs in the address. */
export const staticFolders = (root: string, blocs: readonly SampleBloc[]): readonly StaticFolder[] => [
  ...blocs.map(({ folder }) => ({
    prefix: `/bench/samples/${folder}/`,
    folder: join(root, 'samples', folder),
    contentSecurityPolicy: NOTHING,
  })),
  { prefix: '/bench/', folder: join(root, 'dist', 'bench'), contentSecurityPolicy: BENCH },
  { prefix: '/pane/', folder: join(root, 'dist', 'pane'), contentSecurityPolicy: PANE },
];
