import { THOUSANDTHS } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber, firstOf } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import type { LateBand, RuleContext, RuleShape } from './rule.ts';
import { readSteps } from './stepBands.ts';
import { levelsOf, readScore, scoreRangeOf } from './scoreRange.ts';
import { lateBandPart } from './terms.ts';

/** One limit of days late. */
export const readLateBand = (fields: Fields, context: RuleContext): LateBand => {
  const mostDaysLate = fields.optionalWhole('maxDaysLate');
  if (mostDaysLate !== null && mostDaysLate < 0) fields.refuse('maxDaysLate', 'whole number from 0 up, or null');
  return { mostDaysLate, points: readScore(fields, 'points', context) };
};

/**
 * Whole days late, 0 for in time; the first band that reaches so far gives its points. The last band holds any later day.
 *
 * @example
 * { "shape": "late_bands", "metric": "days_late", "bands": [
 *   { "maxDaysLate": 0, "points": 2 }, { "maxDaysLate": 5, "points": 1 }, { "maxDaysLate": null, "points": 0 }] }
 */
export const lateBands = {
  name: 'late_bands',
  terms: { own: [], parts: [lateBandPart] },

  read(terms, context) {
    const bands = readSteps(terms, context, 'maxDaysLate', readLateBand, ({ mostDaysLate }) => mostDaysLate);
    return measuredRule({
      shape: 'late_bands',
      measures: [wholeTerm('days', context, {})],
      min: scoreRangeOf(context).least,
      levels: levelsOf(bands),
      sentences: [{ says: 'lateBands', bands }],
      score({ quantity }) {
        const days = quantity('actual') / THOUSANDTHS;
        const band = bands.find(({ mostDaysLate }) => mostDaysLate === null || days <= mostDaysLate);
        return scored(wholeRatio(band?.points ?? 0));
      },
      value: (cells) =>
        firstOf(
          bands.map(({ mostDaysLate, points }) => ({
            when: mostDaysLate === null ? 'TRUE' : `${cells('actual')}<=${mostDaysLate}`,
            value: excelNumber(points),
          })),
        ),
    });
  },
} as const satisfies RuleShape;
