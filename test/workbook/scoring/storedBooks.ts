import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, drawBooks, proveBooks, workedFaults } from './bookProof.ts';
import type { RandomBook } from './randomBook.ts';
import type { ScoreCells } from './writtenBook.ts';

/** Workbooks with what LibreOffice made of them, kept so that its answers can be held to where it is not installed. */
export interface StoredBooks {
  /** As LibreOffice names itself. */
  readonly libreOffice: string;
  readonly books: readonly { readonly book: RandomBook; readonly scores: ScoreCells }[];
}

const FILE = 'test/workbook/scoring/libreOfficeScores.json';
const DRAW = { seed: 20_261_122, books: 40 };

export const readStoredBooks = (root: string): StoredBooks => JSON.parse(readFileSync(join(root, FILE), 'utf8')) as StoredBooks;

type Recalculate = Parameters<typeof proveBooks>[1];

/** Draws the workbooks anew, has them worked out, and writes both down: a line each, so that a change can be read. */
export const storeBooks = (root: string, libreOffice: string, recalculate: Recalculate): void => {
  const books = drawBooks(DRAW);
  const { worked } = proveBooks(books, recalculate);
  const lines = books.map((book, at) => JSON.stringify({ book, scores: worked[at] }));
  writeFileSync(join(root, FILE), `{"libreOffice":${JSON.stringify(libreOffice)},"books":[\n${lines.join(',\n')}\n]}\n`);
};

/** Where today's engine or the slow evaluator says something else than LibreOffice said. Needs no LibreOffice. */
export const storedFaults = ({ books }: StoredBooks): readonly string[] => books.flatMap(({ book, scores }) => workedFaults(book, scores));

/** Where LibreOffice of this machine says something else today than the stored one did. */
export const changedAnswers = ({ books }: StoredBooks, recalculate: Recalculate): readonly string[] => {
  const { worked } = proveBooks(
    books.map(({ book }) => book),
    recalculate,
  );
  return books.flatMap(({ book, scores }, at) =>
    differences(scores, worked[at] ?? {}, Object.keys(scores)).map((fault) => `${fault} in ${JSON.stringify(book)}`),
  );
};
