import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
await ensureBuilt(['cli']);

// npm moves to the project's folder; the files that a person names lie where that person stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());

const command = join(ROOT, 'dist', 'giaouoc.mjs');
process.argv[1] = command;
await import(pathToFileURL(command).href);
