import type { Bloc } from '../bloc/Bloc.ts';
import type { Grade, Quota } from '../rubric/Rubric.ts';
import { plainText } from '../sheet/plainText.ts';
import { blockedAwards } from './grading.ts';
import type { Reason } from './Ranking.ts';

/** An agency with its rank, best first. */
interface Placed {
  readonly code: string;
  readonly rank: number;
  readonly grade: Grade | null;
}

export interface Proposal {
  readonly award: string | null;
  readonly reasons: readonly Reason[];
}

/** How many the bloc may propose: a count, or a share of some of its members, rounded (20 % of 5 is 1); `null` for prose. */
export const slotsOf = (bloc: Bloc, { count, share, of, rounding }: Quota, placed: readonly Placed[]): number | null => {
  if (count !== null || share === null) return count;
  const thousandths = share * baseOf(bloc, of, placed);
  const up = { down: 0, half_up: 500, up: 999 }[rounding];
  return Math.floor((thousandths + up) / 1000);
};

const baseOf = ({ members, rubric }: Bloc, of: Quota['of'], placed: readonly Placed[]): number => {
  if (of.among !== 'grade') return of.among === 'members' ? members.length : placed.length;
  const least = rubric.grades.findIndex(({ key }) => key === of.key);
  return placed.filter(({ grade }) => grade !== null && rubric.grades.indexOf(grade) <= least).length;
};

/**
 * Proposes awards down the ranking, one award an agency, the quotas in their order. Where agencies share the rank at the edge
 * of a quota and do not all fit, none of them is proposed: the bloc decides.
 */
export const proposeAwards = (bloc: Bloc, placed: readonly Placed[]): ReadonlyMap<string, Proposal> => {
  const proposals = new Map<string, Proposal>();
  for (const quota of bloc.rubric.quotas) propose(bloc, quota, placed, proposals);
  return proposals;
};

const propose = (bloc: Bloc, quota: Quota, placed: readonly Placed[], proposals: Map<string, Proposal>): void => {
  const slots = slotsOf(bloc, quota, placed);
  if (slots === null) return;
  const { award } = quota;
  const free = placed.filter(({ code }) => (proposals.get(code)?.award ?? null) === null && !isBlocked(bloc, code, award));
  let left = slots;
  for (const rank of new Set(free.map((one) => one.rank))) {
    const level = free.filter((one) => one.rank === rank);
    if (left === 0) return;
    const agencies = level.map(({ code }) => code);
    const reason: Reason =
      level.length <= left ? { because: 'award', award, rank, count: slots } : { because: 'awardTied', award, agencies };
    for (const code of agencies) {
      const earlier = proposals.get(code)?.reasons ?? [];
      proposals.set(code, { award: level.length <= left ? award : null, reasons: [...earlier, reason] });
    }
    if (level.length > left) return;
    left -= level.length;
  }
};

const isBlocked = (bloc: Bloc, agency: string, award: string): boolean => {
  const words = plainText(award).split(' ');
  return blockedAwards(bloc, agency).some((key) => key.split('_').every((word) => words.includes(plainText(word))));
};
