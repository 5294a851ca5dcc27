import { readDay, type Day } from '../calendar.ts';

/** Reads 2018-02-28, or YYYY-02-28 as a day of the rubric's year; `null` where it is neither. */
export const yearlyDay = (text: string, edition: number): Day | null => readDay(text.replace(/^YYYY-/, `${edition}-`));
