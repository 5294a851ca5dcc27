import type { Cell } from './Sheet.ts';

const MARKS = /[\u0300-\u036f]/gu;

/** Signs that take no room: zero-width ones, marks of direction, soft hyphens, controls but for tabs and line breaks. */
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;

export const withoutHidden = (text: string): string => text.replace(HIDDEN, '');

/** What a person sees of a text: no hidden signs, no spaces of any kind at its ends. */
export const visibleText = (text: string): string => withoutHidden(text).trim();

/**
 * Text as it is compared: without case, tone marks, punctuation and doubled spaces, so that hand-typed headings and titles of
 * one bloc meet. `đ` stays apart from `d`, because the list letters d) and đ) are two criteria.
 *
 * @example plainText('Điểm  CHUẨN:') // 'điem chuan'
 */
export const plainText = (text: string): string => (PLAIN.test(text) ? text : madePlain(text));

/** What is as it is compared already: most numbers and codes. */
const PLAIN = /^[a-z\d]*$/;

const madePlain = (text: string): string =>
  withoutHidden(text)
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Plain text with d for đ as well: some type headings, names and titles without any mark. Labels stay apart by `plainText`. */
export const foldedText = (text: string): string => plainText(text).replaceAll('đ', 'd');

/** What a cell shows, as text: a number in its decimal form, an error as itself, nothing for a blank. */
export const shownText = ({ content }: Cell): string => {
  switch (content.type) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'date':
      return content.day ?? content.number;
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.error;
    case 'blank':
    case 'noValue':
      return '';
  }
};

export const isBlank = (cell: Cell): boolean => visibleText(shownText(cell)) === '' && cell.content.type !== 'noValue';
