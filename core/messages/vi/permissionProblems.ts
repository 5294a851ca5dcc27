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
      `Tài khoản của anh/chị không có quyền ${actionOf(action)}. Người làm được: ${who.length === 0 ? 'chưa có ai' : either(who.map((role) => roles[role]))}.`,
    'permission.notNow': ({ action, state }) => `Kỳ chấm ${periodStates[state]} nên lúc này không ${actionOf(action)} được.`,
  };
};
