import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { judgingProblems as inEnglish } from './en/judgingProblems.ts';
import type { Language } from './language.ts';
import { judgingProblems as inVietnamese } from './vi/judgingProblems.ts';

const WORDS = { vi: inVietnamese, en: inEnglish } as const;

type ProblemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language) => string;

/** The words of appraisal, meeting and people, which functions of other matters do not carry, and others' words for the rest. */
export const judgingWordsOr =
  (rest: ProblemText): ProblemText =>
  (problem, language) => {
    const { code, facts } = problem;
    const say = (WORDS[language] as Partial<Record<ProblemCode, (facts: ProblemFacts<ProblemCode>) => string>>)[code];
    return say ? say(facts) : rest(problem, language);
  };
