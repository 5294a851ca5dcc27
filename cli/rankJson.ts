import type { Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { whyText } from '#core/messages/whyText.ts';
import { writePoints, ZERO, type Points } from '#core/points.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import type { Grade } from '#core/rubric/Rubric.ts';
import { findingJson } from './checkJson.ts';
import type { RankedFiles } from './rankFiles.ts';
import type { Terminal } from './Terminal.ts';

type Voice = Pick<Terminal, 'language' | 'messages'>;

/** What `rank --json` writes (contracts.md). */
export const rankJson = (ranked: RankedFiles, voice: Voice): Json => ({
  engine: ENGINE_VERSION,
  bloc: ranked.bloc.id,
  edition: ranked.bloc.edition,
  rubric: ranked.rubricHash,
  snapshot: ranked.snapshot,
  ranking: ranked.ranking.agencies.map((one) => agencyJson(one, ranked, voice)),
  rejected: ranked.rejected.map(({ file, agency, findings }) => ({
    file,
    agency,
    findings: findings.map((finding) => findingJson(finding, file, voice.language)),
  })),
  missing: missingCodes(ranked),
});

/** Members of whom no file came at all; those whose file was rejected are told there. */
export const missingCodes = ({ ranking, rejected }: RankedFiles): readonly string[] =>
  ranking.missing.map(({ code }) => code).filter((code) => !rejected.some(({ agency }) => agency === code));

const agencyJson = (one: RankedAgency, { bloc }: RankedFiles, { messages }: Voice): Json => ({
  rank: one.rank,
  agency: one.member.code,
  name: one.member.name,
  self: decimal(one.self.base),
  appraised: one.isAppraised ? decimal(one.final.base) : null,
  bonus: decimal(one.final.bonus),
  deduction: decimal(one.final.deduction),
  total: decimal(one.final.total),
  grade: gradeTitle(one.grade, { messages }),
  award: one.award,
  barred: one.barred.map(({ id }) => id),
  why: whyText(bloc, one, messages),
});

const decimal = (points: Points | null): string => writePoints(points ?? ZERO);

export const gradeTitle = (grade: Grade | null, { messages }: Pick<Voice, 'messages'>): string | null =>
  grade && (grade.title ?? messages.grades[grade.key] ?? grade.key);
