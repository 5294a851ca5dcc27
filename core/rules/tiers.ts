import { THOUSANDTHS, ZERO } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import { optionRule, readOptions } from './optionRule.ts';
import type { Option, Rule, RuleContext, RuleShape } from './rule.ts';
import { bestOf, refuseUnlessBest, scoreRangeOf } from './scoreRange.ts';
import { choiceTerm, optionPart } from './terms.ts';

const NONE: Option = { key: 'none', title: 'Không có', points: ZERO };

const readHighest = (terms: Fields, context: RuleContext): Rule => {
  const options = [...readOptions(terms, 'tiers', context, { taken: [NONE] }), NONE];
  refuseUnlessBest(terms, 'tiers', bestOf(options), context);
  return optionRule('tiers', options, context, [{ says: 'oneOf', options }]);
};

const readSum = (terms: Fields, context: RuleContext): Rule => {
  const tiers = readOptions(terms, 'tiers', context);
  const { least, best } = scoreRangeOf(context);
  return measuredRule({
    shape: 'tiers',
    measures: tiers.map(({ key, title }) => wholeTerm('count', context, { key, name: title })),
    min: least,
    levels: null,
    sentences: [{ says: 'sumOf', options: tiers, max: context.max }],
    score({ quantity }) {
      const sum = tiers.reduce((total, { key, points }) => total + points * (quantity(key) / THOUSANDTHS), 0);
      return scored(wholeRatio(Math.min(best, Math.max(least, sum))));
    },
    value(cells) {
      const sum = tiers.map(({ key, points }) => `${excelNumber(points)}*${cells(key)}`).join('+');
      return `MIN(${excelNumber(best)},MAX(${excelNumber(least)},${sum}))`;
    },
  });
};

/**
 * Distinctions, each with its points: either the highest one counts and the agency names it, or all count, as often as they were
 * won, up to the criterion's maximum.
 *
 * @example
 * { "shape": "tiers", "stacking": "highest_only", "tiers": [
 *   { "key": "hc", "title": "Huân chương", "points": 6 }, { "key": "co_cp", "title": "Cờ Chính phủ", "points": 5 }] }
 */
export const tiers = {
  name: 'tiers',
  terms: {
    own: [
      choiceTerm('stacking', 'way', [
        { value: 'highest_only', word: 'highestOnly' },
        { value: 'sum', word: 'sum' },
      ]),
    ],
    parts: [optionPart('tiers')],
  },
  read: (terms, context) => (terms.oneOf('stacking', ['highest_only', 'sum']) === 'sum' ? readSum : readHighest)(terms, context),
} as const satisfies RuleShape;
