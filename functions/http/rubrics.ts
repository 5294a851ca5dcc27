import { compareRubric } from './compareRubric.ts';
import { publishRubric } from './publishRubric.ts';
import { compareRubricVersions, listRubricVersions, readRubricVersion } from './readRubrics.ts';
import type { Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** The versions of a year's rubric. */
export const rubrics: readonly Served<StoreDoors>[] = [
  listRubricVersions,
  readRubricVersion,
  compareRubricVersions,
  compareRubric,
  publishRubric,
];
