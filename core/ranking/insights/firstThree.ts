import type { Bloc } from '../../bloc/Bloc.ts';
import { subtractPoints, ZERO, type Points } from '../../points.ts';
import { leavesOf, type Leaf } from '../../rubric/Rubric.ts';
import { compareAgencies, type Contender } from '../compareAgencies.ts';
import type { RankedAgency } from '../Ranking.ts';
import { changedScore } from './changedScore.ts';
import type { Decisive, FirmPlace, Insights } from './Insights.ts';

const PLACES = 3;

/** How firmly the first three places are held: by how much, and which criteria alone decide them. */
export const firstThree = (bloc: Bloc, peers: readonly RankedAgency[]): Insights['firstThree'] => ({
  places: peers.filter(isAmongFirst).map((one) => firmPlace(one, peers)),
  decisive: decisiveOf(bloc, peers),
});

const isAmongFirst = ({ rank }: RankedAgency): boolean => rank !== null && rank <= PLACES;

const firmPlace = (one: RankedAgency, peers: readonly RankedAgency[]): FirmPlace => {
  const rank = one.rank ?? 0;
  const next = peers.find((other) => other.rank !== null && other.rank > rank);
  return { rank, agency: one.member.code, margin: next ? subtractPoints(totalOf(one), totalOf(next)) : null };
};

const totalOf = ({ final }: RankedAgency): Points => final.total ?? ZERO;

/** Criteria on which all are level cannot be among them. */
const decisiveOf = (bloc: Bloc, peers: readonly RankedAgency[]): readonly Decisive[] => {
  if (peers.length < 2) return [];
  const now = peers.filter(isAmongFirst).map(({ rank, member }) => `${rank} ${member.code}`);
  return leavesOf(bloc.rubric)
    .filter((leaf) => new Set(peers.map(({ finalPoints }) => finalPoints.get(leaf.code) ?? null)).size > 1)
    .flatMap((leaf) => {
      const then = placesWithout(bloc, peers, leaf);
      const isSame = then.length === now.length && then.every(({ rank, code }) => now.includes(`${rank} ${code}`));
      return isSame ? [] : [{ criterion: leaf.code, first: then.map(({ code }) => code) }];
    });
};

const placesWithout = (bloc: Bloc, peers: readonly RankedAgency[], leaf: Leaf) => {
  const contenders = peers
    .map((one): Contender => ({ code: one.member.code, self: one.self, final: changedScore(bloc, one, leaf, ZERO) }))
    .sort((a, b) => compareAgencies(bloc, a, b));
  return contenders
    .map((own) => ({ code: own.code, rank: 1 + contenders.findIndex((other) => compareAgencies(bloc, other, own) === 0) }))
    .filter(({ rank }) => rank <= PLACES);
};
