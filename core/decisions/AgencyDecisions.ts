import type { Bloc } from '../bloc/Bloc.ts';
import type { Json } from '../canonicalJson.ts';
import { fieldsOf } from '../rubric/fields.ts';
import { leavesOf } from '../rubric/Rubric.ts';

/** What was decided on an agency, once. */
export interface DecisionEntry {
  /**
   * The id of a gate, `grade:KEY` for a condition of a grade, `notAssigned:CODE` for a criterion that was not
   * assigned, `late:WHAT` for a sheet that came after a deadline.
   */
  readonly on: string;
  /** For a gate: the agency falls under it. For a condition: it is met. For a criterion: it was not assigned to the agency. */
  readonly holds: boolean;
  /** For lateness: what it costs, in thousandths of a point; `null` for what the rubric says, and for everything else. */
  readonly points: number | null;
  readonly reason: string;
  /** The person's id. */
  readonly by: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  /** Counts from 1 with each decision on this agency. */
  readonly revision: number;
}

/** All that was ever decided on an agency, in order; the last entry on a thing is the one that holds. */
export interface AgencyDecisions {
  readonly agency: string;
  readonly entries: readonly DecisionEntry[];
}

const NOT_ASSIGNED = 'notAssigned:';

/** How a decision that a criterion was not assigned is called. */
export const onNotAssigned = (criterion: string): string => `${NOT_ASSIGNED}${criterion}`;

/** The criterion that a decision is about; `null` for a gate or a condition. */
export const criterionOf = (on: string): string | null => (on.startsWith(NOT_ASSIGNED) ? on.slice(NOT_ASSIGNED.length) : null);

export const revisionOf = ({ entries }: AgencyDecisions): number => entries.at(-1)?.revision ?? 0;

/** The gates and conditions that are for the chair to decide; whether a criterion was not assigned may be decided of each. */
export const manualMatters = ({ rubric }: Pick<Bloc, 'rubric'>): readonly string[] => [
  ...rubric.gates.map(({ id }) => id),
  ...rubric.grades.filter(({ hasConditions }) => hasConditions).map(({ key }) => `grade:${key}`),
  ...rubric.deadlines.flatMap((one) => (one.late === null ? [] : [`late:${one.what}`])),
];

/** Whether a decision may name points, and whether it must: of lateness alone, and where the rubric says in words what that costs. */
export const takesPoints = ({ rubric }: Pick<Bloc, 'rubric'>, on: string): 'no' | 'may' | 'must' => {
  const late = rubric.deadlines.find((one) => one.late !== null && `late:${one.what}` === on)?.late;
  return late ? (late.is === 'prose' ? 'must' : 'may') : 'no';
};

/** Whether there is such a thing to decide on. */
export const isMatter = (bloc: Pick<Bloc, 'rubric'>, on: string): boolean => {
  const criterion = criterionOf(on);
  return criterion === null ? manualMatters(bloc).includes(on) : leavesOf(bloc.rubric).some(({ code }) => code === criterion);
};

/** The entries that hold, each the last on its thing, up to a revision. */
export const holding = ({ entries }: AgencyDecisions, upTo = Infinity): readonly DecisionEntry[] => {
  const last = new Map(entries.filter(({ revision }) => revision <= upTo).map((entry) => [entry.on, entry]));
  return [...last.values()];
};

export const decisionsJson = (entries: readonly DecisionEntry[]): Json =>
  entries.map(({ on, holds, points, reason, by, at, revision }) => ({ on, holds, points, reason, by, at, revision }));

/** Reads back what `decisionsJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readDecisionEntries = (json: unknown): readonly DecisionEntry[] =>
  fieldsOf({ entries: json }, '')
    .list('entries')
    .map((entry) => ({
      on: entry.text('on'),
      holds: entry.flag('holds', true),
      points: entry.optionalWhole('points'),
      reason: entry.text('reason'),
      by: entry.text('by'),
      at: entry.text('at'),
      revision: entry.whole('revision'),
    }));
