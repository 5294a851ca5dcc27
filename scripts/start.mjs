import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
await ensureBuilt(['functions', 'local', 'pane', 'bench']);

// A build with Vite leaves "production" behind; this is the demo, open to this machine alone.
process.env['NODE_ENV'] = 'development';

// npm passes signals on, but where it is killed outright it cannot: the service must not go on with the data and the port.
const parent = process.ppid;
const endWithParent = () => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
};
if (process.env['npm_lifecycle_event'] === 'start') setInterval(endWithParent, 250).unref();

await import(pathToFileURL(join(ROOT, 'dist', 'local', 'start.mjs')).href);
