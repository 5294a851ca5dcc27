import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATIONS, tryMutations } from './mutationKinds.ts';
import { rightBooks } from './rightBooks.ts';

/**
 * A program of its own: `node … ROOT SEED CASES FOLDER` prints what was tried as JSON and leaves every mutated file in the folder, by
 * the place of its bloc's book and its turn, for `readAll` to read without the judge's own work.
 */
const [root = '.', seed = '1', cases = '50', folder = '.'] = process.argv.slice(2);
const books = rightBooks(root);
let turn = 0;
const keep = (bytes: Uint8Array, book: number): void => writeFileSync(join(folder, `${book}-${(turn += 1)}.xlsx`), bytes);
const tried = (Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[]).map((name) =>
  tryMutations(name, books, { cases: Number(cases), seed: Number(seed), keep }),
);
process.stdout.write(JSON.stringify(tried));
