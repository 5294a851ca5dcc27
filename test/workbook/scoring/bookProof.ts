import * as fc from 'fast-check';
import { randomBook, type RandomBook } from './randomBook.ts';
import { cellText, slowBook } from './slow/slowBook.ts';
import { scoresOf, writtenBook, type ScoreCells } from './writtenBook.ts';

/** So many workbooks, always the same ones for a seed. */
export const drawBooks = ({ seed, books }: { readonly seed: number; readonly books: number }): readonly RandomBook[] =>
  fc.sample(randomBook, { seed, numRuns: books });

const slowCells = (book: RandomBook): ScoreCells => Object.fromEntries([...slowBook(book)].map(([code, value]) => [code, cellText(value)]));

/** The codes at which two columns of scores say something else, with what each says. */
export const differences = (expected: ScoreCells, seen: ScoreCells, codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) =>
    expected[code] === seen[code] ? [] : [`${code}: ${expected[code] || 'blank'} expected, ${seen[code] || 'blank'} seen`],
  );

/** Where the engine says something else of a whole workbook than the slow evaluator does. */
export const engineFaults = (book: RandomBook): readonly string[] => {
  const [slow, { shown }] = [slowCells(book), writtenBook(book)];
  return differences(slow, shown, Object.keys(slow)).map((fault) => `${fault} in ${JSON.stringify(book)}`);
};

/** Where a workbook that another program worked out says something else than the slow evaluator and the engine do. */
export const workedFaults = (book: RandomBook, worked: ScoreCells, shown = writtenBook(book).shown): readonly string[] => {
  const slow = slowCells(book);
  const codes = Object.keys(worked);
  if (codes.length < book.bloc.rubric.criteria.length) return [`only ${codes.length} rows came back of ${JSON.stringify(book)}`];
  return [...differences(slow, worked, codes), ...differences(shown, worked, codes)].map((fault) => `${fault} in ${JSON.stringify(book)}`);
};

/** Whole workbooks, written, worked out by `recalculate` and compared score by score. */
export const proveBooks = (
  books: readonly RandomBook[],
  recalculate: (files: readonly Uint8Array[]) => readonly Uint8Array[],
): { readonly scores: number; readonly failures: readonly string[]; readonly worked: readonly ScoreCells[] } => {
  const written = books.map(writtenBook);
  const worked = recalculate(written.map(({ bytes }) => bytes)).map(scoresOf);
  return {
    scores: worked.reduce((sum, cells) => sum + Object.keys(cells).length, 0),
    failures: books.flatMap((book, at) => workedFaults(book, worked[at] ?? {}, written[at]?.shown)),
    worked,
  };
};
