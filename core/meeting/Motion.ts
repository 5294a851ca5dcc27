import type { BallotCount } from './BallotCount.ts';
import type { MotionKind } from './MotionKind.ts';

/** Somebody to whom a ballot was issued: one for each agency that is present. */
export interface Voter {
  /** The person's id. */
  readonly person: string;
  readonly agency: string;
}

/** A question that the meeting votes on in secret. */
export interface Motion {
  /** Chosen by who opens it. */
  readonly motion: string;
  readonly kind: MotionKind;
  readonly title: string;
  /** Agencies' codes in the order of the ballot. */
  readonly candidates: readonly string[];
  /** How many a ballot may choose. */
  readonly seats: number;
  /** The share of the issued ballots that a candidate needs, in thousandths of a percent; `null` where none is set. */
  readonly threshold: number | null;
  readonly voters: readonly Voter[];
}

/** What a ballot chooses, in the order of the candidates, so that the order of choosing tells nothing; `null` where it is unfit. */
export const readChoices = ({ candidates, seats }: Motion, choices: readonly string[]): readonly string[] | null => {
  const chosen = candidates.filter((candidate) => choices.includes(candidate));
  return chosen.length === choices.length && choices.length <= seats ? chosen : null;
};

/** Counts ballots, each the list of its choices. A blank one is collected and not valid. */
export const countBallots = (motion: Motion, ballots: readonly (readonly string[])[]): BallotCount => {
  const { kind, title, candidates, seats, threshold, voters } = motion;
  const votesFor = (candidate: string): number => ballots.filter((ballot) => ballot.includes(candidate)).length;
  return {
    motion: motion.motion,
    kind,
    title,
    seats,
    threshold,
    issued: voters.length,
    collected: ballots.length,
    valid: ballots.filter((ballot) => ballot.length > 0).length,
    votes: new Map(candidates.map((candidate) => [candidate, votesFor(candidate)])),
  };
};
