import { dayOf, type Day } from '#core/calendar.ts';

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day as official papers write it, 15/11/2018: an office's computer may have an American calendar. `null` where it is none. */
export const typedDay = (text: string): Day | null => {
  const [, date, month, year] = TYPED.exec(text.trim()) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(date));
};
