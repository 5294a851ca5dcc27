import { writePoints } from '../points.ts';
import { readFloor, scoreRangeOf } from './scoreRange.ts';
import type { RuleShape } from './rule.ts';
import { numberTerm } from './terms.ts';

/**
 * A person judges, anywhere on the step between `min` (0 where none is given) and the maximum.
 *
 * @example { "shape": "direct", "min": 0 }
 */
export const direct = {
  name: 'direct',
  terms: { own: [numberTerm('min', 'least')], parts: [] },

  read(terms, context) {
    const min = readFloor(terms, 'min', context);
    const { best: max } = scoreRangeOf(context);
    if (min === max && context.max > 0) terms.refuse('min', `points below ${writePoints(max)}`);
    return {
      shape: 'direct',
      measures: [],
      min,
      levels: null,
      score: () => ({ type: 'judged' }),
      canBeNotApplicable: false,
      formula: () => null,
      sentences: [{ says: 'judged', min, max }],
    };
  },
} as const satisfies RuleShape;
