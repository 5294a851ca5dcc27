/** The word for a key of a rubric; a key without one is printed with its underscores as spaces. */
export const wordOfKey = (words: Readonly<Record<string, string>>, key: string): string =>
  (Object.hasOwn(words, key) ? words[key] : undefined) ?? key.replace(/_/g, ' ');
