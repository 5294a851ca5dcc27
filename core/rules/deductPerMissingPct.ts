import { floorRatio, largerRatio, ratio, subtractRatios, wholeRatio, type Ratio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { percentTerm } from './measureTerm.ts';
import { readTarget, targetCell, targetIn } from './ownTarget.ts';
import type { RuleSentence, RuleShape } from './rule.ts';
import { readFloor, readSize, scoreRangeOf } from './scoreRange.ts';
import { choiceTerm, numberTerm, overPart, targetTerm, textTerm } from './terms.ts';

const readStep = (terms: Fields, name: string): number => {
  const found = terms.thousandths(name);
  return found > 0 ? found : terms.refuse(name, 'number above 0');
};

const readOver = (over: Fields): RuleSentence => {
  const sentence = {
    says: 'overTarget',
    addPer: readSize(over, 'addPer'),
    every: readStep(over, 'everyPct'),
    cap: readSize(over, 'cap'),
    scaledBy: over.optionalText('scaledBy'),
  } as const;
  over.done('note');
  return sentence;
};

const wholePart = (steps: Ratio): Ratio => ratio(floorRatio(steps), 1n);

/**
 * Starts from the best score and loses `deduct` for every `everyPct` percentage points that the actual lacks of the target, not
 * below `floor`. Part of a step counts pro rata; with `wholeSteps` only completed steps count. Points for going past the target
 * (`over`) are the chair's to decide.
 *
 * @example { "shape": "deduct_per_missing_pct", "target": 100, "deduct": 0.5, "everyPct": 1, "floor": 0 } // 96,5 % of 6 points: 4,25
 */
export const deductPerMissingPct = {
  name: 'deduct_per_missing_pct',
  terms: {
    own: [
      textTerm('metric', 'measure'),
      targetTerm,
      numberTerm('deduct', 'per'),
      numberTerm('everyPct', 'every'),
      numberTerm('floor', 'least'),
      choiceTerm('wholeSteps', 'way', [
        { value: true, word: 'wholeSteps' },
        { value: false, word: 'proRata' },
      ]),
    ],
    parts: [overPart],
  },

  read(terms, context) {
    const { best } = scoreRangeOf(context);
    const target = readTarget(terms);
    const deduct = readSize(terms, 'deduct');
    const every = readStep(terms, 'everyPct');
    const floor = readFloor(terms, 'floor', context);
    const wholeSteps = terms.flag('wholeSteps', false);
    const over = terms.optionalObject('over');
    const name = terms.optionalText('metric');
    return measuredRule({
      shape: 'deduct_per_missing_pct',
      measures: [...(target === 'own' ? [percentTerm(context, { key: 'target' })] : []), percentTerm(context, { name })],
      min: floor,
      levels: null,
      sentences: [
        { says: 'deductPerMissing', start: best, target, deduct, every, floor, wholeSteps, unit: context.unit },
        ...(over ? [readOver(over)] : []),
      ],
      score(measured) {
        const missing = Math.max(0, targetIn(target, measured) - measured.quantity('actual'));
        const steps = ratio(BigInt(missing), BigInt(every));
        const { dividend, divisor } = wholeSteps ? wholePart(steps) : steps;
        return scored(largerRatio(wholeRatio(floor), subtractRatios(wholeRatio(best), ratio(BigInt(deduct) * dividend, divisor))));
      },
      value(cells) {
        const missing = `MAX(0,${targetCell(target, cells)}-${cells('actual')})`;
        // Counted in whole thousandths, so that 0.3 over 0.1 makes three steps and not 2.9999999999999996.
        const steps = wholeSteps ? `INT(ROUND(1000*${missing},0)/${every})` : `${missing}/${excelNumber(every)}`;
        return `MAX(${excelNumber(floor)},${excelNumber(best)}-${excelNumber(deduct)}*${steps})`;
      },
    });
  },
} as const satisfies RuleShape;
