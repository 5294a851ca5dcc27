import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install/ensureInstalled.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build/ensureBuilt.mjs');
await ensureBuilt(['local', 'pane', 'bench']);

const service = spawn(process.execPath, [join(ROOT, 'dist', 'local', 'start.mjs')], {
  cwd: ROOT,
  stdio: 'inherit',
  // A build with Vite leaves "production" behind; this is the demo, open to this machine alone.
  env: { ...process.env, NODE_ENV: 'development', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
});

// Ctrl+C in a terminal reaches the service by itself, a signal from elsewhere does not; either way this process waits for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => service.kill('SIGTERM'));
process.on('SIGHUP', () => service.kill('SIGTERM'));
service.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
service.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
