import { dueFor, isLetIn, type AgencyDeadline } from '../bloc/AgencyDeadline.ts';
import type { Bloc } from '../bloc/Bloc.ts';
import type { PeriodState, SubmissionState } from '../bloc/states.ts';
import { waitingFor, type Party } from '../bloc/waitingFor.ts';
import { daysBetween, type Day } from '../calendar.ts';

/** What somebody has to do in a bloc's year. */
export const DUTIES = [
  'open',
  'send',
  'mend',
  'confirm',
  'settle',
  'close',
  'beginReview',
  'appraise',
  'answer',
  'goOn',
  'freeze',
  'publish',
] as const;

export type DutyName = (typeof DUTIES)[number];

/** One thing that one party has to do. */
export interface Duty {
  readonly what: DutyName;
  readonly party: Party;
  /** Whose sheet it is about; `null` for what concerns the bloc as a whole. */
  readonly agency: string | null;
  /** The last day for it; `null` where none is set. */
  readonly by: Day | null;
  /** What it arose from: the same thing again after something new happened has another cause. */
  readonly cause: string;
}

/** Where one agency's submission stands, as far as duties hang on it. */
export interface AgencyStanding {
  readonly state: SubmissionState;
  readonly version: number;
}

export interface YearStanding {
  readonly bloc: Pick<Bloc, 'members' | 'chairCode'>;
  readonly period: { readonly state: PeriodState; readonly due: Day | null; readonly latestDue: Day | null };
  /** By the agency's code; those that have sent nothing are not among them. */
  readonly submissions: ReadonlyMap<string, AgencyStanding>;
  readonly granted: ReadonlyMap<string, AgencyDeadline>;
  readonly today: Day;
}

/**
 * Who must do what by when, at this moment of a bloc's year: first what agencies have to do, in their order, then what those who
 * appraise and lead have to.
 */
export const duties = (year: YearStanding): readonly Duty[] => [
  ...year.bloc.members.flatMap(({ code }) => ofAgency(code, year)),
  ...ofBloc(year),
];

const ofAgency = (agency: string, { bloc, period, submissions, granted, today }: YearStanding): readonly Duty[] => {
  const found = submissions.get(agency) ?? null;
  const grant = granted.get(agency) ?? null;
  const submission = found?.state ?? null;
  const due = dueFor(period.due, grant);
  const isChairs = agency === bloc.chairCode;
  const party = waitingFor({ submission, period: period.state, letIn: isLetIn(grant, today), isChairs });
  const version = String(found?.version ?? 0);
  const duty = (what: DutyName, by: Day | null, ...cause: readonly string[]): readonly Duty[] =>
    party === null ? [] : [{ what, party, agency, by, cause: [what, agency, ...cause].join(' ') }];
  if (period.state === 'draft' || period.state === 'published') return [];
  if (party === 'staff' && period.state === 'explanation') return duty('answer', null, version);
  if (party === 'staff') {
    const until = submission === 'returned' ? null : (grant?.openUntil ?? due);
    return submission === 'returned' ? duty('mend', until, version) : duty('send', until, until ?? '', version);
  }
  if (party === 'head') return duty('confirm', due, version);
  const isMissing = submission === null || submission === 'withdrawn' || submission === 'returned';
  return isMissing && (period.state === 'closed' || period.state === 'review') ? duty('settle', null, period.state) : [];
};

/** Steps of the year itself. They wait for everybody: a year goes on by its chair alone. */
const ofBloc = ({ period: { state, latestDue }, today }: YearStanding): readonly Duty[] => {
  const duty = (what: DutyName, party: Party, cause: string, by: Day | null = null): readonly Duty[] => [
    { what, party, agency: null, by, cause: `${what} ${cause}` },
  ];
  switch (state) {
    case 'draft':
      return duty('open', 'chair', 'draft');
    case 'open':
      return latestDue !== null && today > latestDue ? duty('close', 'chair', latestDue) : [];
    case 'closed':
      return duty('beginReview', 'chair', state);
    case 'review':
    case 'secondReview':
      return [...duty('appraise', 'appraiser', state), ...duty('goOn', 'chair', state)];
    case 'explanation':
      return duty('goOn', 'chair', state);
    case 'meeting':
      return duty('freeze', 'chair', state);
    case 'frozen':
      return duty('publish', 'chair', state);
    case 'published':
      return [];
  }
};

/** When a duty with a last day is called to mind: so many days before it, each time once. */
const REMINDED = [7, 3, 1] as const;

/**
 * The causes of the notices that a duty gives today, none or one: a duty with a last day seven, three and one day before it (or as soon
 * as one of these is passed) and once when it is over; a duty without one once, when it arises.
 */
export const noticeCause = ({ by, cause, what }: Duty, today: Day): string | null => {
  if (by === null || what === 'confirm') return cause;
  const left = daysBetween(today, by);
  if (left < 0) return `${cause} overdue`;
  const stage = [...REMINDED].reverse().find((days) => left <= days);
  return stage === undefined ? null : `${cause} ${stage}`;
};
