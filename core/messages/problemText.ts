import type { KnownFinding } from '../findings/finding.ts';
import { isRefusal } from '../findings/severity.ts';
import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { problems as inEnglish } from './en/problems.ts';
import { findingText } from './findingText.ts';
import type { Language } from './language.ts';
import { problems as inVietnamese } from './vi/problems.ts';

/** These words alone, so that a function which says nothing else does not carry the whole catalogue. */
const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/**
 * The one sentence that tells a person what stopped the program and how to mend it. Of a sheet that is refused as a whole, it is
 * the sentence of that one finding.
 */
export const problemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const { code, facts } = problem;
  const refusal = refusalIn(problem);
  if (refusal) return findingText(refusal, language).sentence;
  const say = WORDS[language][code] as (facts: ProblemFacts<ProblemCode>) => string;
  return say(facts);
};

/** `facts` carries findings as the core makes them, whatever it is typed as. */
const refusalIn = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>): KnownFinding | null => {
  if (code !== 'submission.hasErrors' && code !== 'rubric.unreadable') return null;
  const { findings } = facts as ProblemFacts<'submission.hasErrors' | 'rubric.unreadable'>;
  const [only] = findings as readonly KnownFinding[];
  return only && findings.length === 1 && isRefusal(only) ? only : null;
};
