import type { Registration } from '../bloc/Agreement.ts';
import type { Member } from '../bloc/Bloc.ts';
import type { Crossed } from '../crossScoring/crossedPoints.ts';
import type { Points } from '../points.ts';
import type { Gate, Grade, RankingOrder } from '../rubric/Rubric.ts';
import type { AwardVotes, NeededVotes } from './awardVotes.ts';
import type { Unfulfilled } from './conditions.ts';
import type { LateCost, LateSheet } from './lateness.ts';
import type { AgencyScore, LeafPoints } from '../scoring/scoreAgency.ts';

/** One difference to a neighbour: a criterion, a late sheet, or what neither explains (`rest`: rescaling and caps among it). */
export interface Part {
  readonly at: { readonly criterion: string } | 'late' | 'rest';
  /** Own points minus the neighbour's, signed; a deduction counts as a negative score. */
  readonly difference: Points;
}

/** Why an agency stands where it stands, as data; the message catalogue words it. */
export type Reason =
  | { readonly because: 'leads'; readonly over: string | null; readonly rank: number | null; readonly gap: Points }
  | { readonly because: 'behind'; readonly agency: string; readonly rank: number; readonly gap: Points; readonly parts: readonly Part[] }
  /** Level on the total and placed after by a declared tie-break. `own` and `other` are the two compared values. */
  | { readonly because: 'tieResolved'; readonly agency: string; readonly by: RankingOrder; readonly own: Points; readonly other: Points }
  | { readonly because: 'tieKept'; readonly rank: number; readonly agencies: readonly string[] }
  | {
      readonly because: 'rescaled';
      readonly raw: Points;
      readonly max: Points;
      readonly points: Points;
      readonly criteria: readonly string[];
    }
  /** The other agencies' scores have a part in the final one: who, how much in thousandths of a percent, and what they made of the total. */
  | {
      readonly because: 'crossScored';
      readonly scorers: number;
      readonly share: number;
      readonly criteria: number;
      readonly points: Points;
    }
  /** Criteria whose points hang on the best of those that are ranked together, and may change with who is among them. */
  | { readonly because: 'byBest'; readonly criteria: readonly { readonly criterion: string; readonly points: Points }[] }
  | { readonly because: 'barred'; readonly gate: Gate; readonly note: string; readonly unfulfilled: Unfulfilled | null }
  /** A gate that takes no rank, by what the sheet does not fulfil. */
  | { readonly because: 'gateHeld'; readonly gate: Gate; readonly unfulfilled: Unfulfilled | null }
  /** The sheet does not state what a gate asks for. */
  | { readonly because: 'gateOpen'; readonly gate: Gate }
  /** What a deadline makes of the sheet; `points` is what it costs, 0 where it costs nothing. */
  | { readonly because: 'late'; readonly sheet: LateSheet; readonly points: Points }
  | { readonly because: 'gradePending'; readonly grade: Grade }
  | { readonly because: 'gradeShort'; readonly grade: Grade; readonly unfulfilled: Unfulfilled }
  | { readonly because: 'gradeMissed'; readonly grade: Grade; readonly note: string }
  | { readonly because: 'award'; readonly award: string; readonly rank: number; readonly count: number }
  /** In reach of an award, but something stands against it. */
  | { readonly because: 'awardShort'; readonly award: string; readonly unfulfilled: Unfulfilled }
  /** `share` is what was needed, in thousandths of the papers. */
  | ({ readonly because: 'awardVotes'; readonly award: string; readonly share: number; readonly of: NeededVotes['of'] } & Omit<
      AwardVotes,
      'isEnough'
    >)
  /** The ballot that decides on it is not counted yet. */
  | { readonly because: 'awardOpen'; readonly award: string }
  /** Level at the edge of a quota: nobody is proposed until the bloc decides. */
  | { readonly because: 'awardTied'; readonly award: string; readonly agencies: readonly string[] };

/** One agency in the ranking. */
export interface RankedAgency {
  readonly member: Member;
  /** Counts from 1; equal ranks are 1, 2, 2, 4. `null` for a barred agency. */
  readonly rank: number | null;
  readonly selfPoints: LeafPoints;
  /** Appraised where there is an appraisal, else self, with the other agencies' part in it. What the ranking counts. */
  readonly finalPoints: LeafPoints;
  readonly self: AgencyScore;
  readonly final: AgencyScore;
  /** The criteria whose final score cross-scoring has a part in. */
  readonly crossed: readonly Crossed[];
  readonly isAppraised: boolean;
  /** What late sheets take off its totals. */
  readonly lateCost: LateCost;
  /** What it registered for this year; `null` for nothing, `unknown` where the bloc's file holds nobody's registration. */
  readonly registration: Registration | null | 'unknown';
  /** The criteria that leave numerator and denominator for this agency. */
  readonly dropped: ReadonlySet<string>;
  readonly grade: Grade | null;
  readonly award: string | null;
  readonly barred: readonly Gate[];
  readonly reasons: readonly Reason[];
}

/** The ranking of one bloc: the one result that screen, workbook, CLI and API read. */
export interface Ranking {
  /** Best first; barred agencies last, in the order of the members. */
  readonly agencies: readonly RankedAgency[];
  /** Members without a sheet that counts, in their order. */
  readonly missing: readonly Member[];
}
