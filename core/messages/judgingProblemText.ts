import { judgingWordsOr } from './judgingWordsOr.ts';
import { serviceProblemText } from './serviceProblemText.ts';

/** The words of the service with those of appraisal, meeting and people. */
export const judgingProblemText = judgingWordsOr(serviceProblemText);
