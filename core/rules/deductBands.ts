import { pointsOf, writePoints, type Points } from '../points.ts';
import type { Fields } from '../rubric/fields.ts';
import { readBandRule } from './bandRule.ts';
import type { RuleContext, RuleShape } from './rule.ts';
import { scoreRangeOf } from './scoreRange.ts';
import { bandPartWith, numberTerm, textTerm } from './terms.ts';

/** What an interval leaves of the best score; without a number it takes all of it. */
const readLeft = (fields: Fields, context: RuleContext): Points => {
  const { least, best } = scoreRangeOf(context);
  const taken = fields.optionalPoints('deduct');
  if (taken === null) return least;
  const whole = writePoints(pointsOf(best - least));
  return taken >= 0 && best - taken >= least ? pointsOf(best - taken) : fields.refuse('deduct', `points from 0 to ${whole}, or null`);
};

/**
 * Begins with the best score and loses what the interval of the result takes off, as tables print it: "tồn 1–10 %: trừ 10 điểm; từ 21 %:
 * mất điểm". `null` takes all of it. Ends are open or closed as those of `bands`.
 *
 * @example
 * { "shape": "deduct_bands", "metric": "% việc tồn", "bands": [
 *   { "from": 0, "fromIncl": true, "to": 1, "toIncl": false, "deduct": 0 },
 *   { "from": 1, "fromIncl": true, "to": null, "toIncl": false, "deduct": 10 }] }
 */
export const deductBands = {
  name: 'deduct_bands',
  terms: { own: [textTerm('metric', 'measure')], parts: [bandPartWith(numberTerm('deduct', 'penalty', true))] },
  read: (terms, context) => readBandRule('deduct_bands', terms, context, { metric: terms.optionalText('metric'), readPoints: readLeft }),
} as const satisfies RuleShape;
