import { dayOfSerial, NEVER, readDay, type Day } from '../calendar.ts';
import { readPoints, THOUSANDTHS } from '../points.ts';
import type { MeasureTerm, MeasureValue } from '../rules/rule.ts';
import { isNeverMark, isNoCaseMark, isNotAssignedMark } from './marks.ts';
import { plainText, shownText, visibleText } from './plainText.ts';
import type { Cell, Sheet } from './Sheet.ts';
import { timesHundred } from './timesHundred.ts';
import { readTypedNumber } from './typedNumber.ts';

/** Whether a result says in words that something was never issued or done; it then stands in the last band of days. */
export const isNever = (reading: MeasureReading): boolean =>
  reading.type === 'value' && reading.value.type === 'day' && reading.value.day === NEVER;

/** What a result cell says of a measure. */
export type MeasureReading =
  | { readonly type: 'blank' }
  | { readonly type: 'value'; readonly value: MeasureValue; readonly isText: boolean; readonly seen: string }
  /** A number or choice that this measure cannot have. */
  | { readonly type: 'impossible'; readonly seen: string }
  /** Words that hold no single certain value. */
  | { readonly type: 'unclear'; readonly seen: string }
  | { readonly type: 'noCase'; readonly seen: string }
  | { readonly type: 'notAssigned'; readonly seen: string }
  | { readonly type: 'error'; readonly seen: string };

const MOST_QUANTITY = 999_999_999;

/**
 * Reads a result cell for one measure.
 * In a sheet of ours a quantity is a number; in a bloc's own sheet it may stand in a sentence (`Chậm 02 ngày`, `đạt 97%`), where
 * it is taken only if the sentence holds exactly one value of its kind.
 */
export const readMeasure = (cell: Cell, term: MeasureTerm, origin: Sheet['origin']): MeasureReading => {
  const { content } = cell;
  const seen = shownText(cell);
  if (content.type === 'error') return { type: 'error', seen };
  if (content.type === 'blank' || content.type === 'noValue' || visibleText(seen) === '') return { type: 'blank' };
  if (isNotAssignedMark(seen)) return { type: 'notAssigned', seen };
  if (isNoCaseMark(seen)) return { type: 'noCase', seen };
  if (term.kind === 'option') return readOption(seen, term, origin);
  if (term.kind === 'date')
    return isNeverMark(seen) && term.key === 'actual' ? dayReading(NEVER, false, seen) : readDate(cell, seen, origin);
  if (content.type === 'number' && cell.percent && (term.kind === 'count' || term.kind === 'days')) {
    return { type: 'impossible', seen: percentSeen(cell, seen) };
  }
  if (content.type === 'number') return quantity(shiftPercent(content.number, cell, term), term, false, percentSeen(cell, seen));
  if (content.type !== 'text') return { type: 'impossible', seen };
  const typed = readTypedNumber(seen) ?? typedPercent(seen, term);
  if (typed !== null) return quantity(typed, term, true, seen);
  const told = origin === 'foreign' ? toldQuantity(seen, term) : null;
  return told === null ? { type: 'unclear', seen } : quantity(told, term, true, seen);
};

/** A cell that is shown as a percentage holds the fraction: 0.96 is 96 %. */
const shiftPercent = (decimal: string, cell: Cell, term: MeasureTerm): string =>
  term.kind === 'percent' && cell.percent ? timesHundred(decimal) : decimal;

const percentSeen = (cell: Cell, seen: string): string => (cell.percent ? `${timesHundred(seen)}%` : seen);

const typedPercent = (seen: string, term: MeasureTerm): string | null =>
  term.kind === 'percent' && /%\s*$/u.test(seen) ? readTypedNumber(seen.replace(/%\s*$/u, '')) : null;

const quantity = (decimal: string, term: MeasureTerm, isText: boolean, seen: string): MeasureReading => {
  const thousandths = readPoints(decimal);
  return thousandths !== null && isPossible(thousandths, term)
    ? { type: 'value', value: { type: 'quantity', thousandths }, isText, seen }
    : { type: 'impossible', seen };
};

const isPossible = (thousandths: number, { kind, least, most }: MeasureTerm): boolean => {
  const isWhole = thousandths % THOUSANDTHS === 0;
  if ((kind === 'count' || kind === 'days') && !isWhole) return false;
  if (Math.abs(thousandths) > MOST_QUANTITY) return false;
  return (least === null || thousandths >= least) && (most === null || thousandths <= most);
};

const SINGLE = {
  percent: /(-?\d+(?:[.,]\d+)?)\s*%/gu,
  number: /(?<![\d/])(-?\d+(?:[.,]\d+)?)(?![\d/%])/gu,
  count: /(?<![\d/.,])(\d+)(?![\d/%.,])/gu,
  days: /(?<![\d/.,])(\d+)(?=\s*ngày)/gu,
} as const;

const NONE = /^(?:không|chưa|ko)(?=\s|$|[.,;])/iu;
const ON_TIME = /đúng hạn|đúng thời hạn|không chậm|trước hạn/iu;
const IN_FULL = /đầy đủ|không vắng/iu;
const QUOTED = /[“"«][^”"»]*[”"»]/gu;

/** The one value that a sentence tells; `null` where it tells none or several. */
const toldQuantity = (seen: string, term: MeasureTerm): string | null => {
  if (term.kind === 'option' || term.kind === 'date') return null;
  const sentence = seen.normalize('NFC').replace(QUOTED, '');
  if (term.kind === 'days' && ON_TIME.test(sentence)) return '0';
  const values = new Set([...sentence.matchAll(SINGLE[term.kind])].map(([, value = '']) => readTypedNumber(value)));
  if (values.size === 1) return [...values][0] ?? null;
  if (values.size > 1) return null;
  return term.kind === 'count' && (NONE.test(sentence) || IN_FULL.test(sentence)) ? '0' : null;
};

const readOption = (seen: string, term: MeasureTerm, origin: Sheet['origin']): MeasureReading => {
  const text = plainText(seen);
  const exact = term.options.find(({ title, key }) => plainText(title) === text || key === seen.trim());
  const chosen = exact ?? (origin === 'foreign' ? onlyNamed(text, term) : undefined);
  if (chosen) return { type: 'value', value: { type: 'option', key: chosen.key }, isText: false, seen };
  return origin === 'foreign' ? { type: 'unclear', seen } : { type: 'impossible', seen };
};

const NEGATED = / (?:khong|chua) /;

/**
 * The option whose title the text holds; of several (`hoàn thành`, `không hoàn thành`) the one that holds all the others. Where
 * none does, or the text denies what the title says, it is no certain reading.
 */
const onlyNamed = (text: string, term: MeasureTerm): MeasureTerm['options'][number] | undefined => {
  const named = term.options.filter(({ title }) => holdsWords(text, plainText(title)));
  const chosen = named.find(({ title }) => named.every((other) => holdsWords(plainText(title), plainText(other.title))));
  const isDenied = chosen && NEGATED.test(` ${text.replace(plainText(chosen.title), ' ')} `);
  return isDenied ? undefined : chosen;
};

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

const readDate = (cell: Cell, seen: string, origin: Sheet['origin']): MeasureReading => {
  const { content } = cell;
  if (content.type === 'date') return content.day ? dayReading(content.day, false, seen) : { type: 'impossible', seen };
  if (content.type === 'number') return serialReading(content.number, seen);
  const days = new Set(daysIn(seen));
  const [day] = days;
  if (day !== undefined && days.size === 1 && (origin === 'foreign' || isOnlyDay(seen))) return dayReading(day, true, seen);
  return { type: 'unclear', seen };
};

/** A bare number in a result cell that asks for a date: only a serial number of our own century is one. */
const serialReading = (number: string, seen: string): MeasureReading => {
  const day = /^\d{5}(?:\.\d+)?$/.test(number) ? dayOfSerial(Number(number)) : null;
  return day ? dayReading(day, false, seen) : { type: 'impossible', seen };
};

const dayReading = (day: Day, isText: boolean, seen: string): MeasureReading => ({
  type: 'value',
  value: { type: 'day', day },
  isText,
  seen,
});

const DAY = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;

const isOnlyDay = (seen: string): boolean => seen.trim().replace(DAY, '') === '';

const daysIn = (seen: string): readonly Day[] =>
  [...seen.matchAll(DAY)]
    .map(([, date, month, year, isoYear, isoMonth, isoDate]) =>
      readDay(`${year ?? isoYear}-${(month ?? isoMonth ?? '').padStart(2, '0')}-${(date ?? isoDate ?? '').padStart(2, '0')}`),
    )
    .filter((day) => day !== null);
