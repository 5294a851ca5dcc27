import type { Table } from 'docx';
import { showPoints } from '#core/messages/numbers.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { papers } from '#core/messages/vi/papers.ts';
import { pointsOf, ZERO, type Points } from '#core/points.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import type { PaperInput } from './PaperInput.ts';
import { ROOM } from './word/paperFile.ts';
import { linedTable, type WordColumn } from './word/tables.ts';

interface RankingColumn extends WordColumn {
  readonly of: (one: RankedAgency, at: number) => string;
}

export const shown = (points: Points | null): string => showPoints(points ?? ZERO, 'vi');

/** The whole ranking as every paper prints it: barred agencies last, unranked. */
export const rankingTable = ({ ranking }: PaperInput): Table => {
  const { columns } = papers;
  const isAppraised = ranking.agencies.some((one) => one.isAppraised);
  const isLate = ranking.agencies.some(({ final }) => final.late !== ZERO);
  const all: readonly RankingColumn[] = [
    { heading: columns.number, width: 5, align: 'center', of: (_, at) => String(at + 1) },
    { heading: columns.agency, width: 26, of: ({ member }) => member.name },
    { heading: columns.self, width: 10, align: 'right', of: ({ self }) => shown(self.base) },
    ...(isAppraised
      ? [{ heading: columns.appraised, width: 10, align: 'right' as const, of: ({ final }: RankedAgency) => shown(final.base) }]
      : []),
    { heading: columns.bonus, width: 11, align: 'right', of: ({ final }) => shown(final.bonus) },
    { heading: columns.deduction, width: 8, align: 'right', of: ({ final }) => shown(pointsOf(-(final.deduction ?? 0))) },
    ...(isLate
      ? [{ heading: columns.late, width: 9, align: 'right' as const, of: ({ final }: RankedAgency) => shown(pointsOf(-final.late)) }]
      : []),
    { heading: columns.total, width: 10, align: 'right', bold: true, of: ({ final }) => shown(final.total) },
    { heading: columns.rank, width: 9, align: 'center', bold: true, of: ({ rank }) => (rank === null ? papers.unranked : String(rank)) },
    { heading: columns.grade, width: 13, align: 'center', of: ({ grade }) => gradeTitle(grade, 'vi') ?? '' },
  ];
  return linedTable(
    all,
    ranking.agencies.map((one, at) => all.map(({ of }) => of(one, at))),
    ROOM,
  );
};
