import { writeOfficialDay, type Day } from '../calendar.ts';
import { dayInVietnam } from '../dayInVietnam.ts';
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

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

const SEVEN_HOURS = 7 * 3_600_000;

/**
 * Prints the hour of an instant (ISO 8601 with its zone) in Viet Nam (UTC+7 all year). A `RangeError` where the text is no instant.
 *
 * @example showClock('2018-11-14T09:42:10Z') // '16:42'
 */
export const showClock = (instant: string): string => new Date(Date.parse(instant) + SEVEN_HOURS).toISOString().slice(11, 16);

/** Prints hour and day of an instant in Viet Nam: `16:42, 14/11/2018`. */
export const showMoment = (instant: string, language: Language): string =>
  `${showClock(instant)}, ${showDay(dayInVietnam(Date.parse(instant)), language)}`;
