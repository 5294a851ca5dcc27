import { projectFiles, readText } from './projectFiles.mjs';
import { readModule } from './readModule.mjs';

const IS_SOURCE = /^(core|workbook|addin|functions|infra|server|local|cli|test|bench|proofs)\/.*\.tsx?$/;

/** All TypeScript of the project, read. */
export const projectModules = () =>
  projectFiles()
    .filter((path) => IS_SOURCE.test(path))
    .map((path) => readModule(path, readText(path)));
