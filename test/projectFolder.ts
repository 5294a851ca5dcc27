import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const holdsProject = (folder: string): boolean => existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'samples'));

const above = (folder: string): string => (holdsProject(folder) ? folder : above(dirname(folder)));

/** The folder of the project, from wherever this runs: as a test from its own place, as a proof from a bundle. */
export const PROJECT = above(dirname(fileURLToPath(import.meta.url)));
