import { writePoints } from '../points.ts';
import { optionRule } from './optionRule.ts';
import type { RuleShape } from './rule.ts';
import { readScore, refuseUnlessBest } from './scoreRange.ts';
import { numberTerm } from './terms.ts';

/**
 * Met or not met: the one earns `pass`, the other `fail`.
 *
 * @example { "shape": "pass_fail", "pass": 2, "fail": 0 }
 */
export const passFail = {
  name: 'pass_fail',
  terms: { own: [numberTerm('pass', 'start'), numberTerm('fail', 'least')], parts: [] },

  read(terms, context) {
    const pass = readScore(terms, 'pass', context);
    const fail = readScore(terms, 'fail', context);
    refuseUnlessBest(terms, 'pass', pass, context);
    if (fail >= pass) terms.refuse('fail', `points below ${writePoints(pass)}`);
    const options = [
      { key: 'pass', title: 'Đạt', points: pass },
      { key: 'fail', title: 'Không đạt', points: fail },
    ];
    return optionRule('pass_fail', options, context, [{ says: 'passFail', pass, fail }]);
  },
} as const satisfies RuleShape;
