import { addDays, dayOf, readDay } from '../calendar.ts';
import type { DayCondition, PrintedDay } from './Condition.ts';

const DAY = String.raw`(?:ngày )?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?`;
const MONTH = String.raw`tháng (\d{1,2})(?:\s*[/.-]\s*(\d{4})| năm (\d{4}))?`;

const TWO = new RegExp(String.raw`^(?:.*?(?<!\p{L}))?(?:từ )?(?:hết )?${DAY}\s*(?:đến|tới|-)\s*(?:trước )?(?:hết )?${DAY}$`, 'u');
const FROM_ON = new RegExp(String.raw`(?<!\p{L})(?:từ|kể từ) ${DAY} trở đi`, 'u');
const AFTER = new RegExp(String.raw`(?<!\p{L})(?:từ )?sau ${DAY}`, 'u');
const BEFORE = new RegExp(String.raw`(?<!\p{L})trước ${DAY}`, 'u');
const BY = new RegExp(String.raw`(?<!\p{L})(?:chậm nhất|muộn nhất|đến hết|đến|không quá|trong|hạn)(?: là)?(?: vào)?(?: hết)? ${DAY}`, 'u');
const IN_MONTH = new RegExp(String.raw`(?<!\p{L})(?<lead>trong|trước|sau|đến hết|hết) ${MONTH}`, 'u');

/** The last date of a month; in February of no known year the 28th, as official papers write it. */
const lastDate = (month: number, year: string | undefined): number => {
  const next = dayOf(Number(year ?? 2023) + (month === 12 ? 1 : 0), month === 12 ? 1 : month + 1, 1);
  return next === null ? 0 : Number(addDays(next, -1).slice(-2));
};

const printedDay = (date: number, month: number, year: string | undefined): PrintedDay | null => {
  const [mm, dd] = [month, date].map((part) => String(part).padStart(2, '0'));
  const inYear = readDay(`${year ?? '2024'}-${mm}-${dd}`);
  return inYear === null ? null : year === undefined ? `YYYY-${mm}-${dd}` : inYear;
};

const dayIn = (match: RegExpExecArray | null, at: number): PrintedDay | null =>
  match ? printedDay(Number(match[at]), Number(match[at + 1]), match[at + 2]) : null;

/** The day that many days on; one of every year moves as in a common year. */
export const movedDay = (day: PrintedDay, by: number): PrintedDay => {
  const [, rest = ''] = /^YYYY-(.+)$/.exec(day) ?? [];
  const inYear = readDay(rest === '' ? day : `2023-${rest}`) ?? readDay(`2024-${rest}`);
  if (inYear === null) return day;
  const moved = addDays(inYear, by);
  return rest === '' ? moved : `YYYY-${moved.slice(5)}`;
};

const found = (from: PrintedDay | null, to: PrintedDay | null, isBefore = false): DayCondition | null =>
  from === null && to === null ? null : { is: 'day', from, to, isBefore };

/** `chậm nhất ngày 28/02/2018`, `từ ngày 01/3 đến ngày 31/3`, `sau ngày 31/3`, `trong tháng 02`; `null` for words without such a day. */
export const readDayCondition = (words: string): DayCondition | null => {
  const bare = words.replace(/ hoặc (?:không|chưa) .+$/u, '').replace(/\s*\(.*\)$/u, '');
  if (/(?<!\p{L})(?:không(?! quá)|chưa)(?!\p{L})/u.test(bare)) return null;
  const two = TWO.exec(bare);
  if (two) return twoDays(two);
  if ((bare.match(/\d{1,2}\s*[/.]\s*\d{1,2}/gu) ?? []).length > 1) return null;
  const on = dayIn(FROM_ON.exec(bare), 1);
  if (on) return found(on, null);
  const after = dayIn(AFTER.exec(bare), 1);
  if (after) return found(movedDay(after, 1), null);
  const before = dayIn(BEFORE.exec(bare), 1);
  if (before) return found(null, before, true);
  const by = dayIn(BY.exec(bare), 1);
  return by ? found(null, by) : monthIn(bare);
};

const twoDays = (match: RegExpExecArray): DayCondition | null => {
  const year = match[3] ?? match[6];
  const from = printedDay(Number(match[1]), Number(match[2]), year);
  const to = printedDay(Number(match[4]), Number(match[5]), match[6] ?? year);
  return from === null || to === null ? null : found(from, to);
};

const monthIn = (words: string): DayCondition | null => {
  const match = IN_MONTH.exec(words);
  const month = Number(match?.[2] ?? 0);
  if (!match || month < 1 || month > 12) return null;
  const year = match[3] ?? match[4];
  const [first, last] = [printedDay(1, month, year), printedDay(lastDate(month, year), month, year)];
  if (first === null || last === null) return null;
  const lead = match.groups?.['lead'];
  if (lead === 'trước') return found(null, movedDay(first, -1));
  if (lead === 'sau') return found(movedDay(last, 1), null);
  return found(lead === 'trong' ? first : null, last);
};
