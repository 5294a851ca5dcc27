import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { judgingProblems as inEnglish } from './en/judgingProblems.ts';
import type { Language } from './language.ts';
import { serviceProblemText } from './serviceProblemText.ts';
import { judgingProblems as inVietnamese } from './vi/judgingProblems.ts';

const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/** The words of the service with those of appraisal, meeting and people, which its other functions do not carry. */
export const judgingProblemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const { code, facts } = problem;
  const say = (WORDS[language] as Partial<Record<ProblemCode, (facts: ProblemFacts<ProblemCode>) => string>>)[code];
  return say ? say(facts) : serviceProblemText(problem, language);
};
