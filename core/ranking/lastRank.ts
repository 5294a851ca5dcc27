import type { Json } from '../canonicalJson.ts';
import { writePoints, readPoints, type Points } from '../points.ts';
import type { Fields } from '../rubric/fields.ts';
import type { LastRank } from './insights/Insights.ts';
import type { RankedSheets } from './rankSheets.ts';

/** What a year's ranking says of its members, for the year after to compare with. */
export const lastRanksOf = ({ bloc, ranking }: Pick<RankedSheets, 'bloc' | 'ranking'>): readonly LastRank[] =>
  ranking.agencies.map(({ member, rank, final }) => ({
    agency: member.code,
    edition: bloc.edition,
    rank,
    base: final.base,
    most: bloc.rubric.scale.base,
  }));

export const lastRankJson = ({ agency, edition, rank, base, most }: LastRank): Json => ({
  agency,
  edition,
  rank,
  base: base === null ? null : writePoints(base),
  most: most === null ? null : writePoints(most),
});

/** Errors: `bloc.malformed` with the path of the first fault. */
export const readLastRank = (fields: Fields): LastRank => ({
  agency: fields.text('agency'),
  edition: fields.whole('edition'),
  rank: fields.has('rank') && fields.raw('rank') !== null ? fields.whole('rank') : null,
  base: pointsAt(fields, 'base'),
  most: pointsAt(fields, 'most'),
});

const pointsAt = (fields: Fields, name: string): Points | null => {
  const text = fields.optionalText(name);
  return text === null ? null : (readPoints(text) ?? fields.refuse(name, 'points like 87.25'));
};
