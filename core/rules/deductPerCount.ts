import { THOUSANDTHS, writePoints, ZERO } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import type { RuleShape } from './rule.ts';
import { readFloor, readScore, readSize, refuseUnlessBest } from './scoreRange.ts';
import { numberTerm, textTerm } from './terms.ts';

/**
 * Starts from `start` and loses `per` for each occurrence, not below `floor`. A deduction starts from 0 and gives a negative score.
 *
 * @example { "shape": "deduct_per_count", "start": 3, "per": 0.5, "floor": 0, "counts": "lần vắng" }
 */
export const deductPerCount = {
  name: 'deduct_per_count',
  terms: {
    own: [textTerm('counts', 'measure'), numberTerm('start', 'start'), numberTerm('per', 'per'), numberTerm('floor', 'least')],
    parts: [],
  },

  read(terms, context) {
    const start = readScore(terms, 'start', context);
    const per = readSize(terms, 'per');
    const floor = readFloor(terms, 'floor', context);
    const counts = terms.optionalText('counts');
    refuseUnlessBest(terms, 'start', start, context);
    if (context.kind === 'deduction' && start !== ZERO) terms.refuse('start', '0');
    if (floor >= start) terms.refuse('floor', `points below ${writePoints(start)}`);
    return measuredRule({
      shape: 'deduct_per_count',
      measures: [wholeTerm('count', context, { name: counts })],
      min: floor,
      levels: null,
      sentences: [{ says: 'deductPerCount', start, per, floor, counts }],
      score: ({ quantity }) => scored(wholeRatio(Math.max(floor, start - per * (quantity('actual') / THOUSANDTHS)))),
      value: (cells) => `MAX(${excelNumber(floor)},${excelNumber(start)}-${excelNumber(per)}*${cells('actual')})`,
    });
  },
} as const satisfies RuleShape;
