import { writeOfficialDay, type Day } from '../calendar.ts';
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Viet Nam keeps one zone the year round. */
const HOURS_AHEAD_OF_UTC = 7;

/**
 * Prints a day: 12/3/2018 as official papers do, 12 Mar 2018 in English.
 *
 * @example showDay('2018-11-14' as Day, 'en') // '14 Nov 2018'
 */
export const showDay = (day: Day, language: Language): string => {
  if (language === 'vi') return writeOfficialDay(day);
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** The wall clock of Viet Nam at an instant, as `2018-11-14T16:42`. Throws a `RangeError` where the text is no instant. */
const localOf = (instant: string): string => new Date(Date.parse(instant) + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 16);

/**
 * Prints the hour of an instant (ISO 8601 with its zone) in Viet Nam.
 *
 * @example showClock('2018-11-14T09:42:10Z') // '16:42'
 */
export const showClock = (instant: string): string => localOf(instant).slice(11);

/** The day of an instant in Viet Nam. */
export const dayOfInstant = (instant: string): Day => localOf(instant).slice(0, 10) as Day;

/** Prints hour and day of an instant in Viet Nam: `16:42, 14/11/2018`. */
export const showMoment = (instant: string, language: Language): string =>
  `${showClock(instant)}, ${showDay(dayOfInstant(instant), language)}`;
