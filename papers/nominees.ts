import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { gradeTitle } from '#core/messages/rankedAgencyJson.ts';
import { writePoints, ZERO } from '#core/points.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';

/** An agency that the bloc proposes for an award, as the software of award files takes it. */
export interface Nominee {
  readonly agency: string;
  readonly name: string;
  readonly fullName: string;
  readonly award: string;
  readonly rank: number;
  /** A decimal text with a dot. */
  readonly total: string;
  readonly grade: string | null;
}

/** Those whom the ranking proposes: the awards in the order of the rubric, best first within each. */
export const nomineesOf = (bloc: Bloc, { agencies }: Ranking): readonly Nominee[] =>
  bloc.rubric.quotas
    .map(({ award }) => award)
    .filter((award, at, all) => all.indexOf(award) === at)
    .flatMap((wanted) =>
      agencies.flatMap(({ member, award, rank, final, grade }) =>
        award === wanted && rank !== null
          ? [
              {
                agency: member.code,
                name: member.name,
                fullName: member.fullName,
                award,
                rank,
                total: writePoints(final.total ?? ZERO),
                grade: gradeTitle(grade, 'vi'),
              },
            ]
          : [],
      ),
    );

export const nomineesJson = (bloc: Bloc, ranking: Ranking, snapshot: string): Json => ({
  schema: 'nominees/1',
  bloc: bloc.id,
  name: bloc.name,
  province: bloc.province,
  edition: bloc.edition,
  snapshot,
  nominees: nomineesOf(bloc, ranking).map((one) => ({ ...one })),
});

const HEADINGS = ['TT', 'Mã đơn vị', 'Tên đơn vị', 'Tên đầy đủ', 'Năm', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Hình thức đề nghị'] as const;

/** UTF-8 with a byte order mark, so that Excel reads its letters; commas, and every field in quotes. */
export const nomineesCsv = (bloc: Bloc, ranking: Ranking): string => {
  const lines = nomineesOf(bloc, ranking).map((one, at) => [
    at + 1,
    one.agency,
    one.name,
    one.fullName,
    bloc.edition,
    one.rank,
    one.total,
    one.grade ?? '',
    one.award,
  ]);
  return `\u{FEFF}${[HEADINGS, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
};

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
const quoted = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};
