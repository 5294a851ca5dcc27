import type { AppraisalSheet } from '../appraisal/AppraisalSheet.ts';
import { appraisalsOf, shownPart, type Shown } from '../appraisal/appraisalsOf.ts';
import type { Json } from '../canonicalJson.ts';
import type { CrossScore } from '../crossScoring/CrossScore.ts';
import { crossScoresOf } from '../crossScoring/crossScoresOf.ts';
import { NO_PLAN, plannedSheets, type CrossPlan, type CrossSheet } from '../crossScoring/CrossSheet.ts';
import { criterionOf, holding, isMatter, type AgencyDecisions } from '../decisions/AgencyDecisions.ts';
import { ballotJson, votesForRanking, type BallotCount } from '../meeting/BallotCount.ts';
import type { Bloc } from './Bloc.ts';

/** What a year's work adds to a bloc's file: appraised, decided and voted after it was opened. */
export interface YearRecord {
  /** Counts from 1 with each change of it; 0 while there is nothing. */
  readonly revision: number;
  readonly appraisals: readonly AppraisalSheet[];
  readonly decisions: readonly AgencyDecisions[];
  /** Counted ballots, the first one first. */
  readonly ballots: readonly BallotCount[];
  readonly crossPlan: CrossPlan;
  readonly crossSheets: readonly CrossSheet[];
}

export const EMPTY_RECORD: YearRecord = { revision: 0, appraisals: [], decisions: [], ballots: [], crossPlan: NO_PLAN, crossSheets: [] };

type Part = readonly [fields: Partial<Bloc>, json: Readonly<Record<string, Json>>];

/**
 * The bloc with its year's record in it, as `readBloc` would read it from its `json`. An agency's appraisal takes the place of what
 * the file says of that agency, a decision that of the file's on the same thing; ballots come on top.
 *
 * @param shownOf how much of an agency's appraisal is to be in it
 */
export const withRecord = (bloc: Bloc, record: YearRecord, shownOf: (agency: string) => Shown = () => 'all'): Bloc => {
  const parts: readonly Part[] = [
    ...appraised(bloc, record, shownOf),
    ...crossed(bloc, record, shownOf),
    ...decided(bloc, record),
    ...assigned(bloc, record.decisions),
    ...voted(bloc, record.ballots),
  ];
  if (parts.length === 0) return bloc;
  const fields = Object.assign({}, ...parts.map(([one]) => one)) as Partial<Bloc>;
  const json = Object.assign({}, bloc.json, ...parts.map(([, one]) => one)) as Json;
  return { ...bloc, ...fields, json };
};

const appraised = (bloc: Bloc, record: YearRecord, shownOf: (agency: string) => Shown): readonly Part[] => {
  const sheets = record.appraisals.filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) return [];
  const judged = new Set(sheets.map(({ agency }) => agency));
  const appraisals = [
    ...bloc.appraisals.filter(({ agency }) => !judged.has(agency)),
    ...sheets.flatMap((sheet) => appraisalsOf(bloc, shownPart(sheet, shownOf(sheet.agency)))),
  ];
  return [[{ appraisals }, { appraisals: appraisals.map((one) => ({ ...one, score: one.score / 1000 })) }]];
};

/** Cross-scores take the place of the file's on the same two agencies; without a word of the rubric they have no place in it. */
const crossed = (bloc: Bloc, { crossPlan, crossSheets }: YearRecord, shownOf: (agency: string) => Shown): readonly Part[] => {
  const sheets = bloc.rubric.crossScoring === null ? [] : plannedSheets(crossPlan, crossSheets).filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) return [];
  const isReplaced = ({ by, agency }: CrossScore): boolean => sheets.some((one) => one.by === by && one.of === agency);
  const crossScores = [...bloc.crossScores.filter((one) => !isReplaced(one)), ...crossScoresOf(bloc, sheets)].filter(
    ({ agency }) => shownOf(agency) !== 'nothing',
  );
  return [[{ crossScores }, { crossScores: crossScores.map((one) => ({ ...one, score: one.score / 1000 })) }]];
};

const decided = (bloc: Bloc, record: YearRecord): readonly Part[] => {
  const made = record.decisions.flatMap((decisions) =>
    holding(decisions)
      .filter(({ on }) => criterionOf(on) === null && isMatter(bloc, on))
      .map(({ on, holds, points, reason }) => ({ agency: decisions.agency, on, holds, points, reason })),
  );
  if (made.length === 0) return [];
  const isReplaced = (agency: string, on: string): boolean => made.some((one) => one.agency === agency && one.on === on);
  const decisions = [...bloc.decisions.filter(({ agency, on }) => !isReplaced(agency, on)), ...made];
  return [[{ decisions }, { decisions: decisions.map((one) => ({ ...one, points: one.points === null ? null : one.points / 1000 })) }]];
};

const assigned = (bloc: Bloc, decisions: readonly AgencyDecisions[]): readonly Part[] => {
  const { notAssigned } = withApprovals(bloc, decisions);
  if (notAssigned === bloc.notAssigned) return [];
  return [[{ notAssigned }, { notAssigned: Object.fromEntries([...notAssigned].map(([agency, codes]) => [agency, [...codes]])) }]];
};

const voted = (bloc: Bloc, ballots: readonly BallotCount[]): readonly Part[] => {
  if (ballots.length === 0) return [];
  const ballotVotes = new Map(bloc.ballotVotes);
  for (const [agency, votes] of votesForRanking(ballots)) ballotVotes.set(agency, (ballotVotes.get(agency) ?? 0) + votes);
  const { ballots: before = [] } = bloc.json as { readonly ballots?: readonly Json[] };
  return [[{ ballotVotes }, { ballots: [...before, ...ballots.map(ballotJson)] }]];
};

/**
 * The bloc with what was approved as not assigned, and nothing else of its record: all that a sheet is read by.
 *
 * @param upTo for an agency, the revision of its decisions up to which they count; missing is all
 */
export const withApprovals = (
  bloc: Bloc,
  decisions: readonly AgencyDecisions[],
  upTo: (agency: string) => number = () => Infinity,
): Bloc => {
  const approved = new Map(bloc.notAssigned);
  let isSame = true;
  for (const one of decisions) {
    for (const { on, holds } of holding(one, upTo(one.agency))) {
      const criterion = criterionOf(on);
      const codes = new Set(approved.get(one.agency));
      if (criterion === null || !isMatter(bloc, on) || codes.has(criterion) === holds) continue;
      if (holds) codes.add(criterion);
      else codes.delete(criterion);
      if (codes.size > 0) approved.set(one.agency, codes);
      else approved.delete(one.agency);
      isSame = false;
    }
  }
  return isSame ? bloc : { ...bloc, notAssigned: approved };
};
