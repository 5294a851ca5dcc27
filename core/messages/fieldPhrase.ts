/** How a phrase about a field of a rubric reads in another language: `$1` … stand for what the pattern caught. */
export type FieldPhrase = readonly [pattern: RegExp, words: string];

/** What a field of a bloc's file should hold, in words; a phrase that no pattern knows is printed as it is. */
export const fieldPhrase = (phrases: readonly FieldPhrase[], expected: string): string => {
  const known = phrases.find(([pattern]) => pattern.test(expected));
  return known ? expected.replace(known[0], known[1]) : expected;
};
