import { serialOf } from '../calendar.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { excelDay, excelNumber, firstOf } from './excelExpression.ts';
import { measuredRule, scored } from './measuredRule.ts';
import { dateTerm } from './measureTerm.ts';
import type { DateBand, RuleContext, RuleShape } from './rule.ts';
import { readSteps } from './stepBands.ts';
import { levelsOf, readScore, scoreRangeOf } from './scoreRange.ts';
import { dateBandPart, textTerm } from './terms.ts';
import { yearlyDay } from './yearlyDay.ts';

const readBand = (fields: Fields, context: RuleContext): DateBand => {
  const text = fields.optionalText('notAfter');
  const day = text === null ? null : yearlyDay(text, context.edition);
  if (text !== null && day === null) fields.refuse('notAfter', 'day as 2018-02-28 or YYYY-02-28, or null');
  return { notAfter: day, points: readScore(fields, 'points', context) };
};

/**
 * The day on which something was issued; the first band whose day has not passed by then gives its points. The last band holds
 * any later day. `YYYY` is the rubric's year. What `require` asks for beside the day is prose: the chair decides it.
 *
 * @example
 * { "shape": "date_bands", "metric": "issue_date", "bands": [
 *   { "notAfter": "YYYY-02-28", "points": 20 }, { "notAfter": null, "points": 0 }] }
 */
export const dateBands = {
  name: 'date_bands',
  terms: { own: [textTerm('require', 'requirement')], parts: [dateBandPart] },

  read(terms, context) {
    const bands = readSteps(terms, context, 'notAfter', readBand, ({ notAfter }) => (notAfter === null ? null : serialOf(notAfter)));
    const requirement = terms.optionalText('require');
    return measuredRule({
      shape: 'date_bands',
      measures: [dateTerm(context, null)],
      min: scoreRangeOf(context).least,
      levels: levelsOf(bands),
      sentences: [
        { says: 'dateBands', bands, requirement },
        ...(requirement === null ? [] : [{ says: 'manual', text: requirement } as const]),
      ],
      score({ day }) {
        const band = bands.find(({ notAfter }) => notAfter === null || day('actual') <= notAfter);
        return scored(wholeRatio(band?.points ?? 0));
      },
      value: (cells) =>
        firstOf(
          bands.map(({ notAfter, points }) => ({
            when: notAfter === null ? 'TRUE' : `${cells('actual')}<=${excelDay(notAfter)}`,
            value: excelNumber(points),
          })),
        ),
    });
  },
} as const satisfies RuleShape;
