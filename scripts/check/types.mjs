import { dirname } from 'node:path';
import { projectFiles } from '../house/projectFiles.mjs';
import { runTool } from './runTool.mjs';

/** The folders that have compiler settings of their own, the root's shared ones left out. */
export const typedFolders = () =>
  projectFiles()
    .filter((file) => file.endsWith('/tsconfig.json'))
    .map((file) => dirname(file));

/**
 * One step a folder, so that two of them can run at the same time.
 *
 * @returns {readonly import('./runTool.mjs').CheckStep[]}
 */
export const types = () =>
  typedFolders().map((folder) => ({
    name: `types ${folder}`,
    run: () => runTool('node_modules/typescript/bin/tsc', ['-p', folder]),
  }));
