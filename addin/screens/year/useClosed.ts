import { problemText } from '#core/messages/problemText.ts';
import type { Action } from '#core/permissions/Action.ts';
import { rolesThatMay } from '#core/permissions/can.ts';
import { usePane } from '../PaneContext.tsx';

/** Why this person cannot do something now, in a sentence; empty where they can, and while the year is not known. */
export const useClosed = (action: Action, agency: string | null = null): string => {
  const { state, words, actions } = usePane();
  const { period } = state;
  if (!period || actions.mayNow(action, agency)) return '';
  return actions.mayEver(action, agency)
    ? problemText({ code: 'permission.notNow', facts: { action, state: period.state } }, words.language)
    : problemText({ code: 'permission.denied', facts: { action, roles: rolesThatMay(action) } }, words.language);
};
