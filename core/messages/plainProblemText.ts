import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { serviceProblems as inEnglish } from './en/serviceProblems.ts';
import type { Language } from './language.ts';
import { serviceProblems as inVietnamese } from './vi/serviceProblems.ts';

/** These words alone: a function carries none of the command line's, and none of findings where it is never handed a sheet. */
const WORDS = { vi: inVietnamese, en: inEnglish } as const;

type Say = (facts: ProblemFacts<ProblemCode>) => string;

/**
 * The one sentence that tells a person why the service did not do what was asked, and how to mend it. Throws a `TypeError` for a problem
 * that no request is answered with.
 */
export const plainProblemText = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const say: Say | undefined = (WORDS[language] as Partial<Record<ProblemCode, Say>>)[code];
  if (!say) throw new TypeError(`the service has no words for ${code}`);
  return say(facts);
};
