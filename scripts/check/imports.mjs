import { circleFaults } from '../house/circleFaults.mjs';
import { declaredFaults } from '../house/declaredFaults.mjs';
import { importFaults } from '../house/importFaults.mjs';
import { readJson } from '../house/projectFiles.mjs';
import { projectModules } from '../house/projectModules.mjs';
import { outcomeOf } from './runTool.mjs';

/** @type {import('./runTool.mjs').CheckStep} */
export const imports = {
  name: 'imports',
  run: async () => {
    const modules = projectModules();
    const manifests = { '': readJson('package.json'), 'local/bench': readJson('local/bench/package.json') };
    return outcomeOf([...importFaults(modules), ...circleFaults(modules), ...declaredFaults(modules, manifests)]);
  },
};
