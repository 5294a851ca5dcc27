import type { Expected, Finding, FindingCode, Repair, Severity } from '../findings/finding.ts';
import type { PeriodState } from '../bloc/states.ts';
import type { Action } from '../permissions/Action.ts';
import type { Role } from '../permissions/Actor.ts';
import type { DraftDoubt } from '../printed/DraftDoubt.ts';
import type { ProblemCode, ProblemFacts } from '../problem.ts';
import type { Reason } from '../ranking/Ranking.ts';
import type { RuleSentence } from '../rules/rule.ts';
import type { Language } from './language.ts';

/** What a sentence about a finding may need beside the finding itself. */
export interface FindingPlace {
  /** The name of the file, as its reader knows it; `null` where there is none, as in the open workbook. */
  readonly file: string | null;
}

/** A finding in words: the line that a list shows, the sentence under it, and the button of each repair. */
export interface FindingWords<Code extends FindingCode> {
  /** Without a full stop. */
  readonly title: (finding: Finding<Code>, place: FindingPlace) => string;
  /** What was seen; what is expected; what to do next. */
  readonly sentence: (finding: Finding<Code>, place: FindingPlace) => string;
  /** Where it is missing, the button says what the repair's action says. */
  readonly repair?: (repair: Repair, finding: Finding<Code>) => string;
}

export type FindingsWords = { readonly [Code in FindingCode]: FindingWords<Code> };

/** The findings of some areas: `FindingsIn<'file' | 'workbook'>`. */
export type FindingsIn<Area extends string> = Pick<FindingsWords, Extract<FindingCode, `${Area}.${string}`>>;

export type ExpectedWords = {
  readonly [Kind in Expected['is']]: (expected: Extract<Expected, { readonly is: Kind }>) => string;
};

export type RuleWords = {
  readonly [Kind in RuleSentence['says']]: (sentence: Extract<RuleSentence, { readonly says: Kind }>) => string;
};

/** Sentences of what a draft's chair has to look at, without a capital and a full stop. */
export type DoubtWords = {
  readonly [Kind in DraftDoubt['is']]: (doubt: Extract<DraftDoubt, { readonly is: Kind }>) => string;
};

export type ProblemWords = { readonly [Code in ProblemCode]: (facts: ProblemFacts<Code>) => string };

/** Problems of files and arguments: no request is answered with one. */
export type CommandProblemCode = Extract<
  ProblemCode,
  | `${'arguments' | 'choice' | 'path' | 'reason'}.${string}`
  | 'bloc.malformed'
  | 'bloc.notJson'
  | 'cited.unusable'
  | 'export.altered'
  | 'store.inUse'
>;

export type CommandProblemWords = Pick<ProblemWords, CommandProblemCode>;

/** Problems of people, appraisal and meeting, whose words only those functions carry. */
export type JudgingProblemCode = Extract<
  ProblemCode,
  | `permission.${string}`
  | `record.${string}`
  | `people.${string}`
  | `appraisal.${string}`
  | `decision.${string}`
  | `crossScoring.${string}`
  | `motion.${string}`
  | `ballot.${string}`
>;
export type JudgingProblemWords = Pick<ProblemWords, JudgingProblemCode>;

/** Problems of preparing and keeping a year, whose words only its function carries. */
export type YearProblemCode = Extract<ProblemCode, `${'archive' | 'deadline' | 'members' | 'yearRecord'}.${string}`>;

export type YearProblemWords = Pick<ProblemWords, YearProblemCode>;

export type ServiceProblemWords = Omit<
  ProblemWords,
  CommandProblemCode | YearProblemCode | Exclude<JudgingProblemCode, `permission.${string}`>
>;

/** What the sentences of a ranking call agencies and criteria, and how many decimals their numbers show at the least. */
export interface RankingPlace {
  readonly agencyName: (code: string) => string;
  readonly criterionName: (code: string) => string;
  readonly decimals: number;
}

export type ReasonWords = {
  readonly [Because in Reason['because']]: (reason: Extract<Reason, { readonly because: Because }>, place: RankingPlace) => string;
};

/**
 * The words of one area of the screen or of paper, held to the shape that the Vietnamese source has: the same entries, the
 * same facts for each, any text.
 */
export type WordsLike<Source> = {
  readonly [Entry in keyof Source]: Source[Entry] extends string
    ? string
    : Source[Entry] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : WordsLike<Source[Entry]>;
};

/** Words for everything that the core names by a code, in one language. A code without words does not compile. */
export interface CodedWords {
  readonly language: Language;
  readonly severities: { readonly [One in Severity]: string };
  readonly findings: FindingsWords;
  /** Ready phrases: "từ 0 đến 50". */
  readonly expected: ExpectedWords;
  /** Buttons of repairs by what they do, where the finding has no button of its own. */
  readonly repairs: { readonly [Way in Repair['action']]: (value: string) => string };
  readonly rules: RuleWords;
  readonly problems: ProblemWords;
  /** Why an agency stands at its rank. */
  readonly reasons: ReasonWords;
  /** Words for keys that a rubric may give; ask by `wordOfKey`, which prints unknown keys too. */
  readonly evidenceKinds: Readonly<Record<string, string>>;
  readonly grades: Readonly<Record<string, string>>;
  /** What is unsafe about a file, by the name of the guard that refused it. */
  readonly guards: Readonly<Record<string, string>>;
  readonly actions: { readonly [One in Action]: string };
  readonly roles: { readonly [One in Role]: string };
  readonly periodStates: { readonly [One in PeriodState]: string };
}
