const MARKS = /[\u0300-\u036f]/gu;

/** Words without any mark, in a text or in the source of a pattern. */
export const unmarked = (text: string): string => text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').normalize('NFC');

/** A text that bears no mark at all was typed without them: "Tong cong", not "Công tác". */
export const isUnmarked = (text: string): boolean => !/(?![a-z])\p{L}|[̀-ͯ]/iu.test(text);
