import type { Cell } from './Sheet.ts';

const MARKS = /[\u0300-\u036f]/gu;

/**
 * Text as it is compared: without case, tone marks, punctuation and doubled spaces, so that hand-typed headings and titles of
 * one bloc meet. `đ` stays apart from `d`, because the list letters d) and đ) are two criteria.
 *
 * @example plainText('Điểm  CHUẨN:') // 'điem chuan'
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

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

export const isBlank = (cell: Cell): boolean => shownText(cell).trim() === '' && cell.content.type !== 'noValue';
