import { flipBits } from './bitFlips.ts';
import { judgeMutation, type KnownBook } from './judgeMutation.ts';
import { Dice, type Mutate } from './Mutation.ts';
import { rezip } from './rezips.ts';
import { truncate } from './truncations.ts';
import { mangleXml } from './xmlManglings.ts';

export const MUTATIONS = {
  'workbooks cut short': truncate,
  'workbooks with turned bits': flipBits,
  'workbooks zipped again': rezip,
  'workbooks with mangled XML': mangleXml,
} as const satisfies Readonly<Record<string, Mutate>>;

export interface Tried {
  readonly name: string;
  readonly cases: number;
  readonly refused: number;
  readonly failures: readonly string[];
  readonly slowestMilliseconds: number;
}

interface Trying {
  readonly cases: number;
  readonly seed: number;
  /** Takes every mutated file, with the place of the book that it was made of. */
  readonly keep: (bytes: Uint8Array, book: number) => void;
}

/** So many mutations of one kind, drawn for the seed, each judged. */
export const tryMutations = (name: keyof typeof MUTATIONS, books: readonly KnownBook[], { cases, seed, keep }: Trying): Tried => {
  const failures: string[] = [];
  let refused = 0;
  let slowest = 0;
  for (let index = 0; index < cases; index += 1) {
    const dice = new Dice(`${seed} ${name} ${index}`);
    const book = dice.oneOf(books);
    const mutation = MUTATIONS[name](book, dice);
    keep(mutation.bytes, books.indexOf(book));
    const { failure, isRefused, milliseconds } = judgeMutation(book, mutation);
    if (failure !== null) failures.push(`${book.name}, ${mutation.what}: ${failure} (seed ${seed}, case ${index})`);
    if (isRefused) refused += 1;
    slowest = Math.max(slowest, milliseconds);
  }
  return { name, cases, refused, failures, slowestMilliseconds: Math.round(slowest) };
};
