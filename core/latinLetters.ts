/** The letters of the Latin alphabet in all its forms, and the Greek and Cyrillic ones that look like them, as a class of a pattern. */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͳͶͷͻ-ͽͿΆΈΉΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯᴀ-ᶿḀ-ỿＡ-Ｚａ-ｚ';

/**
 * The same pattern with these letters for `\p{L}`, which must stand first in a class that names it. All letters of all scripts take
 * an engine milliseconds to compile for each pattern, and many times as long without regard to case.
 *
 * @example withLatinLetters(/(?<!\p{L})của(?!\p{L})/iu).test('Báo cáo của Sở') // true
 */
export const withLatinLetters = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.replaceAll(String.raw`[\p{L}`, `[${LETTERS}`).replaceAll(String.raw`\p{L}`, `[${LETTERS}]`), flags);
