import type { LateCondition } from './Condition.ts';

const LATE = /(?<!\p{L})(?:chậm|trễ|muộn|quá hạn|quá thời hạn|sau thời hạn|sau hạn)(?!\p{L})/u;
const IN_TIME =
  /(?<!\p{L})(?:đúng hạn|đúng thời hạn|đúng thời gian|trước hạn|trước thời hạn|kịp thời hạn|trong thời hạn|trong hạn)(?!\p{L})/u;
const DENIED = /(?<!\p{L})(?:không|chưa)(?!\p{L})/u;
const CALENDAR = /\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s*[/.]\s*\d|tháng\s+\d|chậm nhất/u;

/** Where days late begin and end, the narrower form first; `low` and `high` are the numbers, signs tell which ends count. */
const FORMS: readonly (readonly [form: RegExp, ends: (low: number, high: number) => readonly [number | null, number | null]])[] = [
  [/(?:từ )?(\d{1,3})(?: ngày)?\s*(?:đến|tới|-)\s*dưới (\d{1,3}) ngày/u, (low, high) => [low, high - 1]],
  [/trên (\d{1,3})(?: ngày)?\s*(?:đến|tới|-)\s*(\d{1,3}) ngày/u, (low, high) => [low + 1, high]],
  [/(?:từ )?(\d{1,3})(?: ngày)?\s*(?:đến|tới|-)\s*(\d{1,3}) ngày/u, (low, high) => [low, high]],
  [/từ (\d{1,3}) ngày (?:làm việc )?trở lên/u, (low) => [low, null]],
  [/(?:trên|(?<!không )quá|hơn|>)\s*(\d{1,3}) ngày/u, (low) => [low + 1, null]],
  [/(?:từ|≥)\s*(\d{1,3}) ngày(?=$| (?:làm việc )?trở)/u, (low) => [low, null]],
  [/(?:không quá|tối đa|đến|≤)\s*(\d{1,3}) ngày/u, (high) => [1, high]],
  [/(?:dưới|<)\s*(\d{1,3}) ngày/u, (high) => [1, high - 1]],
  [/(\d{1,3}) ngày trở lên/u, (low) => [low, null]],
  [/(?:^|chậm|trễ|muộn|hạn)\s*(\d{1,3}) ngày(?! trở)/u, (exact) => [exact, exact]],
];

/** Whether words speak of being late, and of no day of the calendar. */
export const isAboutLateness = (words: string): boolean => LATE.test(words) && !CALENDAR.test(words);

/** What must not be left of the words: other numbers, other measures of time, a denial. */
const OTHER = /\d|tuần|tháng|giờ|(?<!\p{L})(?:không|chưa)(?!\p{L})/u;

/** `đúng hạn`, `chậm 1-2 ngày`, `chậm trên 10 ngày`, `không đúng hạn`; `null` for words that speak of no lateness. */
export const readLateCondition = (words: string): LateCondition | null => {
  if (CALENDAR.test(words)) return null;
  const isWorkingDays = words.includes('ngày làm việc');
  const late = (from: number | null, to: number | null): LateCondition => ({ is: 'late', from, to, isWorkingDays });
  if (IN_TIME.test(words)) return /\d/u.test(words) ? null : DENIED.test(words) ? late(null, null) : late(0, 0);
  if (!LATE.test(words)) return null;
  if (!/\d/u.test(words)) return /(?<!\p{L})không (?:bị )?(?:chậm|trễ|muộn)/u.test(words) ? late(0, 0) : late(null, null);
  const bare = words.replace('quá hạn', 'chậm').replace('quá thời hạn', 'chậm');
  for (const [form, ends] of FORMS) {
    const match = form.exec(bare);
    if (!match || OTHER.test(bare.replace(match[0], ''))) continue;
    return late(...ends(Number(match[1]), Number(match[2])));
  }
  return null;
};
