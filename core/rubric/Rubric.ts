import type { Day } from '../calendar.ts';
import type { CrossRules } from '../crossScoring/CrossRules.ts';
import type { Points } from '../points.ts';
import type { Alternate, Rule } from '../rules/rule.ts';
import type { Condition } from './Condition.ts';
import type { Lateness } from './Lateness.ts';
import type { BallotRules } from './BallotRules.ts';
import type { Validity } from './validity.ts';

/** What happens to a criterion where it does not apply to an agency. */
export type NotApplicablePolicy = 'not_allowed' | 'award_max' | 'drop_and_rescale' | 'drop_not_assigned' | 'alternate_rule';

interface Node {
  /** Unique in the rubric, e.g. `I.1.a`. */
  readonly code: string;
  /** As printed, e.g. `a)`; labels repeat. */
  readonly label: string;
  readonly parent: string | null;
  readonly title: string;
  /** For a deduction: its size, a positive number. */
  readonly max: Points;
  /** The clause of the bloc's regulation, where the rubric names one. */
  readonly article: string | null;
  /** When it holds; a heading's days hold for all below it. */
  readonly valid: Validity;
  /** The criterion that it goes on from, where it was split in the middle of the year. */
  readonly continues: string | null;
  /** How deep it stands: 0 for a root. */
  readonly depth: number;
}

/** A heading whose score is the sum of its children. */
export interface Group extends Node {
  readonly type: 'group';
  readonly kind: 'group' | 'bonus' | 'deduction';
  readonly children: readonly string[];
}

/** A criterion that carries a score of its own. */
export interface Leaf extends Node {
  readonly type: 'leaf';
  readonly kind: 'scored' | 'bonus' | 'deduction';
  readonly unit: string | null;
  /** By what its score is multiplied before it is added up, in thousandths; `max` and what is typed are before it. */
  readonly weight: number;
  readonly rule: Rule;
  /** What holds instead for agencies of some kind; of several that fit the first does. */
  readonly alternates: readonly Alternate[];
  /** Kinds of supporting document that are asked for; empty where none is. */
  readonly evidence: readonly string[];
  readonly notApplicable: NotApplicablePolicy;
  /** The first day on which a sheet that breaks its rule cannot be sent; before it the fault is a warning. `null`: always. */
  readonly blocksFrom: Day | null;
}

export type Criterion = Group | Leaf;

export interface Scale {
  readonly base: Points;
  /** `null` is no cap. */
  readonly bonusCap: Points | null;
  readonly deductionCap: Points | null;
  readonly step: Points;
  /** 0 to 3. */
  readonly decimals: number;
}

/** A barring condition. One without conditions of its own is manual: the chair decides it, with a reason. */
export interface Gate {
  readonly id: string;
  readonly effect: string;
  readonly text: string;
  /** An agency that does not fulfil all of them falls under the gate; none where it is prose alone. */
  readonly unless: readonly Condition[];
}

export interface Grade {
  readonly key: string;
  /** As the rubric prints it; `null` where it has only a key. */
  readonly title: string | null;
  readonly min: Points;
  /** Conditions beside the points, in the rubric's own form: manual. */
  readonly hasConditions: boolean;
  /** What the sheet itself has to fulfil beside the points. */
  readonly conditions: readonly Condition[];
}

/** One part of the order of agencies. */
export type RankingKey =
  | { readonly by: 'total' }
  | { readonly by: 'section'; readonly code: string }
  | { readonly by: 'gap' }
  | { readonly by: 'ballot' }
  | { readonly by: 'bonus' }
  | { readonly by: 'deduction' };

export type RankingOrder = RankingKey & { readonly descending: boolean };

/** Of whom a quota is a share: all members, those that are ranked, or those with a grade or a better one. */
export type QuotaBase = { readonly among: 'members' | 'ranked' } | { readonly among: 'grade'; readonly key: string };

/** How many of an award the bloc may propose; `count` null is prose, decided by the chair. */
export interface Quota {
  readonly award: string;
  readonly count: number | null;
  /** In thousandths; `null` where it is a count or prose. */
  readonly share: number | null;
  readonly of: QuotaBase;
  /** What becomes of part of an agency: 20 % of 9 is 1, 2 or 2. */
  readonly rounding: 'down' | 'half_up' | 'up';
  readonly text: string | null;
  /** What an agency has to fulfil to be proposed. */
  readonly conditions: readonly Condition[];
  /** The least share of votes, in thousandths, of papers that were issued, collected or valid; `null` where no ballot decides. */
  readonly minVotes: { readonly share: number; readonly of: 'issued' | 'collected' | 'valid' } | null;
}

export interface Deadline {
  readonly what: string;
  readonly by: Day | null;
  /** The prose, where the day is none. */
  readonly text: string | null;
  /** What a sheet costs that comes later; `null` where the rubric says nothing of it. */
  readonly late: Lateness | null;
  readonly isAssumed: boolean;
}

/** A bloc's rubric for one year, read once: nothing in it can be wrong any more. */
export interface Rubric {
  readonly id: string;
  readonly name: string;
  /** When it holds; the whole year where it says nothing. */
  readonly valid: Validity;
  /** No working days, beside weekends. */
  readonly holidays: readonly Day[];
  readonly scale: Scale;
  readonly gates: readonly Gate[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly ranking: {
    /** Total first, then the declared tie-breaks. */
    readonly order: readonly RankingOrder[];
    readonly byCluster: boolean;
  };
  readonly quotas: readonly Quota[];
  readonly deadlines: readonly Deadline[];
  readonly ballot: BallotRules;
  /** How cross-scores enter the final score; `null` where the bloc does not cross-score. */
  readonly crossScoring: CrossRules | null;
  /** In the order of the file: a parent before its children. */
  readonly criteria: readonly Criterion[];
  readonly byCode: ReadonlyMap<string, Criterion>;
}

export const rootsOf = (rubric: Rubric): readonly Criterion[] => rubric.criteria.filter(({ parent }) => parent === null);

/** The top-level parts that make up the base: groups or, in a flat rubric, scored criteria. */
export const sectionsOf = (rubric: Rubric): readonly Criterion[] =>
  rootsOf(rubric).filter(({ kind }) => kind === 'group' || kind === 'scored');

export const leavesOf = (rubric: Rubric): readonly Leaf[] => rubric.criteria.filter((one): one is Leaf => one.type === 'leaf');

/** The leaves below a node, itself where it is one, in the order of the rubric. */
export const leavesUnder = (rubric: Rubric, code: string): readonly Leaf[] =>
  leavesOf(rubric).filter((leaf) => isUnder(rubric, leaf.code, code));

/** Whether `code` is `above` or stands anywhere below it. */
export const isUnder = (rubric: Rubric, code: string, above: string): boolean => lineOf(rubric, code).includes(above);

/** A code followed by all that it stands under, the root last. */
export const lineOf = (rubric: Rubric, code: string): readonly string[] => {
  const line: string[] = [];
  for (let at: string | null = code; at !== null; at = rubric.byCode.get(at)?.parent ?? null) line.push(at);
  return line;
};
