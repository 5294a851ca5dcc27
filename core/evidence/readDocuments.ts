import type { Day } from '../calendar.ts';
import { readCitations } from '../citation/Citation.ts';
import { withLatinLetters } from '../latinLetters.ts';
import type { DocumentReference } from './DocumentReference.ts';
import { readDays, type WrittenDay } from './readDays.ts';
import { readNamedPapers } from './readNamedPapers.ts';
import { readReferences } from './readReferences.ts';

/** One line of supporting documents as a sheet describes them. */
export interface DocumentMention {
  /** The line, trimmed. */
  readonly text: string;
  /** The papers that it lists by number. */
  readonly documents: readonly DocumentReference[];
  /** The days of its papers, or of a line without a numbered one; the end of a span `từ … đến …` only. */
  readonly days: readonly Day[];
  /** A date that no calendar has: 31/2. */
  readonly hasImpossibleDay: boolean;
  /** The sign of a paper whose number was left out: `số …/BC-STP`. */
  readonly lacksNumber: boolean;
  /** A numbered paper without its day, which cannot be told from the same number of another year. */
  readonly lacksDay: boolean;
  /**
   * It points to a place where the document is: a link, a file, the register, an annex, or another bloc's frozen result. A line of
   * dated papers is asked only for the last of these.
   */
  readonly pointsElsewhere: boolean;
  /** No document but what was done, with its figures: `từ 01/01 đến 12/10/2022 cấp 10 trường hợp`. */
  readonly isStatement: boolean;
}

const LINK = withLatinLetters(
  /(?<!\p{L})(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.vn(?!\p{L})|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|rar)(?!\p{L})/iu,
);
const ELSEWHERE = withLatinLetters(/minh chứng|phụ lục|đính kèm|kèm theo|như (?:trên|mục|tiêu chí)|(?<!\p{L})biểu (?:số )?\d/iu);
/** A kind of paper at most, and a number with its sign. */
const BARE_NUMBER = withLatinLetters(/^[\p{L}\s]{0,20}:?\s*(?:số)?\s*:?\s*\d[^\s]*$/iu);
const WITHOUT_NUMBER = withLatinLetters(
  /(?<!\p{L})[Ss]ố\s*:?\s*(?:[….\-_ ]*|0+)\/\s*\p{Lu}{2,}|(?<![\p{L}\d)])\s*(?:[…_]+|\.{2,})\s*\/\s*\p{Lu}{2,}/u,
);

/** Reads the documents that a cell lists, one a line or parted by semicolons. An empty cell lists none. */
export const readDocuments = (text: string): readonly DocumentMention[] =>
  text
    .normalize('NFC')
    .split(/[\r\n]+/u)
    .flatMap(readLine);

const readLine = (line: string): readonly DocumentMention[] => {
  const mentions = line
    .split(';')
    .map((part) => part.replace(/^[\s\-–—•+*·]+/u, '').trim())
    .filter((part) => part !== '')
    .map(readMention);
  return mentions.map((mention, index) => withDayOfNext(mention, mentions.slice(index + 1)));
};

/** `12/QĐ-STP; 13/QĐ-STP ngày 02/3/2018`: a bare number takes the day that its list comes to. */
const withDayOfNext = (mention: DocumentMention, following: readonly DocumentMention[]): DocumentMention => {
  const next = following.find(({ documents, lacksDay }) => documents.length === 0 || !lacksDay);
  const day = next?.documents[0]?.day;
  if (!mention.lacksDay || !BARE_NUMBER.test(mention.text) || day === undefined || day === null) return mention;
  return {
    ...mention,
    lacksDay: false,
    days: [day],
    documents: mention.documents.map((one) => (one.isDated ? one : { ...one, day, isDated: true })),
  };
};

const readMention = (text: string): DocumentMention => {
  const whole = normalisedLine(text);
  const citations = readCitations(whole);
  // A citation names a bloc, whose digits and capitals are no paper's number.
  const line = citations.reduce((rest, citation) => rest.replace(citation.text, ''), whole);
  const written = readDays(line);
  const signed = readReferences(line, written);
  const named = signed.length > 0 ? [] : readNamedPapers(line, written);
  const documents = signed.length > 0 ? signed : named.filter(({ isDated: isOfDay }) => isOfDay);
  const isDated = documents.length > 0 && documents.every((one) => one.isDated);
  const pointsElsewhere = !isDated && (LINK.test(line) || ELSEWHERE.test(line));
  return {
    text,
    documents,
    days: documents.length > 0 ? documents.flatMap(({ day }) => day ?? []) : daysMeant(line, written),
    hasImpossibleDay: written.some(({ isImpossible }) => isImpossible),
    lacksNumber: documents.length === 0 && WITHOUT_NUMBER.test(line),
    lacksDay: !pointsElsewhere && (documents.some((one) => !one.isDated && one.year === null) || isBareName(line, named, written)),
    pointsElsewhere: pointsElsewhere || citations.length > 0,
    isStatement: documents.length === 0 && isStatement(line),
  };
};

/** `QĐ số 45`: nothing but a paper without its day. */
const isBareName = (line: string, named: readonly DocumentReference[], days: readonly WrittenDay[]): boolean =>
  named.length > 0 && days.length === 0 && !isStatement(line);

const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/** One kind of dash, space, Đ and digit, as office programs and keyboards vary them. */
const normalisedLine = (text: string): string =>
  text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/\u00d0/gu, 'Đ')
    .replace(/\u00f0/gu, 'đ');

/** Of a span of time its end is when the result stood. */
const daysMeant = (line: string, days: readonly WrittenDay[]): readonly Day[] =>
  days.flatMap(({ day, end }, index) => {
    const next = days[index + 1];
    const isStart = next !== undefined && /^\s*(?:đến|tới|-)\s*(?:hết\s*)?(?:ngày\s*)?$/iu.test(line.slice(end, next.start));
    return day === null || isStart ? [] : [day];
  });

const FIGURE = withLatinLetters(/(?<![\d/.,-])\d+(?:[.,]\d+)*\s*(?:%|\/\d+|\p{L}{2,})/gu);
/** Years, months and spans of time count nothing. */
const TIME = withLatinLetters(/(?<!\p{L})(?:năm|tháng|quý)\s*[\dIVX]+(?:\s*\/\s*\d{4})?|\d+\s*(?:năm|tháng|quý|tuần)(?!\p{L})/giu);
const WORDS = withLatinLetters(/[\p{L}\d%/.,]+/gu);
const FEW_WORDS = 4;
const MANY_WORDS = 10;

/** A figure that counts something, or so many words that they tell what was done; a year or a bare "đã gửi" tells nothing. */
const isStatement = (line: string): boolean => {
  const words = line.match(WORDS) ?? [];
  if (words.length >= MANY_WORDS) return true;
  const figures = [...line.replace(TIME, ' ').matchAll(FIGURE)];
  return words.length >= FEW_WORDS && (figures.length > 0 || /^không (?:có|phát sinh)/iu.test(line));
};

/** Whether a reader could find what is meant: a dated paper, a paper of a year, a place, or a statement of what was done. */
export const canBeFound = ({ days, documents, pointsElsewhere, isStatement: tells, hasImpossibleDay }: DocumentMention): boolean =>
  !hasImpossibleDay && (days.length > 0 || pointsElsewhere || tells || documents.some(({ isDated, year }) => isDated || year !== null));

/** What a line lacks, the first in this order; `null` where nothing. */
export const lackOf = (mention: DocumentMention): 'realDay' | 'number' | 'day' | null => {
  if (mention.hasImpossibleDay) return 'realDay';
  if (mention.lacksNumber) return 'number';
  return mention.lacksDay ? 'day' : null;
};
