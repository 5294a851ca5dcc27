import { decidingBallots } from './awardVotes.ts';
import { ballotRecordsOf } from '../bloc/BallotRecord.ts';
import type { Registration } from '../bloc/Agreement.ts';
import type { Appraisal, Bloc, Decision } from '../bloc/Bloc.ts';
import { hashOf, type Json, type Sha256 } from '../canonicalJson.ts';
import type { CrossScore } from '../crossScoring/CrossScore.ts';
import { ENGINE_VERSION } from '../engine.ts';
import { hasLateness } from './lateness.ts';
import { pointsOf, writePoints } from '../points.ts';
import { isRegistrationCondition } from '../rubric/Condition.ts';
import type { Rubric } from '../rubric/Rubric.ts';

/** One agency's sheet as the ranking counted it. */
export interface CountedVersion {
  readonly agency: string;
  /** Counts from 1; a sheet that was never sent is version 1. */
  readonly version: number;
  /** `sha256:…` of the canonical JSON of the sheet. */
  readonly hash: string;
}

/** All that a bloc decided on top of the sheets. */
export type Decided = Pick<
  Bloc,
  | 'decisions'
  | 'appraisals'
  | 'crossScores'
  | 'ballotVotes'
  | 'notAssigned'
  | 'receivedOn'
  | 'extendedTo'
  | 'registrations'
  | 'rubric'
  | 'json'
  | 'members'
>;

/**
 * The hash of a ranking: over the list of (agency, version, version hash), the rubric hash, what the bloc decided and the
 * engine's version, so that anybody who has those can recompute it. Versions and votes count in the order of the agencies' codes.
 */
export const snapshotHash = (
  versions: readonly CountedVersion[],
  rubricHash: string,
  decided: Decided,
  sha256: Sha256,
  engine: string = ENGINE_VERSION,
): string =>
  hashOf(
    {
      versions: [...versions].sort(byAgency).map(({ agency, version, hash }) => [agency, version, hash]),
      rubric: rubricHash,
      ...decidedJson(decided),
      engine,
    },
    sha256,
  );

const byAgency = (a: CountedVersion, b: CountedVersion): number => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0);

/** What was never decided has no place in it, so that the hash of a plain ranking stays the short one of the contract. */
const decidedJson = (decided: Decided): { readonly [name: string]: Json | undefined } => {
  const { decisions, appraisals, crossScores, ballotVotes, notAssigned, receivedOn, extendedTo, registrations, rubric } = decided;
  const countsLateness = hasLateness(rubric);
  return {
    decisions: decisions.map(decisionJson),
    appraisals: appraisals.length === 0 ? undefined : appraisals.map((one) => appraisalJson(one, rubric)),
    crossScores: crossScores.length === 0 || rubric.crossScoring === null ? undefined : [...crossScores].sort(byScorer).map(crossScoreJson),
    ballots: ballotVotes.size === 0 ? undefined : Object.fromEntries(ballotVotes),
    awardBallots: ballotsJson(decided),
    notAssigned:
      notAssigned.size === 0 ? undefined : Object.fromEntries([...notAssigned].map(([agency, codes]) => [agency, [...codes].sort()])),
    receivedOn: receivedOn.size === 0 || !countsLateness ? undefined : Object.fromEntries(receivedOn),
    registrations: registrations.length === 0 || !asksForRegistration(rubric) ? undefined : registrations.map(registrationJson),
    extendedTo: extendedTo.size === 0 || !countsLateness ? undefined : Object.fromEntries(extendedTo),
  };
};

/** Where votes decide on awards, the ballots on them. */
const ballotsJson = (decided: Decided): Json | undefined => {
  const { rubric } = decided;
  const ballots = rubric.quotas.length === 0 ? [] : decidingBallots(rubric, ballotRecordsOf(decided));
  if (ballots.length === 0 && rubric.quotas.every(({ minVotes }) => minVotes === null)) return undefined;
  return ballots.map(({ about, threshold, issued, collected, valid, votes }) => ({
    about,
    ...(threshold === null ? {} : { threshold }),
    issued,
    collected,
    valid,
    votes: Object.fromEntries(votes),
  }));
};

/** Registrations decide something only where a gate, a grade or an award asks for them. */
const asksForRegistration = ({ gates, grades, quotas }: Rubric): boolean =>
  [
    ...gates.flatMap(({ unless }) => unless),
    ...grades.flatMap(({ conditions }) => conditions),
    ...quotas.flatMap(({ conditions }) => conditions),
  ].some(isRegistrationCondition);

const registrationJson = ({ agency, title, award }: Registration): Json => ({ agency, title, award });

const decisionJson = ({ agency, on, holds, points, reason }: Decision): Json => ({
  agency,
  on,
  holds,
  ...(points === null ? {} : { points: writePoints(pointsOf(points)) }),
  reason,
});

/** That the meeting concluded so changes a ranking only beside cross-scores. */
const appraisalJson = ({ agency, criterion, score, reason, inMeeting }: Appraisal, { crossScoring }: Rubric): Json => ({
  agency,
  criterion,
  score: writePoints(pointsOf(score)),
  reason,
  ...(inMeeting && crossScoring !== null && { inMeeting }),
});

const crossScoreJson = ({ by, agency, criterion, score, reason }: CrossScore): Json => [by, agency, criterion, writePoints(score), reason];

/** They come from many hands, so their order says nothing. */
const byScorer = (a: CrossScore, b: CrossScore): number => {
  const [own, other] = [a, b].map(({ by, agency, criterion }) => JSON.stringify([agency, criterion, by]));
  return (own ?? '') < (other ?? '') ? -1 : own === other ? 0 : 1;
};
