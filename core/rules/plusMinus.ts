import { THOUSANDTHS, writePoints, type Points } from '../points.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import type { RuleShape } from './rule.ts';
import { readScore, refuseUnlessBest } from './scoreRange.ts';
import { numberTerm, textTerm } from './terms.ts';

interface Side {
  readonly key: 'plus' | 'minus';
  readonly per: Points;
}

const readPer = (terms: Fields, name: string): Points => {
  const found = terms.points(name);
  return found >= 0 ? found : terms.refuse(name, 'points from 0 up');
};

const readSides = (terms: Fields): readonly Side[] => {
  const plus = { key: 'plus', per: readPer(terms, 'bonusPer') } as const;
  const minus = { key: 'minus', per: readPer(terms, 'penaltyPer') } as const;
  const sides = [plus, minus].filter(({ per }) => per > 0);
  return sides.length > 0 ? sides : terms.refuse('bonusPer', 'points above 0 where penaltyPer is 0');
};

/**
 * `bonusPer` for each good occurrence, less `penaltyPer` for each bad one, kept between `min` and `max`. A side that gives nothing
 * is not asked for.
 *
 * @example { "shape": "plus_minus", "bonusPer": 1, "penaltyPer": 0, "min": 0, "max": 5, "counts": "thành tích đột xuất" }
 */
export const plusMinus = {
  name: 'plus_minus',
  terms: {
    own: [
      textTerm('counts', 'measure'),
      numberTerm('bonusPer', 'per'),
      numberTerm('penaltyPer', 'penalty'),
      numberTerm('min', 'least'),
      numberTerm('max', 'most'),
    ],
    parts: [],
  },

  read(terms, context) {
    const sides = readSides(terms);
    const perOf = (side: Side['key']): Points => sides.find(({ key }) => key === side)?.per ?? (0 as Points);
    const min = readScore(terms, 'min', context);
    const max = readScore(terms, 'max', context);
    const counts = terms.optionalText('counts');
    if (min >= max) terms.refuse('min', `points below ${writePoints(max)}`);
    refuseUnlessBest(terms, 'max', max, context);
    return measuredRule({
      shape: 'plus_minus',
      measures: sides.map(({ key }) => wholeTerm('count', context, { key, name: counts })),
      min,
      levels: null,
      sentences: [{ says: 'plusMinus', bonusPer: perOf('plus'), penaltyPer: perOf('minus'), min, max, counts }],
      score({ quantity }) {
        const parts = sides.map(({ key, per }) => (key === 'plus' ? 1 : -1) * per * (quantity(key) / THOUSANDTHS));
        const sum = parts.reduce((total, part) => total + part, 0);
        return scored(wholeRatio(Math.min(max, Math.max(min, sum))));
      },
      value(cells) {
        const sum = sides.map(({ key, per }) => `${key === 'plus' ? '+' : '-'}${excelNumber(per)}*${cells(key)}`).join('');
        return `MIN(${excelNumber(max)},MAX(${excelNumber(min)},0${sum}))`;
      },
    });
  },
} as const satisfies RuleShape;
