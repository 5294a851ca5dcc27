const SPACES = /[\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad]+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const BULLET = /^\s*(?:[-–—•●▪■◦*+·]|o(?=\s))+\s*/u;

/** Nobody prints a level in more letters; what is longer is left to the chair. */
export const LONGEST_SAYING = 400;

/** Printed words as they are looked through: lower case, single spaces, one sign for each dash and comparison. */
export const plainWording = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ')
    .replace(/[–—−‒]/gu, '-')
    .replace(/>=|=>|⩾/gu, '≥')
    .replace(/<=|=<|⩽/gu, '≤')
    .replace(/phần trăm/giu, '%')
    .toLowerCase()
    .trim();

/** Words as they are shown again: line breaks and doubled spaces become one space. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(SPACES, ' ').trim();

/** A line without the dash or dot that it begins with. */
export const withoutBullet = (text: string): string => text.replace(BULLET, '').trim();

/** Whether a line begins as an entry of a list that has no numbers. */
export const hasBullet = (text: string): boolean => BULLET.test(text) && !/^\s*[-+]\s*\d/u.test(text);

/** Whether a text holds digits. */
export const speaksOfNumbers = (text: string): boolean => /\d/u.test(text);
