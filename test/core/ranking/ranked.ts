import type { Json } from '#core/canonicalJson.ts';
import type { RankedAgency, Ranking, Reason } from '#core/ranking/Ranking.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { smallBloc } from '../smallBloc.ts';
import { readingsOf, type Scores } from './readingOf.ts';

/** What is changed in the small bloc, by path. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/** The ranking of the small bloc by the scores that differ from zero. */
export const ranked = (sheets: Readonly<Record<string, Scores>>, changes: Changes = {}): Ranking => {
  const bloc = smallBloc(changes);
  return rankBloc(bloc, readingsOf(bloc, sheets));
};

export const ranksOf = ({ agencies }: Ranking): readonly string[] => agencies.map(({ rank, member }) => `${rank ?? '-'} ${member.code}`);

export const agencyIn = ({ agencies }: Ranking, code: string): RankedAgency =>
  agencies.find(({ member }) => member.code === code) as RankedAgency;

export const reasonOf = <Because extends Reason['because']>(
  agency: RankedAgency,
  because: Because,
): Extract<Reason, { because: Because }> | undefined =>
  agency.reasons.find((reason): reason is Extract<Reason, { because: Because }> => reason.because === because);

export const becauses = (agency: RankedAgency): readonly string[] => agency.reasons.map(({ because }) => because);
