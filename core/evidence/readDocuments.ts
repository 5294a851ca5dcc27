import { dayOf, type Day } from '../calendar.ts';

/** One supporting document as a sheet describes it. */
export interface DocumentMention {
  /** The line it stands in, trimmed. */
  readonly text: string;
  /** Number and sign, e.g. `123/BC-STP` or `21-KH/ĐU`; `null` where none is given. */
  readonly number: string | null;
  /** Every day that the line names, in its order. */
  readonly days: readonly Day[];
  readonly isLink: boolean;
  /** It points to the register sheet instead of naming the document here. */
  readonly pointsToRegister: boolean;
}

const NUMBER = /\d+[a-zđ]?\s*[-/]\s*\p{Lu}[\p{Lu}\p{N}]*(?:\s?[-/.]\s?\p{Lu}[\p{L}\p{N}]*)*/u;
const SHORT_DAY = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu;
const LONG_DAY = /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;
const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.vn\b/iu;
const REGISTER = /minh chứng|tờ minh chứng|trang minh chứng/iu;

/** Reads the documents that a cell lists, one a line or parted by semicolons. An empty cell lists none. */
export const readDocuments = (text: string): readonly DocumentMention[] =>
  text
    .normalize('NFC')
    .split(/[\r\n;]+/u)
    .map((line) => line.replace(/^[\s\-–•+*]+/u, '').trim())
    .filter((line) => line !== '')
    .map(readMention);

const readMention = (text: string): DocumentMention => ({
  text,
  number: NUMBER.exec(text)?.[0].replace(/\s+/g, '') ?? null,
  days: daysIn(text),
  isLink: LINK.test(text),
  pointsToRegister: REGISTER.test(text),
});

const daysIn = (text: string): readonly Day[] =>
  [...text.matchAll(SHORT_DAY), ...text.matchAll(LONG_DAY)]
    .sort((a, b) => a.index - b.index)
    .map(([, date, month, year]) => dayOf(Number(year), Number(month), Number(date)))
    .filter((day) => day !== null);

/** Whether a reader could find the document again: a dated paper, a link, or the register. */
export const canBeFound = ({ days, isLink, pointsToRegister }: DocumentMention): boolean => days.length > 0 || isLink || pointsToRegister;

/** A numbered paper without its day cannot be told from the same number of another year. */
export const lacksDay = ({ number, days, isLink, pointsToRegister }: DocumentMention): boolean =>
  number !== null && days.length === 0 && !isLink && !pointsToRegister;
