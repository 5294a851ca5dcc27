import type { Json } from '../canonicalJson.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import { MOTION_KINDS, type MotionKind } from './MotionKind.ts';

/** How a secret ballot ended. */
export interface BallotCount {
  readonly motion: string;
  readonly kind: MotionKind;
  readonly title: string;
  /** How many a ballot may choose. */
  readonly seats: number;
  /** The share of the ballots that a candidate needs, in thousandths of a percent; `null` where none is set. Of those issued, unless the rubric says otherwise. */
  readonly threshold: number | null;
  readonly issued: number;
  readonly collected: number;
  /** A blank ballot is collected and not valid. */
  readonly valid: number;
  /** Each candidate's votes by the agency's code, in the order of the ballot. */
  readonly votes: ReadonlyMap<string, number>;
}

/** Only what was voted to part agencies that are level parts them: votes on awards and offices are on other questions. */
export const votesForRanking = (counts: readonly BallotCount[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { kind, votes } of counts) {
    if (kind === 'tieBreak') for (const [agency, count] of votes) sums.set(agency, (sums.get(agency) ?? 0) + count);
  }
  return sums;
};

/** As an entry of `ballots` in a bloc's file. */
export const ballotJson = ({ votes, title, ...count }: BallotCount): Json => ({ about: title, ...count, votes: Object.fromEntries(votes) });

/** Reads back what `ballotJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readBallotCount = (fields: Fields): BallotCount => {
  const votes = fields.object('votes');
  const candidates = Object.keys(fields.raw('votes') as object);
  return {
    motion: fields.text('motion'),
    kind: fields.oneOf('kind', MOTION_KINDS),
    title: fields.text('about'),
    seats: fields.whole('seats'),
    threshold: fields.optionalWhole('threshold'),
    issued: fields.whole('issued'),
    collected: fields.whole('collected'),
    valid: fields.whole('valid'),
    votes: new Map(candidates.map((candidate) => [candidate, votes.whole(candidate)])),
  };
};

export const readBallotCountJson = (json: unknown): BallotCount => readBallotCount(fieldsOf(json, ''));
