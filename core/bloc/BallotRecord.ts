import { readDay, type Day } from '../calendar.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import type { Bloc } from './Bloc.ts';

/** One secret ballot as it was counted. */
export interface BallotRecord {
  /** What was voted on, as the minutes say it; `null` where the file does not tell. */
  readonly about: string | null;
  /** Whether it parts those who are level, puts forward for an award or elects; `null` where the file does not tell. */
  readonly kind: string | null;
  /** The share of the papers issued that is needed, in thousandths of a percent; `null` where none is set. */
  readonly threshold: number | null;
  readonly on: Day | null;
  /** Papers handed out, given back, and valid among these; `null` where nobody counted. */
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  /** Member's code → votes. */
  readonly votes: ReadonlyMap<string, number>;
}

/**
 * Reads `ballots: [{ "about": "…", "issued": 8, "collected": 8, "valid": 7, "votes": { "STP": 7 } }]`.
 *
 * Errors: throws `bloc.malformed` where more papers came back than went out, were valid than came back, or voted for somebody than
 * were valid.
 */
export const readBallotRecords = (fields: Fields, isMember: (code: string) => boolean): readonly BallotRecord[] =>
  fields.optionalList('ballots').map((ballot) => readBallot(ballot, isMember));

/** The ballots of a bloc's year as its file holds them, those that were counted after it was opened included. */
export const ballotRecordsOf = ({ json, members }: Pick<Bloc, 'json' | 'members'>): readonly BallotRecord[] =>
  readBallotRecords(fieldsOf(json, ''), (code) => members.some((member) => member.code === code));

const readBallot = (ballot: Fields, isMember: (code: string) => boolean): BallotRecord => {
  const issued = countAt(ballot, 'issued', Infinity);
  const collected = countAt(ballot, 'collected', issued ?? Infinity);
  const valid = countAt(ballot, 'valid', collected ?? issued ?? Infinity);
  return {
    about: ballot.optionalText('about') ?? ballot.optionalText('title'),
    kind: ballot.optionalText('kind'),
    threshold: ballot.has('threshold') && ballot.raw('threshold') !== null ? ballot.whole('threshold') : null,
    on: readOn(ballot),
    issued,
    collected,
    valid,
    votes: readVotes(ballot, isMember, valid ?? collected ?? issued ?? Infinity),
  };
};

const countAt = (fields: Fields, name: string, most: number): number | null => {
  if (!fields.has(name) || fields.raw(name) === null) return null;
  const count = fields.whole(name);
  return count >= 0 && count <= most ? count : fields.refuse(name, `whole number from 0 to ${most === Infinity ? 'any' : most}`);
};

const readOn = (ballot: Fields): Day | null => {
  const text = ballot.optionalText('on');
  return text === null ? null : (readDay(text) ?? ballot.refuse('on', 'day like 2018-12-03'));
};

const readVotes = (ballot: Fields, isMember: (code: string) => boolean, most: number): ReadonlyMap<string, number> => {
  const counted = ballot.object('votes');
  return new Map(
    Object.keys(ballot.raw('votes') as object).map((agency) => {
      if (!isMember(agency)) counted.refuse(agency, 'code of a member as the name of this field');
      const count = counted.whole(agency);
      if (count < 0 || count > most)
        counted.refuse(agency, most === Infinity ? 'whole number from 0 on' : `whole number from 0 to ${most}`);
      return [agency, count] as const;
    }),
  );
};
