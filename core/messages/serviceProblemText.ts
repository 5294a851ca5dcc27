import type { KnownFinding } from '../findings/finding.ts';
import { isRefusal } from '../findings/severity.ts';
import type { KnownProblem, ProblemCode, ProblemFacts } from '../problem.ts';
import { serviceProblems as inEnglish } from './en/serviceProblems.ts';
import { findingText } from './findingText.ts';
import type { Language } from './language.ts';
import { serviceProblems as inVietnamese } from './vi/serviceProblems.ts';

/** These words alone: a function carries none of the command line's. */
const WORDS = { vi: inVietnamese, en: inEnglish } as const;

type Say = (facts: ProblemFacts<ProblemCode>) => string;

/**
 * The one sentence that tells a person why the service did not do what was asked, and how to mend it. Of a sheet that is refused
 * as a whole, it is the sentence of that one finding. Throws a `TypeError` for a problem that no request is answered with.
 */
export const serviceProblemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const { code, facts } = problem;
  const refusal = refusalIn(problem);
  if (refusal) return findingText(refusal, language).sentence;
  const say: Say | undefined = (WORDS[language] as Partial<Record<ProblemCode, Say>>)[code];
  if (!say) throw new TypeError(`the service has no words for ${code}`);
  return say(facts);
};

/** `facts` carries findings as the core makes them, whatever it is typed as. */
const refusalIn = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>): KnownFinding | null => {
  if (code !== 'submission.hasErrors' && code !== 'rubric.unreadable') return null;
  const { findings } = facts as ProblemFacts<'submission.hasErrors' | 'rubric.unreadable'>;
  const [only] = findings as readonly KnownFinding[];
  return only && findings.length === 1 && isRefusal(only) ? only : null;
};
