import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another when they are read out. */
const SIGNS = 'ABCDEFGHKMNPQRTUVWXY346789';

/** A reference like `K7QD-49MX`: what a person is told of an unknown error and the log keeps beside it. */
export const newReference = (): string => {
  const signs = Array.from({ length: 8 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};
