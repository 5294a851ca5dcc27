import type { Fields } from '../rubric/fields.ts';

const RECEIPT_PREFIX = /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u;
const LONGEST_PREFIX = 30;

/** As the bloc's file says; else the first letters of the province, or of the bloc's name, and the year. */
export const readReceiptPrefix = (fields: Fields, edition: number): string => {
  const given = fields.optionalText('receiptPrefix');
  if (given !== null && (given.length > LONGEST_PREFIX || !RECEIPT_PREFIX.test(given))) {
    return fields.refuse('receiptPrefix', 'letters, digits, dots and hyphens without spaces');
  }
  return given ?? `${initialsOf(fields.optionalText('province') || fields.text('name'))}-${edition}`;
};

const initialsOf = (name: string): string =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 8);
