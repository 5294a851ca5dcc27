import { runTool } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const format = {
  name: 'format',
  run: () =>
    runTool('node_modules/prettier/bin/prettier.cjs', ['--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.']),
};
