/** How the entries of a list are counted. */
export type LabelStyle = 'upper' | 'roman' | 'number' | 'lower' | 'lowerRoman';

/** One step of a label: the second of `1.b`. */
export interface LabelPart {
  readonly style: LabelStyle;
  /** Its place in its list, from 1; `6a` lies between 6 and 7. */
  readonly value: number;
  readonly text: string;
}

/** The letters of Vietnamese lists in their order; most lists leave out ă, â, ê, f, j, ô, ơ, ư, w and z. */
const ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i;
const MOST_PARTS = 6;
const LEAD = /^(?:mục|phần|chương|nhóm|tiêu chí|nội dung|điều|khoản|điểm)\s+(?=(?:\d|[ivx]+|[a-zđ])(?:[\s.:)–-]|\d|$))/iu;

const romanValue = (text: string): number => {
  const sizes: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...text.toLowerCase()].map((letter) => sizes[letter] ?? 0);
  return digits.reduce((sum, size, index) => sum + (size < (digits[index + 1] ?? 0) ? -size : size), 0);
};

const letterValue = (text: string): number => [...ALPHABET].indexOf(text.toLowerCase()) + 1;

/** What one step of a label may be, the likelier first: `I` a Roman one before the letter, `i` the letter before a Roman one. */
const readingsOf = (text: string): readonly LabelPart[] => {
  const number = /^(\d{1,3})([a-zđ])?$/u.exec(text);
  if (number) {
    const value = Number(number[1]) + (number[2] === undefined ? 0 : letterValue(number[2]) / 100);
    return [{ style: 'number', value, text }];
  }
  const isUpper = text === text.toUpperCase();
  const roman: readonly LabelPart[] =
    ROMAN.test(text) && text !== '' ? [{ style: isUpper ? 'roman' : 'lowerRoman', value: romanValue(text), text }] : [];
  const letter: readonly LabelPart[] =
    [...text].length === 1 && letterValue(text) > 0 ? [{ style: isUpper ? 'upper' : 'lower', value: letterValue(text), text }] : [];
  return isUpper ? [...roman, ...letter] : [...letter, ...roman];
};

/**
 * The ways to read a printed number, the likeliest first, each as its steps: `I.`, `a)`, `1.1`, `2. b)`, `Phần A`, `6a`; empty where
 * it is none.
 */
export const readLabel = (label: string): readonly (readonly LabelPart[])[] => {
  const bare = label
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(LEAD, '');
  const texts = bare.split(/[\s.,;:()/\-–—]+/u).filter((text) => text !== '');
  if (texts.length === 0 || texts.length > MOST_PARTS) return [];
  const parts = texts.map(readingsOf);
  if (parts.some((readings) => readings.length === 0)) return [];
  const most = Math.max(...parts.map((readings) => readings.length));
  return Array.from({ length: most }, (_, choice) => parts.map((readings) => readings[Math.min(choice, readings.length - 1)] as LabelPart));
};

const IN_TITLE =
  /^\s*(?<label>(?:(?:mục|phần|chương|nhóm|tiêu chí)\s+)(?:[IVX]+|[A-ZĐ]|\d{1,2})(?=[\s.:)–-]|$)|(?:[IVX]+|[A-HĐ]|\d{1,3}(?:\.\d{1,3}){0,4}[a-zđ]?|[a-zđ]|[IVX]+(?:\.\d{1,3})+(?:\.[a-zđ])?)(?=[.)])|\d{1,3}(?:\.\d{1,3}){1,4}(?=\s)|[IVX]{2,}(?=\s+[\p{Lu}])|\(\d{1,2}\))[.):]*\s*[–:-]?\s*(?<title>\S[\s\S]*)$/iu;

/** The number that a title begins with where it has no column of its own: `a) Ban hành kế hoạch`. */
export const labelInTitle = (title: string): { readonly label: string; readonly title: string } | null => {
  const { label, title: rest } = IN_TITLE.exec(title)?.groups ?? {};
  if (label === undefined || rest === undefined || readLabel(label).length === 0) return null;
  return { label: label.trim(), title: rest.trim() };
};
