import { showPoints } from '#core/messages/numbers.ts';
import { insightLines } from '#core/messages/insightLines.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { whyText } from '#core/messages/whyText.ts';
import { ZERO, type Points } from '#core/points.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import { insightsOf } from '#core/ranking/insights/insightsOf.ts';
import { shortCode } from '#core/messages/shortened.ts';
import { findingLines } from './checkLines.ts';
import type { RankedFiles } from './rankFiles.ts';
import { missingCodes } from './rankJson.ts';
import { tableLines } from './tableLines.ts';
import type { Terminal } from './Terminal.ts';

type Voice = Pick<Terminal, 'language' | 'messages'>;

/** What the terminal shows of a ranking: the table, each rank in words, then what was left out and what is missing. */
export const rankLines = (ranked: RankedFiles, voice: Voice, lastYear: readonly LastRank[] = []): readonly string[] => {
  const { rank } = voice.messages.commandLine;
  const { bloc, ranking, beside, snapshot } = ranked;
  const nameOf = (code: string): string => bloc.members.find((member) => member.code === code)?.name ?? code;
  const missing = missingCodes(ranked).map(nameOf);
  const rejected = rejectedLines(ranked, voice);
  if (ranking.agencies.length === 0) return [...rejected, rank.nothing];
  return [
    ...tableLines(headings(voice), rows(ranked, voice)),
    '',
    ...ranking.agencies.map((one) => `  ${one.member.name}: ${whyText(bloc, one, voice.messages)}`),
    '',
    ...toldBeside(ranked, voice, lastYear),
    ...rejected,
    ...(missing.length > 0 ? [rank.missing({ agencies: missing })] : []),
    ...besideLines(beside, voice),
    rank.summary({ ranked: ranking.agencies.length, rejected: ranked.rejected.length, missing: missing.length }),
    rank.snapshot({ code: shortCode(snapshot) }),
  ];
};

/** What would change the ranks, under its headings. */
const toldBeside = ({ bloc, ranking }: RankedFiles, { language }: Voice, lastYear: readonly LastRank[]): readonly string[] =>
  insightLines(bloc, insightsOf(bloc, ranking, lastYear), language, lastYear.length > 0).flatMap(({ heading, lines }) => [
    heading,
    ...lines.map((line) => `  ${line}`),
    '',
  ]);

/** Each file that does not count, with what keeps it out. */
const rejectedLines = ({ rejected }: RankedFiles, voice: Voice): readonly string[] => {
  if (rejected.length === 0) return [];
  return [
    voice.messages.commandLine.rank.rejected({ count: rejected.length }),
    ...rejected.flatMap(({ file, keptOutBy }) => [`  ${file}`, ...keptOutBy.flatMap((finding) => findingLines(finding, file, voice))]),
  ];
};

const besideLines = (beside: RankedFiles['beside'], voice: Voice): readonly string[] => {
  const count = beside.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return [];
  return [
    voice.messages.commandLine.rank.beside({ count }),
    ...beside.flatMap(({ file, findings }) => [
      `  ${file}`,
      ...findings.flatMap((finding) => findingLines(finding, file, voice).slice(0, 2)),
    ]),
  ];
};

const headings = ({ messages }: Voice): readonly string[] => {
  const { columns } = messages.commandLine.rank;
  return [
    columns.rank,
    columns.agency,
    columns.self,
    columns.appraised,
    columns.bonus,
    columns.deduction,
    columns.total,
    columns.grade,
    columns.award,
  ];
};

const rows = ({ ranking }: RankedFiles, { language, messages }: Voice): readonly (readonly string[])[] => {
  const points = (value: Points | null): string => showPoints(value ?? ZERO, language);
  return ranking.agencies.map((one) => [
    one.rank === null ? messages.commandLine.rank.noRank : String(one.rank),
    one.member.name,
    points(one.self.base),
    one.isAppraised ? points(one.final.base) : '',
    points(one.final.bonus),
    points(one.final.deduction),
    points(one.final.total),
    gradeTitle(one.grade, language) ?? '',
    one.award ?? '',
  ]);
};
