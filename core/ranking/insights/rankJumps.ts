import type { Bloc } from '../../bloc/Bloc.ts';
import { ZERO, type Points } from '../../points.ts';
import type { RankedAgency } from '../Ranking.ts';
import type { LastRank, RankJump } from './Insights.ts';

/** A move over fewer places than this is usual in any bloc. */
const LEAST_PLACES = 3;
/** In hundredths of a percent of the base: ten percent. */
const LEAST_SHARE = 1000;

/**
 * Agencies whose place or whose share of the base differs much from the year before: by three places at least that are also half of
 * the bloc's, or by ten percent of the base. It asks a question and finds nobody at fault.
 */
export const rankJumps = (bloc: Bloc, peers: readonly RankedAgency[], lastYear: readonly LastRank[]): readonly RankJump[] =>
  peers.flatMap((one) => {
    const before = lastYear.find(({ agency }) => agency === one.member.code);
    if (before?.rank === undefined || before.rank === null || one.rank === null) return [];
    const jump = { agency: one.member.code, rankBefore: before.rank, rankNow: one.rank, share: shareMoved(bloc, one, before) };
    return isUnusual(jump, peers.length) ? [jump] : [];
  });

const isUnusual = ({ rankBefore, rankNow, share }: RankJump, count: number): boolean => {
  const places = Math.abs(rankBefore - rankNow);
  return (places >= LEAST_PLACES && 2 * places >= count) || Math.abs(share ?? 0) >= LEAST_SHARE;
};

const shareMoved = ({ rubric }: Bloc, { final }: RankedAgency, { base, most }: LastRank): number | null => {
  if (base === null || most === null || most === 0 || rubric.scale.base === 0) return null;
  return shareOf(final.base ?? ZERO, rubric.scale.base) - shareOf(base, most);
};

const shareOf = (points: Points, most: Points): number => Math.round((points * 10_000) / most);
