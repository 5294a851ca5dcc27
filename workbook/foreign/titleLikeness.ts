const MOST_KNOWN = 2000;
const known = new Map<string, ReadonlySet<string>>();

/** Kept, because each row of a table is held against the same titles. */
const wordsOf = (title: string): ReadonlySet<string> => {
  const found = known.get(title);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = new Set(title.split(' '));
  known.set(title, words);
  return words;
};

/** How much two plain titles are alike, from 0 to 1: the same, one the beginning of the other, or by the words they share. */
export const titleLikeness = (a: string, b: string): number => {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.includes(' ') && long.startsWith(`${short} `)) return 0.95;
  const [wordsOfA, wordsOfB] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (const word of wordsOfA) if (wordsOfB.has(word)) shared += 1;
  return shared / (wordsOfA.size + wordsOfB.size - shared);
};
