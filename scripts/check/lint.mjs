import { runTool } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const lint = {
  name: 'lint',
  run: () => runTool('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
};
