interface CountedTitle {
  readonly title: string;
  /** How many unlike words it has. */
  readonly words: number;
}

/** Plain titles by their words: a row of a table is held only against those with which it shares one. */
export class TitleIndex {
  readonly #titles: readonly CountedTitle[];
  readonly #byWord = new Map<string, number[]>();

  constructor(titles: readonly string[]) {
    this.#titles = titles.map((title) => ({ title, words: wordsOf(title).size }));
    for (const [index, title] of titles.entries()) {
      for (const word of wordsOf(title)) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), index]);
    }
  }

  /**
   * How much each title is like this one, by its place: 1 the same, 0.95 one the beginning of the other, else the share of words that
   * both have. Titles that share no word are left out.
   */
  likenessesTo(title: string): ReadonlyMap<number, number> {
    const words = wordsOf(title);
    const shared = new Map<number, number>();
    for (const word of words) for (const index of this.#byWord.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const own = { title, words: words.size };
    return new Map([...shared].map(([index, count]) => [index, likeness(count, own, this.#titles[index] ?? own)]));
  }
}

const wordsOf = (title: string): ReadonlySet<string> => new Set(title === '' ? [] : title.split(' '));

const likeness = (shared: number, a: CountedTitle, b: CountedTitle): number => {
  if (a.title === b.title) return 1;
  const [short, long] = a.title.length < b.title.length ? [a.title, b.title] : [b.title, a.title];
  if (short.includes(' ') && long.startsWith(`${short} `)) return 0.95;
  return shared / (a.words + b.words - shared);
};
