import { join, resolve } from 'node:path';
import { ROOT } from '../root.mjs';

/** Where the settings of the stages lie: those of the project, or the folder that `STAGES` names, for an office that keeps its own apart. */
export const stagesFolder = process.env['STAGES'] ? resolve(process.env['STAGES']) : join(ROOT, 'infra/stages');
