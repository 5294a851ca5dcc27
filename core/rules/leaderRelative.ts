import { THOUSANDTHS, type Points } from '../points.ts';
import { addRatios, multiplyRatios, ratio, subtractRatios, wholeRatio, type Ratio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { quantityTerm } from './measureTerm.ts';
import { readTarget, targetCell, targetIn } from './ownTarget.ts';
import type { RuleShape, Standing } from './rule.ts';
import { refuseDeduction, scoreRangeOf } from './scoreRange.ts';
import { choiceTerm, numberTerm, targetTerm, textTerm } from './terms.ts';

const HALF = 500;

/** The share of the maximum, in thousandths, that reaching the target exactly earns. */
const readMetShare = (terms: Fields): number => {
  const found = terms.optionalThousandths('metShare') ?? HALF;
  return found > 0 && found < THOUSANDTHS ? found : terms.refuse('metShare', 'number above 0 and below 1');
};

const shareOf = (max: Points, share: number): Ratio => ratio(BigInt(max) * BigInt(share), BigInt(THOUSANDTHS));

/**
 * Measured against the agency's target and against the best of the bloc. Below the target: `metShare` of the maximum (a half where
 * left out) times the share that was reached. At the target: `metShare`. Past it: `metShare`, and of the rest the own overshoot in
 * per cent over the largest one of the bloc. An own target of 0 is none: then the actual counts over the best actual among the
 * members without a target, or the criterion does not apply, as `withoutTarget` says.
 *
 * What depends on others is a range until they are known; `settle` works it out in the ranking's second pass. In a sheet the
 * formula gives what is certain.
 *
 * @example
 * { "shape": "leader_relative", "target": "chi_tieu_giao", "withoutTarget": "against_best" }
 * // of 10 points: 50 of 100 earns 2,5; 100 of 100 earns 5; the largest overshoot earns 10, half of it 7,5
 */
export const leaderRelative = {
  name: 'leader_relative',
  terms: {
    own: [
      textTerm('metric', 'measure'),
      targetTerm,
      numberTerm('metShare', 'share'),
      choiceTerm('withoutTarget', 'way', [
        { value: 'against_best', word: 'againstBest' },
        { value: 'not_applicable', word: 'notApplicable' },
      ]),
    ],
    parts: [],
  },

  read(terms, context) {
    refuseDeduction(terms, context);
    const { max, unit } = context;
    const target = readTarget(terms);
    const metShare = readMetShare(terms);
    const withoutTarget = terms.has('withoutTarget') ? terms.oneOf('withoutTarget', ['against_best', 'not_applicable']) : 'against_best';
    const name = terms.optionalText('metric');
    const met = shareOf(max, metShare);
    const [none, whole] = [wholeRatio(0), wholeRatio(max)];
    return measuredRule({
      shape: 'leader_relative',
      measures: [...(target === 'own' ? [quantityTerm(context, { key: 'target', name })] : []), quantityTerm(context, { name })],
      min: scoreRangeOf(context).least,
      levels: null,
      sentences: [{ says: 'leaderRelative', max, target, metShare, withoutTarget, unit }],
      score(measured) {
        const [aim, actual] = [targetIn(target, measured), measured.quantity('actual')];
        if (aim === 0) {
          if (withoutTarget === 'not_applicable') return { type: 'notApplicable' };
          const standing = { group: 'withoutTarget', value: wholeRatio(actual) } as const;
          return actual === 0 ? scored(none) : { type: 'relative', least: none, most: whole, standing };
        }
        if (actual <= aim) return scored(multiplyRatios(met, ratio(BigInt(actual), BigInt(aim))));
        return {
          type: 'relative',
          least: met,
          most: whole,
          standing: { group: 'overTarget', value: ratio(BigInt(actual - aim), BigInt(aim)) },
        };
      },
      settle: ({ group, value }: Standing, best: Ratio) => {
        const reached = ratio(value.dividend * best.divisor, value.divisor * best.dividend);
        const certain = group === 'overTarget' ? met : none;
        return addRatios(certain, multiplyRatios(subtractRatios(whole, certain), reached));
      },
      ready: (cells) => (target === 'own' && withoutTarget === 'not_applicable' ? [`${cells('target')}>0`] : []),
      ...(target === 'own' && withoutTarget === 'not_applicable' && { notApplicable: (cells) => `${cells('target')}=0` }),
      relative(cells) {
        const aim = targetCell(target, cells);
        const isPast = `${cells('actual')}>${aim}`;
        return target === 'own' && withoutTarget === 'not_applicable' ? `AND(${aim}>0,${isPast})` : isPast;
      },
      value(cells) {
        const aim = targetCell(target, cells);
        const certain = `${excelNumber(max)}*${excelNumber(metShare)}*MIN(1,${cells('actual')}/${aim})`;
        return target === 'own' ? `IF(${aim}=0,0,${certain})` : certain;
      },
    });
  },
} as const satisfies RuleShape;
