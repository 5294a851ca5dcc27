import { format } from 'numfmt';
import type { GridCell } from './Grid.ts';

/**
 * What a cell shows, as `Range.text` gives it: the value in its number format, with the separators of the locale.
 * The width of the column, which turns a number into `####` on the screen, is not looked at.
 * Source: ECMA-376 part 1, 18.8.31, by the numfmt library.
 */
export const cellText = ({ value, isError, numberFormat }: GridCell, locale: string): string => {
  if (value === '') return '';
  if (isError) return String(value);
  return format(numberFormat, value, { locale, throws: false });
};

/** The separators of a locale, as `Application.decimalSeparator` and `thousandsSeparator` give them. */
export const separatorsOf = (locale: string): { readonly decimal: string; readonly thousands: string } => {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal'), thousands: find('group') };
};
