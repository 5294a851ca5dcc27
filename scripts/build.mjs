import { ensureInstalled } from './install/ensureInstalled.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
if ((await ensureBuilt()) === 0) process.stderr.write('everything is up to date\n');
