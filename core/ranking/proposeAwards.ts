import { ballotRecordsOf, type BallotRecord } from '../bloc/BallotRecord.ts';
import type { Bloc } from '../bloc/Bloc.ts';
import type { Grade, Quota } from '../rubric/Rubric.ts';
import { plainText } from '../sheet/plainText.ts';
import { ballotOn, neededVotes, votesIn } from './awardVotes.ts';
import { firstUnfulfilled, type Judged } from './conditions.ts';
import { blockedAwards } from './grading.ts';
import type { Reason } from './Ranking.ts';

/** An agency with its rank, best first. */
interface Placed {
  readonly code: string;
  readonly rank: number;
  readonly grade: Grade | null;
}

/** The same with what conditions are held against. */
interface Candidate extends Placed {
  readonly judged: Judged;
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
 * Proposes awards down the ranking, one award an agency, the quotas in their order, to those who fulfil what the quota asks: its conditions
 * and its share of votes. Where agencies share the rank at the edge of a quota and do not all fit, the ballot on that award parts them;
 * where it does not, none of them is proposed: the bloc decides.
 */
export const proposeAwards = (bloc: Bloc, placed: readonly Candidate[]): ReadonlyMap<string, Proposal> => {
  const proposals = new Map<string, Proposal>();
  const meeting = { bloc, ballots: bloc.rubric.quotas.length === 0 ? [] : ballotRecordsOf(bloc) };
  for (const quota of bloc.rubric.quotas) propose(meeting, quota, placed, proposals);
  return proposals;
};

/** A bloc with its ballots, read once. */
interface Meeting {
  readonly bloc: Bloc;
  readonly ballots: readonly BallotRecord[];
}

const propose = (meeting: Meeting, quota: Quota, placed: readonly Candidate[], proposals: Map<string, Proposal>): void => {
  const { bloc } = meeting;
  const slots = slotsOf(bloc, quota, placed);
  if (slots === null) return;
  const { award } = quota;
  const add = (code: string, reason: Reason): void => {
    const earlier = proposals.get(code);
    const isWon = reason.because === 'award';
    proposals.set(code, { award: isWon ? award : (earlier?.award ?? null), reasons: [...(earlier?.reasons ?? []), reason] });
  };
  const free = placed.filter(({ code, judged }) => (proposals.get(code)?.award ?? null) === null && !isBlocked(bloc, judged, award));
  let left = slots;
  for (const rank of new Set(free.map((one) => one.rank))) {
    if (left === 0) return;
    const fit = free.filter((one) => one.rank === rank).filter((one) => fits(meeting, quota, one, add));
    const won = fit.length <= left ? fit : partedByVotes(meeting, quota, fit, left);
    for (const { code } of won) add(code, { because: 'award', award, rank, count: slots });
    if (won.length < fit.length && won.length < left) {
      const tied = fit.filter((one) => !won.includes(one)).map(({ code }) => code);
      for (const code of tied) add(code, { because: 'awardTied', award, agencies: tied });
      return;
    }
    left -= won.length;
  }
};

/** Whether an agency may be proposed; what stands against it is told. */
const fits = (
  { bloc, ballots }: Meeting,
  quota: Quota,
  { code, judged }: Candidate,
  tell: (code: string, reason: Reason) => void,
): boolean => {
  const { award } = quota;
  const unfulfilled = firstUnfulfilled(bloc.rubric, quota.conditions, judged);
  if (unfulfilled) {
    tell(code, { because: 'awardShort', award, unfulfilled });
    return false;
  }
  const ballot = ballotOn(ballots, award);
  const needed = neededVotes(bloc.rubric, award, ballot);
  if (needed === null) return true;
  const votes = votesIn(ballot, needed, code);
  if (votes?.isEnough) return true;
  tell(
    code,
    votes ? { because: 'awardVotes', award, ...votes, share: needed.share / 100, of: needed.of } : { because: 'awardOpen', award },
  );
  return false;
};

/** Those with more votes in a ballot on this award, as many as places are left; who is level at the edge of them is left out. */
const partedByVotes = ({ bloc, ballots }: Meeting, { award }: Quota, fit: readonly Candidate[], left: number): readonly Candidate[] => {
  const ballot = ballotOn(ballots, award);
  if (!ballot || (ballot.about === null && neededVotes(bloc.rubric, award, ballot) === null)) return [];
  const votesOf = ({ code }: Candidate): number => ballot.votes.get(code) ?? 0;
  return fit.filter((one) => fit.filter((other) => other !== one && votesOf(other) >= votesOf(one)).length < left);
};

/** A gate names an award by words, which a file may spell without their marks. */
const isBlocked = (bloc: Bloc, judged: Judged, award: string): boolean => {
  const words = unmarked(award).split(' ');
  return blockedAwards(bloc, judged).some((key) => key.split('_').every((word) => words.includes(unmarked(word))));
};

const unmarked = (text: string): string => plainText(text).replaceAll('đ', 'd');
