import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import type { CommandProblemCode } from './CodedWords.ts';
import { commandProblems as inEnglish } from './en/commandProblems.ts';
import type { Language } from './language.ts';
import { judgingProblemText } from './judgingProblemText.ts';
import { commandProblems as inVietnamese } from './vi/commandProblems.ts';
import { yearProblems } from './vi/yearProblems.ts';
import { yearProblemText } from './yearProblemText.ts';

const WORDS = { vi: inVietnamese, en: inEnglish } as const;

const isOfYear = (code: ProblemCode): boolean => Object.hasOwn(yearProblems, code);

const isOfCommands = (code: ProblemCode): code is CommandProblemCode => Object.hasOwn(inVietnamese, code);

/** The one sentence that tells a person what stopped the program and how to mend it. */
export const problemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const { code, facts } = problem;
  if (isOfYear(code)) return yearProblemText(problem, language);
  if (!isOfCommands(code)) return judgingProblemText(problem, language);
  const say = WORDS[language][code] as (facts: ProblemFacts<CommandProblemCode>) => string;
  return say(facts as ProblemFacts<CommandProblemCode>);
};
