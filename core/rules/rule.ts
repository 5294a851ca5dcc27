import type { Day } from '../calendar.ts';
import type { Points } from '../points.ts';
import type { Ratio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import type { ShapeTerms } from './terms.ts';

/** One of the named possibilities of a rule; its points are what choosing it earns. */
export interface Option {
  readonly key: string;
  readonly title: string;
  readonly points: Points;
}

/** The kinds of thing that an agency writes down for a rule. A `percent` of 96 is the quantity 96. */
export type MeasureKind = 'percent' | 'number' | 'count' | 'days' | 'date' | 'option';

/** One thing that an agency writes down so that its score can be worked out. */
export interface MeasureTerm {
  /** `actual`, `target`, `met`, `total`, `plus`, `minus`, or the key of a tier. */
  readonly key: string;
  readonly kind: MeasureKind;
  /** The rubric's own word for the unit (`% văn bản đúng hạn`, `mô hình`); `null` where it gives none. */
  readonly unit: string | null;
  /** The rubric's own name for what is measured or counted; `null` where it gives none. */
  readonly name: string | null;
  /** What may be chosen, for `option`; empty for all others. */
  readonly options: readonly Option[];
  /** The smallest and largest possible value, in thousandths, both included; `null` where unbounded. */
  readonly least: number | null;
  readonly most: number | null;
}

/** A measure that was read with certainty. Quantities are whole thousandths: at most 9 digits, 3 of them decimals. */
export type MeasureValue =
  | { readonly type: 'quantity'; readonly thousandths: number }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'option'; readonly key: string };

/** The measures of one criterion by the key of their term. */
export type Measures = ReadonlyMap<string, MeasureValue>;

/** What a rule makes of measures. */
export type Outcome =
  /** No measure decides: a person judges between `min` and the maximum. */
  | { readonly type: 'judged' }
  /** At least one measure is not there yet. */
  | { readonly type: 'incomplete'; readonly missing: readonly string[] }
  /** In thousandths of a point, exact; the caller rounds once. Below zero for a deduction. */
  | { readonly type: 'scored'; readonly points: Ratio }
  /** Between `least` and `most`, as far as the other members are not known; `settle` of the rule then decides. */
  | { readonly type: 'relative'; readonly least: Ratio; readonly most: Ratio; readonly standing: Standing }
  /** Nothing to measure against (a zero denominator): the criterion leaves numerator and denominator. */
  | { readonly type: 'notApplicable' }
  /** The measure falls into none of the rule's bands, or past what can be. */
  | { readonly type: 'impossible'; readonly key: string };

/** What the members of a bloc are compared by, above zero: each with the best of its own group. */
export interface Standing {
  readonly group: 'overTarget' | 'withoutTarget';
  /** The overshoot as a share of the target; without a target the actual, in thousandths. */
  readonly value: Ratio;
}

/** How the cells of a rule's measures are written in a live Excel formula, by the key of their term. */
export interface FormulaInputs {
  /** The cell itself, as `F12` or `$F12`: asked whether it is blank and of which type it is. */
  readonly addressOf: (key: string) => string;
  /** Its value: quantities as numbers (a percent as 96), days as serial numbers, options as their titles. */
  readonly cellOf: (key: string) => string;
}

/**
 * What the formula face gives: two Excel expressions without `=`, of functions of Excel 2016, English names and commas.
 * A score cell holds `IF(whenReady,ROUND(ROUND(value,10),decimals),"")`.
 */
export interface Formula {
  /**
   * TRUE or FALSE, never an error. FALSE while a measure is blank, of the wrong type or impossible, and where there is nothing
   * to measure against (a target of zero).
   */
  readonly whenReady: string;
  /** A number of points, not rounded; only meaningful where `whenReady` is TRUE. */
  readonly value: string;
  /** TRUE where all measures are there and nothing can be measured against; `null` where that cannot be. Never an error. */
  readonly whenNotApplicable: string | null;
  /** TRUE where the score hangs on the other members and `value` is only what is certain; `null` where it never does. */
  readonly whenRelative: string | null;
}

/** What is known of the criterion that a rule belongs to. */
export interface RuleContext {
  readonly code: string;
  readonly kind: 'scored' | 'bonus' | 'deduction';
  readonly max: Points;
  readonly unit: string | null;
  readonly edition: number;
  /** Days of the year that are no working days beside weekends; none where left out. */
  readonly holidays?: readonly Day[];
}

/** How a rule is told to a person: facts for the message catalogue, one entry per sentence. */
export type RuleSentence =
  | { readonly says: 'judged'; readonly min: Points; readonly max: Points }
  | { readonly says: 'passFail'; readonly pass: Points; readonly fail: Points }
  | { readonly says: 'oneOf'; readonly options: readonly Option[] }
  | { readonly says: 'sumOf'; readonly options: readonly Option[]; readonly max: Points }
  | { readonly says: 'bands'; readonly metric: string | null; readonly unit: string | null; readonly bands: readonly Band[] }
  | { readonly says: 'lateBands'; readonly bands: readonly LateBand[] }
  /** `due` null is the day that each agency was given. */
  | { readonly says: 'dueBands'; readonly due: Day | null; readonly areWorking: boolean; readonly bands: readonly LateBand[] }
  | { readonly says: 'dateBands'; readonly bands: readonly DateBand[]; readonly requirement: string | null }
  | {
      readonly says: 'deductPerMissing';
      readonly start: Points;
      readonly target: number | 'own';
      readonly deduct: Points;
      readonly every: number;
      readonly floor: Points;
      readonly wholeSteps: boolean;
      readonly unit: string | null;
    }
  | {
      readonly says: 'deductPerCount';
      readonly start: Points;
      readonly per: Points;
      readonly floor: Points;
      readonly counts: string | null;
    }
  | { readonly says: 'perCount'; readonly per: Points; readonly cap: Points; readonly counts: string | null }
  | {
      readonly says: 'ratio';
      readonly max: Points;
      readonly target: number | 'own';
      readonly capRatio: number;
      readonly unit: string | null;
    }
  | { readonly says: 'shareOfTargets'; readonly max: Points; readonly of: string | null }
  | {
      readonly says: 'plusMinus';
      readonly bonusPer: Points;
      readonly penaltyPer: Points;
      readonly min: Points;
      readonly max: Points;
      readonly counts: string | null;
    }
  | {
      readonly says: 'leaderRelative';
      readonly max: Points;
      readonly target: number | 'own';
      readonly metShare: number;
      readonly withoutTarget: 'against_best' | 'not_applicable';
      readonly unit: string | null;
    }
  /** What an agency that the outside index does not cover does instead: assesses itself by the levels, or leaves the criterion out. */
  | { readonly says: 'notCovered'; readonly then: 'self_assess_levels' | 'drop_and_rescale' }
  /** Points for going past the target. Never computed: the chair decides on them. Quantities in thousandths of a percent. */
  | { readonly says: 'overTarget'; readonly addPer: Points; readonly every: number; readonly cap: Points; readonly scaledBy: string | null }
  /** Words of the rubric that no rule can compute; the chair decides on them. */
  | { readonly says: 'manual'; readonly text: string };

/** An interval of a measure, in thousandths; `null` is an open end. */
export interface Band {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
  readonly points: Points;
}

/** Up to so many whole days late, both included; `null` is any later. Ascending. */
export interface LateBand {
  readonly mostDaysLate: number | null;
  readonly points: Points;
}

/** Issued on that day at the latest; `null` is later or never. Ascending. */
export interface DateBand {
  readonly notAfter: Day | null;
  readonly points: Points;
}

/** What holds in place of a criterion's rule for agencies with an attribute; `rule` null leaves the criterion out for them. */
export interface Alternate {
  readonly attribute: string;
  readonly rule: Rule | null;
}

/** A rule of one criterion, its terms already read: nothing about it can be malformed any more. */
export interface Rule {
  readonly shape: string;
  readonly measures: readonly MeasureTerm[];
  /** The smallest score that may be typed (0, or the floor of a deduction as a negative number). */
  readonly min: Points;
  /** The only scores that are possible, largest first; `null` where any on the step between min and max is. */
  readonly levels: readonly Points[] | null;
  readonly score: (measures: Measures) => Outcome;
  /** Whether some measures leave nothing to measure against: a denominator of zero. */
  readonly canBeNotApplicable: boolean;
  /** The points of a `relative` outcome once the best standing of its group in the bloc is known; only such rules have it. */
  readonly settle?: (standing: Standing, best: Ratio) => Ratio;
  /** The same as `score` in a live workbook; `null` where a person judges. */
  readonly formula: (inputs: FormulaInputs) => Formula | null;
  readonly sentences: readonly RuleSentence[];
  /** What the rule itself says of agencies that it does not reach, as those outside an index; only such rules have it. */
  readonly outside?: Alternate;
}

/** A form of rule that a rubric may use: its name there, how its terms stand in the rubric workbook, and how they become a rule. */
export interface RuleShape {
  readonly name: string;
  readonly terms: ShapeTerms;
  readonly read: (terms: Fields, context: RuleContext) => Rule;
}
