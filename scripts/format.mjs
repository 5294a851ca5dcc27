import { ensureInstalled } from './install/ensureInstalled.mjs';

ensureInstalled();
const { runTool } = await import('./check/runTool.mjs');
const { passed, output } = await runTool('node_modules/prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']);
process.stdout.write(output);
process.exitCode = passed ? 0 : 1;
