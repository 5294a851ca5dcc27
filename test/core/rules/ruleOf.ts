import { readDay } from '#core/calendar.ts';
import { pointsOf, writePoints } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import { fieldsOf } from '#core/rubric/fields.ts';
import { readRule } from '#core/rules/readRule.ts';
import type { Measures, MeasureValue, Rule, RuleContext } from '#core/rules/rule.ts';

/** A rule's terms as a rubric file holds them. */
export type Terms = Readonly<Record<string, unknown>>;

/** What is known of the criterion; `max` in points. A scored one of 10 points, in 2018, where nothing is said. */
export interface Criterion {
  readonly kind?: RuleContext['kind'];
  readonly max?: number;
  readonly unit?: string | null;
  readonly edition?: number;
  readonly holidays?: readonly string[];
}

export const thousandths = (value: number): number => Math.round(value * 1000);

export const ruleOf = (terms: Terms, { kind = 'scored', max = 10, unit = null, edition = 2018, holidays = [] }: Criterion = {}): Rule =>
  readRule(fieldsOf(terms, 'rule'), {
    code: 'I.1',
    kind,
    max: pointsOf(thousandths(max)),
    unit,
    edition,
    holidays: holidays.flatMap((day) => readDay(day) ?? []),
  });

/** A number is a quantity, a text like 2018-02-28 a day, any other text the key of an option. */
export type Written = Readonly<Record<string, number | string>>;

const valueOf = (written: number | string): MeasureValue => {
  if (typeof written === 'number') return { type: 'quantity', thousandths: thousandths(written) };
  const day = readDay(written);
  return day ? { type: 'day', day } : { type: 'option', key: written };
};

export const measuresOf = (written: Written): Measures => new Map(Object.entries(written).map(([key, value]) => [key, valueOf(value)]));

/** The score to three decimals, or in a word what became of the measures. */
export const outcomeOf = (rule: Rule, written: Written): string => {
  const outcome = rule.score(measuresOf(written));
  if (outcome.type === 'scored') return writePoints(roundRatio(outcome.points, 3));
  if (outcome.type === 'incomplete') return `incomplete: ${outcome.missing.join(', ')}`;
  return outcome.type === 'impossible' ? `impossible: ${outcome.key}` : outcome.type;
};

/** The rule's formula with each cell named by the key of its measure, as it would stand in a score cell but for the rounding. */
export const formulaOf = (rule: Rule): string | null => {
  const formula = rule.formula({ addressOf: (key) => key, cellOf: (key) => key });
  return formula && `IF(${formula.whenReady},${formula.value},"")`;
};
