import { daysBetween, type Day } from '../calendar.ts';
import { wholeRatio } from '../ratio.ts';
import type { Fields } from '../rubric/fields.ts';
import { workingDaysAfter } from '../workingDays.ts';
import { excelDay, excelNumber, excelWorkingDays, firstOf } from './excelExpression.ts';
import { readLateBand } from './lateBands.ts';
import { measuredRule, scored, type Cells } from './measuredRule.ts';
import { dateTerm } from './measureTerm.ts';
import type { RuleContext, RuleShape } from './rule.ts';
import { levelsOf, scoreRangeOf } from './scoreRange.ts';
import { readSteps } from './stepBands.ts';
import { choiceTerm, dayTerm, lateBandPart } from './terms.ts';
import { yearlyDay } from './yearlyDay.ts';

const readDue = (terms: Fields, { edition }: RuleContext): Day | null => {
  const text = terms.optionalText('due');
  return text === null ? null : (yearlyDay(text, edition) ?? terms.refuse('due', 'day as 2018-02-28 or YYYY-02-28'));
};

/**
 * The day on which something was done, against its due day: the days between are days late, all of them or working days only (the
 * rubric's `holidays` are none). The first band that reaches so far gives its points. Without `due` each agency writes down its own.
 *
 * @example
 * { "shape": "due_bands", "due": "YYYY-11-30", "days": "working", "bands": [
 *   { "maxDaysLate": 0, "points": 2 }, { "maxDaysLate": 3, "points": 1 }, { "maxDaysLate": null, "points": 0 }] }
 */
export const dueBands = {
  name: 'due_bands',
  terms: {
    own: [
      dayTerm('due', 'target'),
      choiceTerm('days', 'way', [
        { value: 'calendar', word: 'calendarDays' },
        { value: 'working', word: 'workingDays' },
      ]),
    ],
    parts: [lateBandPart],
  },

  read(terms, context) {
    const due = readDue(terms, context);
    const areWorking = terms.has('days') && terms.oneOf('days', ['calendar', 'working']) === 'working';
    const bands = readSteps(terms, context, 'maxDaysLate', readLateBand, ({ mostDaysLate }) => mostDaysLate);
    const { holidays = [] } = context;
    const lateBy = (on: Day, from: Day): number => (areWorking ? workingDaysAfter(from, on, holidays) : Math.max(0, daysBetween(from, on)));
    const lateCell = (cells: Cells): string => {
      const [from, on] = [due === null ? cells('due') : excelDay(due), cells('actual')];
      return areWorking ? excelWorkingDays(from, on, holidays) : `${on}-${from}`;
    };
    return measuredRule({
      shape: 'due_bands',
      measures: [...(due === null ? [dateTerm(context, null, 'due')] : []), dateTerm(context, null)],
      min: scoreRangeOf(context).least,
      levels: levelsOf(bands),
      sentences: [{ says: 'dueBands', due, areWorking, bands }],
      score({ day }) {
        const late = lateBy(day('actual'), due ?? day('due'));
        const band = bands.find(({ mostDaysLate }) => mostDaysLate === null || late <= mostDaysLate);
        return scored(wholeRatio(band?.points ?? 0));
      },
      value: (cells) =>
        firstOf(
          bands.map(({ mostDaysLate, points }) => ({
            when: mostDaysLate === null ? 'TRUE' : `${lateCell(cells)}<=${mostDaysLate}`,
            value: excelNumber(points),
          })),
        ),
    });
  },
} as const satisfies RuleShape;
