import { unzipSync } from 'fflate';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { seededRandom } from '../../../samples/make/seededRandom.ts';
import type { ZipEntry } from '../buildZip.ts';

/** A workbook that is right, before anything is done to it. */
export interface RightBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bloc: Bloc;
}

/** What a mutation leaves of the content: all of it, all of it or a file that must be refused, or something that only a reader can tell. */
export type Left = 'same' | 'sameOrRefused' | 'unknown';

export interface Mutation {
  /** What was done and where, enough to see it again. */
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly left: Left;
}

export type Mutate = (book: RightBook, dice: Dice) => Mutation;

/** Random choices that are the same for the same seed. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = seededRandom(seed);
  }

  /** A whole number from 0 to one less than `count`. */
  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): readonly Item[] {
    return items
      .map((item) => ({ item, place: this.#next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

/** The parts of a workbook, opened by a reader that is not ours. */
export const partsOf = ({ bytes }: RightBook): readonly ZipEntry[] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
