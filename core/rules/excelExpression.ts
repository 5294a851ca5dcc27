import type { Day } from '../calendar.ts';
import { pointsOf, writePoints } from '../points.ts';

/** A number of thousandths as Excel writes it, e.g. `8.5` or `-10`. */
export const excelNumber = (thousandths: number): string => writePoints(pointsOf(thousandths));

export const excelText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const excelDay = (day: Day): string => `DATE(${day.split('-').map(Number).join(',')})`;

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
