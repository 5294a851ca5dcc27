import type { Appraisal } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import type { Turn } from './appraisalTurn.ts';

/** What this person may do with the rows now: the meeting's conclusion stands over answers and scores. */
export const useAppraisalTurn = ({ agency, state }: Pick<Appraisal, 'agency' | 'state'>): Turn => {
  const { actions } = usePane();
  if (actions.mayNow('decideRow', agency)) return 'conclude';
  if (actions.mayNow('answerAppraisal', agency)) return state === 'appraised' || state === 'explained' ? 'answer' : null;
  return actions.mayNow('appraise', agency) ? 'score' : null;
};
