import type { Json } from '../canonicalJson.ts';
import type { Day } from '../calendar.ts';
import type { CrossScore } from '../crossScoring/CrossScore.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import type { Citing, Covenant, Movement, ParentBloc, Registration } from './Agreement.ts';
import type { Drive, Inspection, YearPaper } from './YearPapers.ts';

/** A member agency of a bloc for one year. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  /** The cluster inside which it is ranked, where the rubric ranks by cluster. */
  readonly cluster: string | null;
  /** No source says that it is a member. */
  readonly isAssumed: boolean;
  /** What sets it apart where the rubric has a rule of its own for such agencies, as `ngoai:PAR_INDEX`. */
  readonly attributes: readonly string[];
}

/** The year's days; `null` where the bloc's file states none. */
export interface BlocDates {
  readonly covenant: Day | null;
  /** No source states the day of the covenant. */
  readonly isCovenantAssumed: boolean;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly selfScoreDue: Day | null;
  /** The days of the six-month review; `null` where the file says nothing of one. */
  readonly midYear: { readonly periodTo: Day; readonly due: Day | null } | null;
}

/** What the chair decided on a manual gate or condition, with the reason that goes on the record. */
export interface Decision {
  readonly agency: string;
  /** The id of the gate, `grade:KEY` for a condition of a grade, or `late:WHAT` for a sheet that came after a deadline. */
  readonly on: string;
  /** For a gate: the agency falls under it. For a condition: it is met. For lateness: it counts. */
  readonly holds: boolean;
  /** For lateness: what it costs, in thousandths of a point; `null` for what the rubric says. */
  readonly points: number | null;
  readonly reason: string;
}

/** An appraised score with its obligatory reason where it differs from the self-score. */
export interface Appraisal {
  readonly agency: string;
  readonly criterion: string;
  /** Whole thousandths of a point. */
  readonly score: number;
  readonly reason: string | null;
  /** Concluded by the review meeting, whose minutes tell it; cross-scores have no part in it. */
  readonly inMeeting?: true;
}

/** One bloc's year: who is in it, when, and by which rubric it is scored. */
export interface Bloc {
  readonly id: string;
  readonly name: string;
  readonly kind: 'khoi' | 'cum';
  readonly province: string;
  readonly edition: number;
  readonly members: readonly Member[];
  readonly chairCode: string | null;
  readonly viceChairCode: string | null;
  /** Member's code → codes of scored, bonus or deduction criteria (no groups) that the chair approved as not assigned. */
  readonly notAssigned: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dates: BlocDates;
  /** `null` where the bloc's file holds none. */
  readonly covenant: Covenant | null;
  /** The papers that the year rests on. */
  readonly regulations: readonly YearPaper[];
  readonly plans: readonly YearPaper[];
  readonly drives: readonly Drive[];
  readonly inspections: readonly Inspection[];
  readonly movements: readonly Movement[];
  readonly registrations: readonly Registration[];
  /** The bloc in whose sheets this one's frozen result is cited. */
  readonly parent: ParentBloc | null;
  /** Which of this bloc's criteria are proven by another bloc's frozen result. */
  readonly cites: readonly Citing[];
  /** What of the file no source states: names of its fields, or words. */
  readonly assumed: readonly string[];
  readonly rubric: Rubric;
  readonly decisions: readonly Decision[];
  readonly appraisals: readonly Appraisal[];
  readonly crossScores: readonly CrossScore[];
  /** Member's code → votes of the secret ballots together; empty before there was one. */
  readonly ballotVotes: ReadonlyMap<string, number>;
  /** Member's code → the day on which its sheet was first received; who is not in it is not known. */
  readonly receivedOn: ReadonlyMap<string, Day>;
  /** Member's code → its own last day for the sheet, where it was given a later one. */
  readonly extendedTo: ReadonlyMap<string, Day>;
  /** What the numbers of receipts begin with, as `CB-IV-2018`. */
  readonly receiptPrefix: string;
  /** The rubric as its file holds it: what is hashed, printed and carried along in workbooks. */
  readonly rubricJson: Json;
  /** The whole file, for what travels along. */
  readonly json: Json;
}
