import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
await ensureBuilt(['functions', 'local']);

const { status, error } = spawnSync(process.execPath, [join(ROOT, 'dist', 'local', 'drill.mjs'), ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;
