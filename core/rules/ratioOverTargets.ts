import { ratio } from '../ratio.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { wholeTerm } from './measureTerm.ts';
import type { RuleShape } from './rule.ts';
import { refuseDeduction, scoreRangeOf } from './scoreRange.ts';
import { textTerm } from './terms.ts';

/**
 * The maximum times the share of the targets that were met. Without any target the criterion does not apply; more targets met
 * than there are is impossible. `met` and `partial` of the rubric say the same in words and are kept as they stand.
 *
 * @example { "shape": "ratio_over_targets", "of": "chỉ tiêu ngành", "met": "all", "partial": "max * met / total" }
 */
export const ratioOverTargets = {
  name: 'ratio_over_targets',
  terms: { own: [textTerm('of', 'measure')], parts: [] },

  read(terms, context) {
    refuseDeduction(terms, context);
    const { max } = context;
    const of = terms.optionalText('of');
    for (const prose of ['met', 'partial']) terms.optionalText(prose);
    return measuredRule({
      shape: 'ratio_over_targets',
      measures: [wholeTerm('count', context, { key: 'met', name: of }), wholeTerm('count', context, { key: 'total', name: of })],
      min: scoreRangeOf(context).least,
      levels: null,
      sentences: [{ says: 'shareOfTargets', max, of }],
      score({ quantity }) {
        const [met, total] = [quantity('met'), quantity('total')];
        if (met > total) return { type: 'impossible', key: 'met' };
        return total === 0 ? { type: 'notApplicable' } : scored(ratio(BigInt(max) * BigInt(met), BigInt(total)));
      },
      ready: (cells) => [`${cells('total')}>0`, `${cells('met')}<=${cells('total')}`],
      notApplicable: (cells) => `AND(${cells('total')}=0,${cells('met')}=0)`,
      value: (cells) => `${excelNumber(max)}*${cells('met')}/${cells('total')}`,
    });
  },
} as const satisfies RuleShape;
