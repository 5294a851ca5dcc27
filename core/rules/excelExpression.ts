import { serialOf, type Day } from '../calendar.ts';
import { pointsOf, writePoints } from '../points.ts';

/** A number of thousandths as Excel writes it, e.g. `8.5` or `-10`. */
export const excelNumber = (thousandths: number): string => writePoints(pointsOf(thousandths));

export const excelText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const excelDay = (day: Day): string => `DATE(${day.split('-').map(Number).join(',')})`;

/** Working days after one day up to and with another, as `workingDaysAfter` counts them. */
export const excelWorkingDays = (from: string, to: string, daysOff: readonly Day[]): string => {
  const off = [...new Set(daysOff)].map((day) => `${serialOf(day)}`);
  return `IF(${to}<=${from},0,NETWORKDAYS(${from}+1,${to}${off.length === 0 ? '' : `,{${off.join(',')}}`}))`;
};

const joined = (name: string, neutral: string, conditions: readonly string[]): string => {
  const [only] = conditions;
  if (only === undefined) return neutral;
  return conditions.length === 1 ? only : `${name}(${conditions.join(',')})`;
};

export const allOf = (conditions: readonly string[]): string => joined('AND', 'TRUE', conditions);

export const anyOf = (conditions: readonly string[]): string => joined('OR', 'FALSE', conditions);

/** The value of the first condition that holds; the last value stands where none before it does. */
export const firstOf = (cases: readonly { readonly when: string; readonly value: string }[]): string =>
  cases.reduceRight((rest, { when, value }) => (rest === '' ? value : `IF(${when},${value},${rest})`), '');
