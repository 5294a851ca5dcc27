import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { problems as inEnglish } from './en/problems.ts';
import type { Language } from './language.ts';
import { problems as inVietnamese } from './vi/problems.ts';

/** These words alone, so that a function which says nothing else does not carry the whole catalogue. */
const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/** The one sentence that tells a person what stopped the program and how to mend it. */
export const problemText = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const say = WORDS[language][code] as (facts: ProblemFacts<ProblemCode>) => string;
  return say(facts);
};
