import type { Report } from '#core/checks/checkSheet.ts';
import { writePoints } from '#core/points.ts';
import type { LeafReading } from '#core/sheet/SheetReading.ts';
import { readBytes } from '../scoring/ourBook.ts';
import type { Mutation, RightBook } from './Mutation.ts';
import { slowSheets, type SlowSheet } from './SlowBook.ts';

/** How long one file may keep the processor, in milliseconds. */
const MOST_MILLISECONDS = 2000;

export interface Judgement {
  /** What must never happen, in words; `null` where all is well. */
  readonly failure: string | null;
  readonly isRefused: boolean;
  readonly milliseconds: number;
}

/** A right book with what is known of it. */
export interface KnownBook extends RightBook {
  readonly report: Report;
  readonly sheet: SlowSheet;
}

export const knownBook = (book: RightBook): KnownBook => {
  const report = readBytes(book.bytes, book.bloc);
  if ('refusal' in report || report.score.total === null) throw new Error(`${book.name} is no right book`);
  const sheet = slowSheets(book.bytes)?.find(({ name }) => name === report.reading.sheet.name);
  if (!sheet) throw new Error(`the slow reader does not understand ${book.name}`);
  return { ...book, report, sheet };
};

/**
 * Reads and checks a mutated workbook. It may be refused, unless nothing in it was changed. A score that is read with certainty and
 * without an error at it must be the one that the file holds: that of the right book or, where the content was changed, what a
 * reader of another make finds in the same row.
 */
export const judgeMutation = (book: KnownBook, { bytes, left }: Mutation): Judgement => {
  const start = process.cpuUsage();
  try {
    const report = readBytes(bytes, book.bloc);
    const milliseconds = process.cpuUsage(start).user / 1000;
    const isRefused = 'refusal' in report || report.verdict === 'refused';
    const failure =
      milliseconds > MOST_MILLISECONDS
        ? `takes ${milliseconds} ms`
        : isRefused
          ? refusedFailure(left)
          : scoresFailure(book, report, bytes, left);
    return { failure, isRefused, milliseconds };
  } catch (error) {
    return {
      failure: `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      isRefused: false,
      milliseconds: 0,
    };
  }
};

const refusedFailure = (left: Mutation['left']): string | null => (left === 'same' ? 'is refused although nothing was changed' : null);

const scoresFailure = (book: KnownBook, report: Report, bytes: Uint8Array, left: Mutation['left']): string | null => {
  if (left !== 'unknown' && report.reading.agency !== book.report.reading.agency) return `is taken for ${report.reading.agency}`;
  if (left !== 'unknown' && report.verdict !== book.report.verdict) return `is ${report.verdict} and was ${book.report.verdict}`;
  const seen = left === 'unknown' ? slowSheets(bytes)?.find(({ name }) => name === report.reading.sheet.name) : book.sheet;
  for (const [index, found] of report.reading.leaves.entries()) {
    const right = book.report.reading.leaves[index];
    const failure = right && scoreFailure(book, { found, right, seen, report });
    if (failure) return failure;
  }
  return null;
};

interface Pair {
  readonly found: LeafReading;
  readonly right: LeafReading;
  readonly seen: SlowSheet | undefined;
  readonly report: Report;
}

const scoreFailure = (book: KnownBook, { found, right, seen, report }: Pair): string | null => {
  const { code } = found.leaf;
  if (found.points === null) return report.verdict === 'clean' && !found.isDropped ? `${code} is missing and the verdict clean` : null;
  if (report.findings.some(({ criterion, severity }) => criterion === code && severity === 'error')) return null;
  const points = Number(writePoints(found.points));
  const expected = seen && expectedScore(book, right, seen);
  if (expected === 'several') return `${code} is ${points} and stands several times`;
  const truth = typeof expected === 'number' ? expected : Number(writePoints(right.points ?? found.points));
  return Math.abs(points) === Math.abs(truth) ? null : `${code} is read as ${points} and is ${truth}`;
};

/** What the slow reader finds in the rows that bear the criterion's words; `null` where it finds none or no number. */
const expectedScore = ({ sheet }: KnownBook, right: LeafReading, seen: SlowSheet): number | 'several' | null => {
  const row = right.rows[0];
  if (!row) return null;
  const [selfColumn = '', own = ''] = split(row.self.at.cell);
  const column = columnLike(sheet, selfColumn, seen);
  if (column === null) return null;
  const keys = keyColumns(sheet, row.title.at.cell, row.label.at.cell);
  const wordsIn = (of: SlowSheet, at: string): string => keys.map((key) => of.values.get(`${key}${at}`)?.join('|') ?? '').join(' ¦ ');
  const words = wordsIn(sheet, own);
  const rows = new Set([...seen.values.keys()].map((address) => split(address)[1] ?? ''));
  const values = [...rows].filter((at) => wordsIn(seen, at) === words).flatMap((at) => seen.values.get(`${column}${at}`) ?? []);
  const numbers = new Set(values.map(Number));
  if (numbers.size > 1) return 'several';
  const [number] = numbers;
  return number === undefined || Number.isNaN(number) ? null : number;
};

const split = (address: string): readonly string[] => /^([A-Z]+)(\d+)$/.exec(address)?.slice(1) ?? [];

/** A workbook of ours tells its rows by the codes in column H, any other by number and title. */
const keyColumns = (sheet: SlowSheet, title: string, label: string): readonly string[] => {
  const isOurs = [...sheet.values].some(([address, [value]]) => address.startsWith('H') && value === '=base');
  return isOurs ? ['H'] : [...new Set([split(title)[0] ?? '', split(label)[0] ?? ''])];
};

/** The column that bears the heading of the right book's score column; `null` where none or several do. */
const columnLike = (sheet: SlowSheet, selfColumn: string, seen: SlowSheet): string | null => {
  const heading = [...sheet.values].find(
    ([address, [value]]) => split(address)[0] === selfColumn && /chấm|đánh giá/iu.test(value ?? ''),
  )?.[1][0];
  const columns = new Set(
    [...seen.values].filter(([, values]) => heading !== undefined && values.includes(heading)).map(([address]) => split(address)[0] ?? ''),
  );
  const [column] = columns;
  return columns.size === 1 ? (column ?? null) : null;
};
