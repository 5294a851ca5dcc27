import * as endpoints from '#core/endpoints/ranking.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import { readFromTable } from './countedSheets.ts';
import { keptRanking } from './keptRanking.ts';
import { rankingFor } from './rankingFor.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** The ranking of what was sent, in words and numbers. */
export const readRanking = serve<typeof endpoints.readRanking, StoreDoors>(
  endpoints.readRanking,
  async ({ path }, { language, ...call }) => ({
    body: await keptRanking(call.doors.store, path, { ...call, language }, async () => {
      const { bloc, ranking, rejected, missing, provisional, rubricHash, snapshot } = await rankingFor(call, path, readFromTable);
      return {
        engine: ENGINE_VERSION,
        bloc: bloc.id,
        edition: bloc.edition,
        ...(path.kind && { period: path.kind }),
        rubric: rubricHash,
        snapshot,
        provisional,
        ranking: ranking.agencies.map((one) => rankedAgencyJson(bloc, one, language)),
        rejected: rejected.map(({ agency, file, findings }) => ({
          agency,
          findings: findings.map((finding) => findingJson(finding, file, language)),
        })),
        missing: [...missing],
      };
    }),
  }),
);
