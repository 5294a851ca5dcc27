import type { KnownFinding } from '../findings/finding.ts';
import { isRefusal } from '../findings/severity.ts';
import type { KnownProblem, ProblemFacts } from '../problem.ts';
import { findingText } from './findingText.ts';
import type { Language } from './language.ts';
import { plainProblemText } from './plainProblemText.ts';

/** `plainProblemText` for who is handed sheets: of one that is refused as a whole, it is the sentence of that one finding. */
export const serviceProblemText = (problem: Pick<KnownProblem, 'code' | 'facts'>, language: Language): string => {
  const refusal = refusalIn(problem);
  return refusal ? findingText(refusal, language).sentence : plainProblemText(problem, language);
};

/** `facts` carries findings as the core makes them, whatever it is typed as. */
const refusalIn = ({ code, facts }: Pick<KnownProblem, 'code' | 'facts'>): KnownFinding | null => {
  if (code !== 'submission.hasErrors' && code !== 'rubric.unreadable') return null;
  const { findings } = facts as ProblemFacts<'submission.hasErrors' | 'rubric.unreadable'>;
  const [only] = findings as readonly KnownFinding[];
  return only && findings.length === 1 && isRefusal(only) ? only : null;
};
