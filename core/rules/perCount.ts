import { THOUSANDTHS } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import type { RuleShape } from './rule.ts';
import { readScore, readSize, refuseDeduction, refuseUnlessBest, scoreRangeOf } from './scoreRange.ts';
import { numberTerm, textTerm } from './terms.ts';

/**
 * `per` points for each occurrence, at most `cap`.
 *
 * @example { "shape": "per_count", "per": 20, "cap": 60, "counts": "phong trào" }
 */
export const perCount = {
  name: 'per_count',
  terms: { own: [textTerm('counts', 'measure'), numberTerm('per', 'per'), numberTerm('cap', 'most')], parts: [] },

  read(terms, context) {
    refuseDeduction(terms, context);
    const per = readSize(terms, 'per');
    const cap = readScore(terms, 'cap', context);
    const counts = terms.optionalText('counts');
    refuseUnlessBest(terms, 'cap', cap, context);
    return measuredRule({
      shape: 'per_count',
      measures: [wholeTerm('count', context, { name: counts })],
      min: scoreRangeOf(context).least,
      levels: null,
      sentences: [{ says: 'perCount', per, cap, counts }],
      score: ({ quantity }) => scored(wholeRatio(Math.min(cap, per * (quantity('actual') / THOUSANDTHS)))),
      value: (cells) => `MIN(${excelNumber(cap)},${excelNumber(per)}*${cells('actual')})`,
    });
  },
} as const satisfies RuleShape;
