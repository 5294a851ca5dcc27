import type { Unfulfilled } from '../../ranking/conditions.ts';
import { ZERO } from '../../points.ts';
import { isRegistrationCondition, type Condition } from '../../rubric/Condition.ts';
import { pts, quantity } from './phrases.ts';

/** A condition in a clause, as it is asked for. */
export const conditionText = (condition: Condition): string => {
  switch (condition.is) {
    case 'every_section':
      return `every section reaches ${quantity(condition.pct)}% of its maximum`;
    case 'part':
      return condition.pct === null
        ? `${condition.code} reaches ${pts(condition.points ?? ZERO)}`
        : `${condition.code} reaches ${quantity(condition.pct)}% of its maximum`;
    case 'none_at_zero':
      return condition.code === null ? 'no criterion has 0 points' : `no criterion of ${condition.code} has 0 points`;
    case 'result':
      return `the result at ${condition.code} is at least ${quantity(condition.least)}`;
    case 'registered':
      return 'it registered for a title or a form of reward';
    case 'registered_title':
      return 'it registered for a title';
    case 'registered_award':
      return 'it registered for a form of reward';
    case 'deduction':
      return `no more than ${pts(condition.points)} off`;
  }
};

/** "every section reaches 50% of its maximum (II does not)" */
export const unfulfilledText = ({ condition, is, at }: Unfulfilled): string => {
  const asked = conditionText(condition);
  if (is === 'open')
    return `${asked} (${isRegistrationCondition(condition) ? "the bloc has written down nobody's registration" : 'the sheet states no result'})`;
  return at === null ? asked : `${asked} (${at} does not)`;
};

export const papers = { issued: 'issued', collected: 'collected', valid: 'valid' } as const;
