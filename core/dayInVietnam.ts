import { readDay, type Day } from './calendar.ts';

const SEVEN_HOURS = 7 * 3_600_000;

/** The day that the calendar on a Vietnamese wall shows at a moment, given in milliseconds since 1970 (UTC+7 all year). */
export const dayInVietnam = (moment: number): Day => {
  const text = new Date(moment + SEVEN_HOURS).toISOString().slice(0, 10);
  const day = readDay(text);
  if (day === null) throw new RangeError(`not a moment of this calendar: ${moment}`);
  return day;
};
