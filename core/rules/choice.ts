import { optionRule, readOptions } from './optionRule.ts';
import type { RuleShape } from './rule.ts';
import { bestOf, refuseUnlessBest } from './scoreRange.ts';
import { optionPart } from './terms.ts';

/**
 * One of the options is chosen and earns its points.
 *
 * @example { "shape": "choice", "options": [{ "key": "t", "title": "Tốt", "points": 5 }, { "key": "k", "title": "Kém", "points": 0 }] }
 */
export const choice = {
  name: 'choice',
  terms: { own: [], parts: [optionPart('options')] },

  read(terms, context) {
    const options = readOptions(terms, 'options', context);
    refuseUnlessBest(terms, 'options', bestOf(options), context);
    return optionRule('choice', options, context, [{ says: 'oneOf', options }]);
  },
} as const satisfies RuleShape;
