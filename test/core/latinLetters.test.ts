import { describe, expect, test } from 'vitest';
import { withLatinLetters } from '#core/latinLetters.ts';

const LETTER = /^[\p{L}]$/u;
/** Where Latin, Greek and Cyrillic letters stand, and their full-width forms; nothing else is promised. */
const BLOCKS = [
  [0x0000, 0x02af],
  [0x0370, 0x0373],
  [0x037b, 0x0481],
  [0x048a, 0x052f],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1eff],
  [0xff00, 0xff5a],
] as const;

const characters = BLOCKS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
);

describe('Latin letters for all letters', () => {
  test('are the same letters as those of Unicode, and no other signs', () => {
    const latin = withLatinLetters(LETTER);

    expect(characters.filter((one) => latin.test(one) !== LETTER.test(one))).toEqual([]);
  });

  test('stand within a class and outside of one, and leave the flags as they are', () => {
    const latin = withLatinLetters(/(?<!\p{L})của [\p{L}\d]+ \p{L}{2}/iu);

    expect(latin.exec('Báo cáo CỦA Sở4 ĐT')?.[0]).toBe('CỦA Sở4 ĐT');
    expect(latin.test('ọcủa Sở4 ĐT')).toBe(false);
    expect(latin.flags).toBe('iu');
  });
});
