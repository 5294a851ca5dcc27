import type { BallotRecord } from '../bloc/BallotRecord.ts';
import type { Quota, Rubric } from '../rubric/Rubric.ts';
import { plainText } from '../sheet/plainText.ts';

/** How an agency did in the ballot that decides on an award. */
export interface AwardVotes {
  readonly votes: number;
  /** Papers that the share is of. */
  readonly papers: number;
  readonly isEnough: boolean;
}

/** What a ballot asks of a candidate. */
export interface NeededVotes {
  /** In thousandths of a percent: 80 % is 80000. */
  readonly share: number;
  /** The papers that it is a share of. */
  readonly of: NonNullable<Quota['minVotes']>['of'];
}

/** Ballots on awards: those that say so, and those that say nothing of their kind. */
export const awardBallots = (ballots: readonly BallotRecord[]): readonly BallotRecord[] =>
  ballots.filter(({ kind }) => kind === null || kind === 'award');

const isAbout = (award: string, about: string | null): boolean => about !== null && plainText(about) === plainText(award);

/**
 * The ballot that decides on an award: the last one about it by name, else the last that names nothing it was about; `null` before there
 * was one.
 */
export const ballotOn = (ballots: readonly BallotRecord[], award: string): BallotRecord | null =>
  awardBallots(ballots)
    .filter(({ about }) => isAbout(award, about))
    .at(-1) ??
  awardBallots(ballots)
    .filter(({ about }) => about === null)
    .at(-1) ??
  null;

/** What the rubric asks of a vote on an award by its name, before anybody votes: the quota's own share, else that of the rules of ballots. */
export const declaredVotes = ({ quotas, ballot }: Pick<Rubric, 'quotas' | 'ballot'>, award: string): NeededVotes | null => {
  const own = quotas.find((quota) => quota.minVotes !== null && isAbout(award, quota.award))?.minVotes;
  if (own) return { share: own.share * 100, of: own.of };
  const [, share = null] = [...ballot.awards].find(([name]) => isAbout(award, name)) ?? [];
  return share === null ? null : { share, of: 'issued' };
};

/**
 * The share that decides on an award; `null` where votes do not. A ballot that was held on it by name also decides by the share that
 * it was held under, or by the rubric's for any ballot.
 */
export const neededVotes = (
  rubric: Pick<Rubric, 'quotas' | 'ballot'>,
  award: string,
  ballot: Pick<BallotRecord, 'about' | 'threshold'> | null,
): NeededVotes | null => {
  const declared = declaredVotes(rubric, award);
  if (declared !== null || ballot === null || !isAbout(award, ballot.about)) return declared;
  const share = ballot.threshold ?? rubric.ballot.otherwise;
  return share === null ? null : { share, of: 'issued' };
};

/** What a ballot asks of its candidates, on an award or on anything else; `null` where nothing is set. */
export const neededIn = (
  rubric: Pick<Rubric, 'quotas' | 'ballot'>,
  ballot: Pick<BallotRecord, 'kind' | 'about' | 'threshold'>,
): NeededVotes | null => {
  const { kind, about, threshold } = ballot;
  if (about !== null && (kind === null || kind === 'award')) return neededVotes(rubric, about, ballot);
  return threshold === null ? null : { share: threshold, of: 'issued' };
};

/** The counted papers of a ballot. */
export type CountedPapers = Pick<BallotRecord, 'issued' | 'collected' | 'valid' | 'votes'>;

/** A candidate's votes in a ballot; `null` before it, or where nobody counted the papers. */
export const votesIn = (ballot: CountedPapers | null, { share, of }: NeededVotes, agency: string): AwardVotes | null => {
  const papers = ballot?.[of] ?? null;
  if (!ballot || papers === null) return null;
  const votes = ballot.votes.get(agency) ?? 0;
  return { votes, papers, isEnough: papers > 0 && votes * 100_000 >= papers * share };
};

/** Ballots whose votes the proposals look at, all on awards where there is one: they are part of what a ranking was made from. */
export const decidingBallots = (rubric: Pick<Rubric, 'quotas' | 'ballot'>, ballots: readonly BallotRecord[]): readonly BallotRecord[] => {
  const onAwards = awardBallots(ballots);
  const isDecided = ({ award }: Quota): boolean =>
    declaredVotes(rubric, award) !== null || onAwards.some(({ about }) => isAbout(award, about));
  return rubric.quotas.some(isDecided) ? onAwards : [];
};
