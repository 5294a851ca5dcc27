import type { Action } from '../../permissions/Action.ts';
import type { ProblemWords } from '../CodedWords.ts';
import { periodStates, roles } from './people.ts';
import { either } from './phrases.ts';

type Words = Pick<ProblemWords, 'permission.denied' | 'permission.notNow'>;

/** Why somebody may not, or not now, by the words of the actions that a function is asked for. */
export const permissionProblems = (actions: { readonly [One in Action]?: string }): Words => {
  const actionOf = (action: Action): string => actions[action] ?? action;
  return {
    'permission.denied': ({ action, roles: who }) =>
      `Your account may not ${actionOf(action)}. Who can: ${who.length === 0 ? 'nobody yet' : either(who.map((role) => roles[role]))}.`,
    'permission.notNow': ({ action, state }) => `The period is ${periodStates[state]}, so you cannot ${actionOf(action)} now.`,
  };
};
