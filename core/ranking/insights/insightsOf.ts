import type { Bloc } from '../../bloc/Bloc.ts';
import { leavesOf } from '../../rubric/Rubric.ts';
import type { RankedAgency, Ranking } from '../Ranking.ts';
import { firstThree } from './firstThree.ts';
import type { Insights, LastRank } from './Insights.ts';
import { neighbourSwaps } from './neighbourSwaps.ts';
import { possibleRanks } from './possibleRanks.ts';
import { rankJumps } from './rankJumps.ts';

/**
 * What a ranking tells beside the ranks: what would change them, which criteria part nobody, what moved since the year before, how
 * firm the first three places are, and what is still possible while agencies are missing. Pure: the same ranking gives the same.
 *
 * @param lastYear empty where nobody knows
 */
export const insightsOf = (bloc: Bloc, ranking: Ranking, lastYear: readonly LastRank[] = []): Insights => {
  const groups = peerGroups(bloc, ranking.agencies);
  const three = groups.map((peers) => firstThree(bloc, peers));
  return {
    neighbours: groups.flatMap((peers) => neighbourSwaps(bloc, peers)),
    fullMarks: fullMarks(bloc, ranking.agencies),
    jumps: groups.flatMap((peers) => rankJumps(bloc, peers, lastYear)),
    firstThree: { places: three.flatMap(({ places }) => places), decisive: three.flatMap(({ decisive }) => decisive) },
    possible: possibleRanks(bloc, ranking),
  };
};

/** Those that are ranked with one another: all, or each cluster for itself. Barred ones are ranked with nobody. */
const peerGroups = ({ rubric }: Bloc, agencies: readonly RankedAgency[]): readonly (readonly RankedAgency[])[] => {
  const ranked = agencies.filter(({ rank }) => rank !== null);
  if (!rubric.ranking.byCluster) return ranked.length === 0 ? [] : [ranked];
  const clusters = [...new Set(ranked.map(({ member }) => member.cluster))];
  return clusters.map((cluster) => ranked.filter(({ member }) => member.cluster === cluster));
};

const fullMarks = ({ rubric }: Bloc, agencies: readonly RankedAgency[]): readonly string[] =>
  leavesOf(rubric)
    .filter(({ kind, code, max }) => {
      if (kind !== 'scored') return false;
      const holders = agencies.filter(({ dropped }) => !dropped.has(code));
      return holders.length > 1 && holders.every(({ finalPoints }) => finalPoints.get(code) === max);
    })
    .map(({ code }) => code);
