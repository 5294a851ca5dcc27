import { readJson } from '../house/projectFiles.mjs';
import { licenceFaults } from '../house/licenceFaults.mjs';
import { outcomeOf } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const licences = {
  name: 'licences',
  run: async () => outcomeOf(licenceFaults(readJson('package-lock.json'))),
};
