import * as endpoints from '#core/endpoints/rubrics.ts';
import { listRubricVersions as publishedVersions } from '../store/RubricVersion.ts';
import { isFrozen } from './isFrozen.ts';
import { openedYear } from './openedYear.ts';
import { changesJson, versionJson } from './rubricJson.ts';
import { rubricYear } from './rubricYears.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const listRubricVersions = serve<typeof endpoints.listRubricVersions, StoreDoors>(
  endpoints.listRubricVersions,
  async ({ path }, { doors }) => {
    const { period } = await openedYear(doors, path);
    const versions = await publishedVersions(doors.store, path);
    return {
      body: {
        current: period.rubricVersion,
        hash: period.rubricHash,
        frozen: await isFrozen(doors.store, path),
        versions: await Promise.all(versions.map((one) => versionJson(doors, one))),
      },
    };
  },
);

export const readRubricVersion = serve<typeof endpoints.readRubricVersion, StoreDoors>(
  endpoints.readRubricVersion,
  async ({ path }, { doors, language }) => {
    const { version, bloc } = await rubricYear(doors, path, path.version);
    const before = version.version === 1 ? null : await rubricYear(doors, path, version.version - 1);
    return {
      body: {
        ...(await versionJson(doors, version)),
        rubric: bloc.rubricJson as { schema: 'rubric/1' },
        changes: before === null ? [] : changesJson(before.bloc, bloc, language),
      },
    };
  },
);

export const compareRubricVersions = serve<typeof endpoints.compareRubricVersions, StoreDoors>(
  endpoints.compareRubricVersions,
  async ({ path }, { doors, language }) => {
    const [since, version] = [await rubricYear(doors, path, path.since), await rubricYear(doors, path, path.version)];
    return {
      body: {
        since: await versionJson(doors, since.version),
        version: await versionJson(doors, version.version),
        changes: changesJson(since.bloc, version.bloc, language),
      },
    };
  },
);
