import type { Points } from '../../points.ts';

/** The smallest change of one score of one agency after which `lower` stands before `upper`. */
export interface Swap {
  /** Whose score would be another: `lower` with more, or `upper` with less. */
  readonly changed: string;
  readonly criterion: string;
  /** Sizes for a deduction. */
  readonly from: Points;
  readonly to: Points;
}

/** An agency and the nearest one that stands before it. */
export interface Neighbours {
  readonly upper: string;
  readonly upperRank: number;
  readonly lower: string;
  readonly lowerRank: number;
  /** `null` where no single score can do it. */
  readonly swap: Swap | null;
}

/** An agency whose place differs much from the year before. */
export interface RankJump {
  readonly agency: string;
  readonly rankBefore: number;
  readonly rankNow: number;
  /** Hundredths of a percent of the base, signed; `null` where the earlier base is not known. */
  readonly share: number | null;
}

/** What a year's ranking said of an agency. */
export interface LastRank {
  readonly agency: string;
  readonly edition: number;
  readonly rank: number | null;
  /** Base before bonus and deduction, and what it could come to; `null` where only the rank is known. */
  readonly base: Points | null;
  readonly most: Points | null;
}

/** One of the first three places, and how firmly it is held. */
export interface FirmPlace {
  readonly rank: number;
  readonly agency: string;
  /** Points ahead of the next place; `null` where nobody stands behind. */
  readonly margin: Points | null;
}

/** A criterion on which the first three places hang: counted for nobody, others would stand there, or in another order. */
export interface Decisive {
  readonly criterion: string;
  /** The agencies that would then be first, second and third, best first. */
  readonly first: readonly string[];
}

/** Where an agency may still stand when those that are missing have sent their sheets in. */
export interface PossibleRank {
  readonly agency: string;
  readonly isMissing: boolean;
  readonly least: Points;
  readonly most: Points;
  readonly best: number;
  readonly worst: number;
}

/** What a ranking tells beside the ranks. Agencies and criteria by their codes. */
export interface Insights {
  /** In the order of the ranking; an agency before which nobody stands has none. */
  readonly neighbours: readonly Neighbours[];
  /** Criteria on which every agency that has them earned all: they part nobody. */
  readonly fullMarks: readonly string[];
  readonly jumps: readonly RankJump[];
  readonly firstThree: { readonly places: readonly FirmPlace[]; readonly decisive: readonly Decisive[] };
  /** Empty where nobody is missing. */
  readonly possible: readonly PossibleRank[];
}
