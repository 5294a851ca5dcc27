import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { yearProblems as inEnglish } from './en/yearProblems.ts';
import type { Language } from './language.ts';
import { serviceProblemText } from './serviceProblemText.ts';
import { yearProblems as inVietnamese } from './vi/yearProblems.ts';

const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/** The words of the service with those of preparing and keeping a year, which its other functions do not carry. */
export const yearProblemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const { code, facts } = problem;
  const say = (WORDS[language] as Partial<Record<ProblemCode, (facts: ProblemFacts<ProblemCode>) => string>>)[code];
  return say ? say(facts) : serviceProblemText(problem, language);
};
