import { dayOf, type Day } from '../calendar.ts';

/** A date as a line of text writes it, with the place where it stands. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  /** `null` where the year is not said, or the calendar has no such day. */
  readonly day: Day | null;
  readonly isImpossible: boolean;
}

/** `12/11/2018`, `12-11-2018`, `12.11.2018`. */
const SHORT = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/]|[-.]\d)/gu;
/** A year of two digits, where nothing but a date looks so: between slashes, or after the word. */
const SHORT_YEAR = /(?<![\d/.-])(?:(?<=ngày\s+)(\d{1,2})[.-](\d{1,2})[.-](\d{2})|(\d{1,2})\/(\d{1,2})\/(\d{2}))(?![\d/]|[-.]\d)/giu;
const ISO = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const LONG = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:năm|,|\/)\s*(\d{4})(?!\d)/giu;
/** A day whose year goes without saying in a sheet of one year. */
const YEARLESS = /(?<=ngày\s+)(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/]|[.-]\d|\s?[/.-]\s?\d)/giu;
const MONTH = /(?:tháng|T)\s?(\d{1,2})\s?(?:[/.-]|\s+năm\s+)\s?\d{4}(?!\d)/giu;

/** What a line must hold for the rarer forms to be looked for at all: most lines hold one full date, and there are many. */
const MAY_HOLD_MONTH = /tháng|T\s?\d/iu;
const MAY_HOLD_SHORT_YEAR = /[/.-]\d{1,2}[/.-]\d{2}(?!\d)/;
const MAY_HOLD_ISO = /\d{4}-\d/;

/** Every date of a line, in its order. */
export const readDays = (line: string): readonly WrittenDay[] => {
  if (!/\d/.test(line)) return [];
  const full = fullDays(line);
  const isFree = ({ start, end }: WrittenDay): boolean => full.every((other) => end <= other.start || start >= other.end);
  const partial = partialDays(line).filter(isFree);
  return full.length + partial.length < 2 ? [...full, ...partial] : [...full, ...partial].sort((a, b) => a.start - b.start);
};

const fullDays = (line: string): readonly WrittenDay[] => [
  ...matches(line, SHORT).map((match) => writtenDay(match, Number(match[4]), match[3], match[1])),
  ...matches(line, SHORT_YEAR, MAY_HOLD_SHORT_YEAR).map((match) =>
    writtenDay(match, 2000 + Number(match[3] ?? match[6]), match[2] ?? match[5], match[1] ?? match[4]),
  ),
  ...matches(line, ISO, MAY_HOLD_ISO).map((match) => writtenDay(match, Number(match[1]), match[2], match[3])),
  ...matches(line, LONG, MAY_HOLD_MONTH).map((match) => writtenDay(match, Number(match[3]), match[2], match[1])),
];

const partialDays = (line: string): readonly WrittenDay[] => [
  ...matches(line, YEARLESS).map((match) => partialDay(match, match[2], match[1])),
  ...matches(line, MONTH, MAY_HOLD_MONTH).map((match) => partialDay(match, match[1], '1')),
];

const matches = (line: string, pattern: RegExp, hint?: RegExp): readonly RegExpExecArray[] =>
  hint && !hint.test(line) ? [] : [...line.matchAll(pattern)];

const writtenDay = (match: RegExpExecArray, year: number, month = '', date = ''): WrittenDay => {
  const day = dayOf(year, Number(month), Number(date));
  return { start: match.index, end: match.index + match[0].length, day, isImpossible: day === null };
};

/** 29 February may be meant of a leap year. */
const partialDay = (match: RegExpExecArray, month = '', date = ''): WrittenDay => ({
  start: match.index,
  end: match.index + match[0].length,
  day: null,
  isImpossible: dayOf(2000, Number(month), Number(date)) === null,
});
