import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { distinctScores, foreignBook, linesOf } from '../foreign/foreignBook.ts';
import { filledOut, ourBook } from '../scoring/ourBook.ts';
import { knownBook, type KnownBook } from './judgeMutation.ts';

const BLOCS = ['cao-bang-noi-chinh-2018', 'bac-ninh-kinh-te-ky-thuat-2018'] as const;

/**
 * Workbooks of ours, filled in, and tables that an agency made itself, all of them right.
 *
 * @param root the folder of the project
 */
export const rightBooks = (root: string): readonly KnownBook[] => [
  ...BLOCS.map((name, turn) => {
    const bloc = blocIn(root, name);
    return knownBook({ name: `the workbook of ${name}`, bytes: writeWorkbook(ourBook(bloc, filledOut(bloc, turn))), bloc });
  }),
  foreign(root),
];

/** The blocs of those books, in their order. */
export const blocsOfBooks = (root: string): readonly Bloc[] => [...BLOCS, BLOCS[0]].map((name) => blocIn(root, name));

const blocIn = (root: string, name: string): Bloc =>
  readBloc(JSON.parse(readFileSync(join(root, 'samples', name, 'bloc.json'), 'utf8')) as Json);

const foreign = (root: string): KnownBook => {
  const bloc = blocIn(root, BLOCS[0]);
  return knownBook({ name: 'a table made by hand', bytes: writeWorkbook(foreignBook(linesOf(bloc, distinctScores(bloc)))), bloc });
};
