/** How much two plain titles are alike, from 0 to 1: the same, one the beginning of the other, or by the words they share. */
export const titleLikeness = (a: string, b: string): number => {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.includes(' ') && long.startsWith(`${short} `)) return 0.95;
  const [wordsOfA, wordsOfB] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word)).length;
  return shared / (wordsOfA.size + wordsOfB.size - shared);
};
