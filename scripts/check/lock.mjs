import { readJson } from '../house/projectFiles.mjs';
import { lockFaults } from '../house/lockFaults.mjs';
import { outcomeOf } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const lock = {
  name: 'lock',
  run: async () =>
    outcomeOf(
      lockFaults(readJson('package-lock.json'), { '': readJson('package.json'), 'local/bench': readJson('local/bench/package.json') }),
    ),
};
