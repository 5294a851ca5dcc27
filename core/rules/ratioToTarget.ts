import { THOUSANDTHS } from '../points.ts';
import { ratio, smallerRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { quantityTerm } from './measureTerm.ts';
import { readTarget, targetCell, targetIn, type Target } from './ownTarget.ts';
import type { RuleShape } from './rule.ts';
import { refuseDeduction, scoreRangeOf } from './scoreRange.ts';
import { numberTerm, targetTerm, textTerm } from './terms.ts';

/** The largest share of the target that counts, in thousandths; more than the whole would give more than the maximum. */
const readCapRatio = (terms: Fields): number => {
  const found = terms.optionalThousandths('capRatio') ?? THOUSANDTHS;
  return found > 0 && found <= THOUSANDTHS ? found : terms.refuse('capRatio', 'number above 0, at most 1');
};

const readCeiling = (terms: Fields, target: Target): { readonly most?: number } => {
  const most = terms.optionalThousandths('ceilingPct');
  if (most === null) return {};
  if (most <= 0 || (target !== 'own' && most < target)) terms.refuse('ceilingPct', 'number not below the target');
  return { most };
};

/**
 * The maximum times the share of the target that was reached, at most `capRatio` of it. Without a target (the agency's own is 0)
 * the criterion does not apply. An actual above `ceilingPct` is impossible.
 *
 * @example { "shape": "ratio", "target": 100, "capRatio": 1 } // 87 % of 4 points: 3,48
 */
export const ratioToTarget = {
  name: 'ratio',
  terms: {
    own: [textTerm('metric', 'measure'), targetTerm, numberTerm('capRatio', 'share'), numberTerm('ceilingPct', 'ceiling')],
    parts: [],
  },

  read(terms, context) {
    refuseDeduction(terms, context);
    const { max, unit } = context;
    const target = readTarget(terms);
    const capRatio = readCapRatio(terms);
    const name = terms.optionalText('metric');
    const actual = quantityTerm(context, { name, ...readCeiling(terms, target) });
    return measuredRule({
      shape: 'ratio',
      measures: [...(target === 'own' ? [quantityTerm(context, { key: 'target', name })] : []), actual],
      min: scoreRangeOf(context).least,
      levels: null,
      sentences: [{ says: 'ratio', max, target, capRatio, unit }],
      score(measured) {
        const whole = targetIn(target, measured);
        if (whole === 0) return { type: 'notApplicable' };
        const reached = ratio(BigInt(measured.quantity('actual')), BigInt(whole));
        const { dividend, divisor } = smallerRatio(reached, ratio(BigInt(capRatio), BigInt(THOUSANDTHS)));
        return scored(ratio(BigInt(max) * dividend, divisor));
      },
      ready: (cells) => (target === 'own' ? [`${cells('target')}>0`] : []),
      ...(target === 'own' && { notApplicable: (cells) => `${cells('target')}=0` }),
      value: (cells) => `${excelNumber(max)}*MIN(${excelNumber(capRatio)},${cells('actual')}/${targetCell(target, cells)})`,
    });
  },
} as const satisfies RuleShape;
