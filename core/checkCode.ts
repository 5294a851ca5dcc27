/** How many hexadecimal digits people compare by eye, on receipts and in the foot of a page. */
const DIGITS = 16;

/**
 * The check code of a hash: its first 16 hexadecimal digits in capitals, in groups of four.
 *
 * @example checkCode('sha256:7f3a91c25b0ed846…') // '7F3A 91C2 5B0E D846'
 */
export const checkCode = (hash: string): string =>
  (
    hash
      .replace(/^sha256:/, '')
      .slice(0, DIGITS)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');
