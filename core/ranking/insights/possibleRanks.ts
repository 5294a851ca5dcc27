import { lessMostLateness } from '../lateness.ts';
import type { Bloc, Member } from '../../bloc/Bloc.ts';
import { blocFor } from '../../bloc/blocFor.ts';
import { pointsOf, subtractPoints, ZERO, type Points } from '../../points.ts';
import { leavesOf, type Leaf } from '../../rubric/Rubric.ts';
import { scoreAgency } from '../../scoring/scoreAgency.ts';
import type { RankedAgency, Ranking } from '../Ranking.ts';
import { changedScore } from './changedScore.ts';
import type { PossibleRank } from './Insights.ts';

interface Range {
  readonly agency: string;
  readonly cluster: string | null;
  /** `null` for a missing agency. */
  readonly rank: number | null;
  readonly least: Points;
  readonly most: Points;
}

/**
 * Where each agency may still stand while some are missing: a missing one may come to anything from its least to its most, one that
 * sent its sheet moves down at most; where scores are measured by the best of the bloc, those may still fall. Barred agencies and
 * those that nobody can overtake keep their place.
 */
export const possibleRanks = (bloc: Bloc, { agencies, missing }: Ranking): readonly PossibleRank[] => {
  if (missing.length === 0) return [];
  const ranges = [
    ...agencies.filter(({ rank }) => rank !== null).map((one) => rangeOfPresent(bloc, one)),
    ...missing.map((member) => rangeOfMissing(bloc, member)),
  ];
  return ranges.map((own) => {
    const peers = ranges.filter((other) => other !== own && other.cluster === own.cluster);
    return {
      agency: own.agency,
      isMissing: own.rank === null,
      least: own.least,
      most: own.most,
      best: 1 + peers.filter((other) => standsBefore(other, own)).length,
      worst: 1 + peers.filter((other) => mayStandBefore(other, own)).length,
    };
  });
};

const isFixed = ({ rank, least, most }: Range): boolean => rank !== null && least === most;

/** Two that are there and cannot change stand as the ranking says; a tie then parts nobody. */
const standsBefore = (other: Range, own: Range): boolean =>
  isFixed(other) && isFixed(own) ? (other.rank ?? 0) < (own.rank ?? 0) : other.least > own.most;

const mayStandBefore = (other: Range, own: Range): boolean =>
  isFixed(other) && isFixed(own) ? (other.rank ?? 0) < (own.rank ?? 0) : other.most >= own.least;

const clusterOf = (bloc: Bloc, { cluster }: Member): string | null => (bloc.rubric.ranking.byCluster ? cluster : null);

const rangeOfPresent = (bloc: Bloc, one: RankedAgency): Range => {
  const most = one.final.total ?? ZERO;
  const { code } = one.member;
  const isAppraised = (leaf: Leaf): boolean => bloc.appraisals.some(({ agency, criterion }) => agency === code && criterion === leaf.code);
  const mayFall = leavesOf(blocFor(bloc, code).rubric).filter((leaf) => leaf.rule.settle !== undefined && !isAppraised(leaf));
  const lost = mayFall.map((leaf) => subtractPoints(most, changedScore(bloc, one, leaf, ZERO).total ?? ZERO));
  const least = pointsOf(most - lost.reduce((sum, each) => sum + Math.max(0, each), 0));
  return { agency: code, cluster: clusterOf(bloc, one.member), rank: one.rank, least, most };
};

const rangeOfMissing = (whole: Bloc, member: Member): Range => {
  const bloc = blocFor(whole, member.code);
  const totalOf = (pick: (leaf: Leaf) => Points): Points =>
    scoreAgency(bloc, member.code, new Map(leavesOf(bloc.rubric).map((leaf) => [leaf.code, pick(leaf)]))).total ?? ZERO;
  return {
    agency: member.code,
    cluster: clusterOf(whole, member),
    rank: null,
    least: lessMostLateness(
      totalOf(({ kind, max, rule }) => (kind === 'deduction' ? max : rule.min)),
      bloc.rubric,
    ),
    most: totalOf(({ kind, max }) => (kind === 'deduction' ? ZERO : max)),
  };
};
