import type { Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import { insightsJson } from '#core/messages/insightsJson.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import { agencyWords } from '#core/sheet/agencyWords.ts';
import type { RankedFiles } from './rankFiles.ts';
import type { Terminal } from './Terminal.ts';

type Voice = Pick<Terminal, 'language' | 'messages'>;

/** What `rank --json` writes (contracts.md). */
export const rankJson = (ranked: RankedFiles, voice: Voice, lastYear: readonly LastRank[] = []): Json => ({
  engine: ENGINE_VERSION,
  bloc: ranked.bloc.id,
  edition: ranked.bloc.edition,
  rubric: ranked.rubricHash,
  snapshot: ranked.snapshot,
  ranking: ranked.ranking.agencies.map((one) => rankedAgencyJson(ranked.bloc, one, voice.language)),
  rejected: ranked.rejected.map(({ file, agency, findings }) => ({
    file,
    agency,
    findings: findings.map((finding) => findingJson(finding, file, voice.language)),
  })),
  missing: missingCodes(ranked),
  explanations: ranked.readings.flatMap((reading) => agencyWords(reading).map((words) => ({ agency: reading.agency, ...words }))),
  insights: insightsJson(ranked.bloc, insightsOf(ranked.bloc, ranked.ranking, lastYear), voice.language, lastYear.length > 0),
});

/** Members of whom no file came at all; those whose file was rejected are told there. */
export const missingCodes = ({ ranking, rejected }: RankedFiles): readonly string[] =>
  ranking.missing.map(({ code }) => code).filter((code) => !rejected.some(({ agency }) => agency === code));
