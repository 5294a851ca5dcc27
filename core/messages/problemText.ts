import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import type { Language } from './language.ts';
import { messagesOf } from './messagesOf.ts';

/** The one sentence that tells a person what stopped the program and how to mend it. */
export const problemText = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const say = messagesOf(language).problems[code] as (facts: ProblemFacts<ProblemCode>) => string;
  return say(facts);
};
