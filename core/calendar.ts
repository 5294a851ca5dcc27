declare const day: unique symbol;

/** A day of the civil calendar, written 2018-03-21. Days compare as text. */
export type Day = string & { readonly [day]: true };

/** The day of what was never done: later than any other, and no serial number is written for it. */
export const NEVER = '9999-12-31' as Day;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

/** Excel counts days from 1899-12-30 (its 1900 was a leap year, so this holds from March 1900 on). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

const timeOf = (value: Day): number => Date.parse(`${value}T00:00:00Z`);

const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;

/** Reads 2018-03-21; `null` where the text is no day of the calendar. */
export const readDay = (text: string): Day | null => {
  const match = DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};

/** A day from its numbers; `null` where there is no such day (31 April, month 13). */
export const dayOf = (year: number, month: number, date: number): Day | null => {
  const time = Date.UTC(year, month - 1, date);
  const found = new Date(time);
  const exists = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return exists && year >= 1900 && year <= 9999 ? dayAt(time) : null;
};

/** The day of an Excel serial number, its time of day dropped; `null` before March 1900 or past 9999. */
export const dayOfSerial = (serial: number, date1904 = false): Day | null => {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  return whole >= 61 && whole <= 2_958_465 ? dayAt(EXCEL_EPOCH + whole * MILLISECONDS) : null;
};

export const serialOf = (value: Day): number => Math.round((timeOf(value) - EXCEL_EPOCH) / MILLISECONDS);

export const addDays = (value: Day, count: number): Day => dayAt(timeOf(value) + count * MILLISECONDS);

export const daysBetween = (from: Day, to: Day): number => Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS);

/** As official papers write it: day with two digits, months 1 and 2 with two: 05/02/2018, 12/3/2018. */
export const writeOfficialDay = (value: Day): string => {
  const [year, month, date] = value.split('-');
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
};
