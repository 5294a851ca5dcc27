import type { Expected } from '../findings/finding.ts';
import type { ExpectedWords } from './CodedWords.ts';

/** The ready phrase of what should have stood there; `otherwise` where the finding does not say. */
export const expectedPhrase = (words: ExpectedWords, expected: Expected | null, otherwise = ''): string => {
  if (expected === null) return otherwise;
  const say = words[expected.is] as (one: Expected) => string;
  return say(expected);
};
