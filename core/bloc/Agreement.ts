import type { Day } from '../calendar.ts';

/** A sentence in Vietnamese and, where somebody wrote it, in English. */
export interface BothTongues {
  readonly vi: string;
  readonly en: string | null;
}

/** Something that the members promise one another, with the criteria that score it. */
export interface Pledge extends BothTongues {
  /** Codes of the rubric, groups among them; empty where nothing scores it. */
  readonly criteria: readonly string[];
  readonly isAssumed: boolean;
}

/** The emulation covenant of a year. The day on which it was signed is `dates.covenant`. */
export interface Covenant {
  /** Where it was signed; `null` where nobody says. */
  readonly place: string | null;
  readonly text: BothTongues | null;
  /** Codes of the members whose heads signed. */
  readonly signatories: readonly string[];
  readonly contents: readonly Pledge[];
  readonly targets: readonly Pledge[];
  /** The names of its fields that no source states. */
  readonly assumed: readonly string[];
}

/** A movement that the bloc, or one of its members, launched or joined this year, by its own name. */
export interface Movement extends BothTongues {
  /** The paper that calls for it, as printed. */
  readonly basis: string | null;
  /** Its years, where it runs longer than one. */
  readonly period: string | null;
  /** The member whose own movement it is; `null` for one of the whole bloc. */
  readonly agency: string | null;
  /** What it is about this year, in a few words. */
  readonly theme: string | null;
  readonly isAssumed: boolean;
}

/** What a member aims at this year: a title, a form of reward, or both. */
export interface Registration {
  readonly agency: string;
  readonly title: string | null;
  readonly award: string | null;
  readonly on: Day | null;
  readonly isAssumed: boolean;
}

/** The bloc above, in whose sheets this one's frozen result is cited. */
export interface ParentBloc {
  readonly bloc: string;
  readonly edition: number;
  readonly name: string | null;
  readonly isAssumed: boolean;
}

/** A criterion that one member proves by the frozen result of another bloc, which it leads. */
export interface Citing {
  readonly agency: string;
  readonly criterion: string;
  readonly bloc: string;
  readonly edition: number;
  readonly isAssumed: boolean;
}
