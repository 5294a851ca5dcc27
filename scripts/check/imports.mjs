import { circleFaults } from '../house/circleFaults.mjs';
import { importFaults } from '../house/importFaults.mjs';
import { projectModules } from '../house/projectModules.mjs';
import { outcomeOf } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const imports = {
  name: 'imports',
  run: async () => {
    const modules = projectModules();
    return outcomeOf([...importFaults(modules), ...circleFaults(modules)]);
  },
};
