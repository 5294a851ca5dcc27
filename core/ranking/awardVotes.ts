import type { BallotRecord } from '../bloc/BallotRecord.ts';
import type { Quota } from '../rubric/Rubric.ts';
import { plainText } from '../sheet/plainText.ts';

/** How an agency did in the ballot that decides on an award. */
export interface AwardVotes {
  readonly votes: number;
  /** Papers that the share is of. */
  readonly papers: number;
  readonly isEnough: boolean;
}

/** Ballots on awards: those that say so, and those that say nothing of their kind. */
export const awardBallots = (ballots: readonly BallotRecord[]): readonly BallotRecord[] =>
  ballots.filter(({ kind }) => kind === null || kind === 'award');

/**
 * The ballot that decides on an award: the last one about it by name, else the last that names nothing it was about; `null` before there
 * was one.
 */
export const ballotOn = (ballots: readonly BallotRecord[], award: string): BallotRecord | null =>
  awardBallots(ballots)
    .filter(({ about }) => about !== null && plainText(about) === plainText(award))
    .at(-1) ??
  awardBallots(ballots)
    .filter(({ about }) => about === null)
    .at(-1) ??
  null;

/** An agency's votes for an award that takes a share of them; `null` before the ballot, or where nobody counted the papers. */
export const awardVotes = (ballots: readonly BallotRecord[], { award, minVotes }: Quota, agency: string): AwardVotes | null => {
  const ballot = ballotOn(ballots, award);
  const papers = minVotes && ballot ? ballot[minVotes.of] : null;
  if (!minVotes || !ballot || papers === null) return null;
  const votes = ballot.votes.get(agency) ?? 0;
  return { votes, papers, isEnough: papers > 0 && votes * 1000 >= papers * minVotes.share };
};
