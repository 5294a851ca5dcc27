import { serialOf, type Day } from './calendar.ts';

const WEEK = 7;

/** How many days from Monday to Friday lie between Excel's day 0, a Saturday, and a day, itself included. */
const weekdaysUntil = (serial: number): number => 5 * Math.floor(serial / WEEK) + Math.max(0, (serial % WEEK) - 1);

const isWeekend = (serial: number): boolean => serial % WEEK <= 1;

/**
 * How many working days lie after `from`, up to and with `to`: Monday to Friday without the days off. 0 where `to` is not later.
 *
 * @param daysOff holidays; those on a weekend change nothing, each counts once
 * @example workingDaysAfter('2018-04-27', '2018-05-02', ['2018-04-30', '2018-05-01']) // 1: a Friday, then only the Wednesday
 */
export const workingDaysAfter = (from: Day, to: Day, daysOff: readonly Day[]): number => {
  if (to <= from) return 0;
  const off = [...new Set(daysOff)].filter((day) => day > from && day <= to && !isWeekend(serialOf(day))).length;
  return weekdaysUntil(serialOf(to)) - weekdaysUntil(serialOf(from)) - off;
};
