import type { PeriodState } from '#core/bloc/states.ts';
import type { Day } from '#core/calendar.ts';
import type { Language } from '#core/messages/language.ts';
import type { Membership } from '#core/permissions/Actor.ts';
import type { KnownProblem } from '#core/problem.ts';

/** What a decision on rights needs to know of a period. */
export interface PeriodMoment {
  readonly state: PeriodState;
  /** The last day for self-scores, extensions included; `null` where none is set. */
  readonly due: Day | null;
  /** The chair's agency, for which the vice-chair acts. */
  readonly chair?: string | null;
  /** From which state on members see each other's scores; missing or `null` is from its publication on. */
  readonly scoresFrom?: PeriodState | null;
}

/** One line of the log: ids, codes and times, never a score, a person's name, a token or the text of an error. */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly requestId: string;
  readonly endpoint: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The problem that was answered. */
  readonly problem?: string;
  /** What a person is told of an unknown error, to be found here again. */
  readonly reference?: string;
  /** The names of an unknown error and of its causes, outermost first. */
  readonly errors?: readonly string[];
  /** Where it was thrown: the frames of its stack. */
  readonly at?: readonly string[];
}

/** A membership with the name that the bloc knows the person by. */
export interface HeldMembership extends Membership {
  readonly personName: string;
}

/** What every function reaches the world by. Handlers may ask for more; see `serve`. */
export interface Doors {
  /** Every membership of a person that was ever given, in all blocs. */
  readonly findMemberships: (person: string) => Promise<readonly HeldMembership[]>;
  /** `null` where there is no such bloc or no such period of it. */
  readonly findPeriod: (bloc: string, edition: number, kind?: 'midYear') => Promise<PeriodMoment | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A short random text that a person can read out over the telephone. */
  readonly newReference: () => string;
  readonly problemText: (problem: KnownProblem, language: Language) => string;
  readonly log: (line: LogLine) => void;
}
