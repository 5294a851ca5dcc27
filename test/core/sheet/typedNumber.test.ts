import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';

describe('a typed number with one certain reading', () => {
  test.each([
    ['8', '8'],
    ['8,5', '8.5'],
    ['8.5', '8.5'],
    ['8,50', '8.5'],
    ['08,5', '8.5'],
    ['0', '0'],
    ['-0', '0'],
    ['0,0', '0'],
    [',5', '0.5'],
    ['.25', '0.25'],
    [' 8,5 ', '8.5'],
    ['8,5\u00a0', '8.5'],
    ['\u20098\u202f,\u30005\ufeff', '8.5'],
    ['\t8,5\n', '8.5'],
    ['\u200b8,5\u200d', '8.5'],
    ['4\u200b8', '48'],
    ['\u200e8,5\u00ad', '8.5'],
    ['\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a8,5\u205f', '8.5'],
    ['‘8,5', '8.5'],
    ['＇８，５', '8.5'],
    ['8 , 5', '8.5'],
    ['８，５', '8.5'],
    ['８．５', '8.5'],
    ["'8,5", '8.5'],
    ['’8,5', '8.5'],
    ['8,5 điểm', '8.5'],
    ['8,5điểm', '8.5'],
    ['8,5 ĐIỂM', '8.5'],
    ['8,5 điểm.', '8.5'],
    ['8,5 đ', '8.5'],
    ['8,5đ', '8.5'],
    ['8,5 điểm'.normalize('NFD'), '8.5'],
    ['-10', '-10'],
    ['−10', '-10'],
    ['–10', '-10'],
    ['- 10', '-10'],
    ['+5', '5'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1 000', '1000'],
    ['1 000,5', '1000.5'],
    ['12345', '12345'],
    ['0,1234', '0.1234'],
  ])('“%s” is %s', (text, number) => {
    expect(readTypedNumber(text)).toBe(number);
  });

  const SPACES = [...' \u00a0\u2007\u2009\u202f\u3000\t'];
  const UNSEEN = [...'\u200b\u200c\u200d\u2060\ufeff\u00ad'];
  const around = fc.string({ unit: fc.constantFrom(...SPACES, ...UNSEEN), maxLength: 4 });
  const unseen = fc.string({ unit: fc.constantFrom(...UNSEEN), maxLength: 2 });

  test('is the same however it is spaced, with whichever digits, signs and words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.record({ mark: fc.constantFrom(',', '.'), isWide: fc.boolean(), word: fc.constantFrom('', 'điểm', 'đ', 'ĐIỂM', 'điểm.') }),
        fc.tuple(around, around, around, unseen),
        (whole, hundredths, { mark, isWide, word }, [before, between, after, within]) => {
          const typed = `${whole}${mark}${String(hundredths).padStart(2, '0')}`;
          const wide = isWide ? typed.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : typed;
          const text = `${before}${[...wide].join(within)}${between}${word}${after}`;
          expect(readTypedNumber(text)).toBe(readTypedNumber(typed));
          expect(readTypedNumber(text)).not.toBeNull();
        },
      ),
    );
  });

  test('is any number of one or two decimals, with comma and dot alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(',', '.'),
        (whole, hundredths, mark) => {
          const fraction = String(hundredths).padStart(2, '0');
          expect(Number(readTypedNumber(`${whole}${mark}${fraction}`))).toBeCloseTo(whole + hundredths / 100, 9);
        },
      ),
    );
  });
});

describe('what has no certain reading', () => {
  test.each([
    '',
    ' ',
    "'",
    'điểm',
    'đ',
    '-',
    '1.500',
    '1,500',
    '0,125',
    '12.500 điểm',
    '95%',
    '95 %',
    '９５％',
    '12/3/2018',
    '12-3',
    '12.3.2018',
    '2018-03-12',
    '40-47',
    '40 – 47',
    '40 đến 47',
    '47/50',
    '4 7',
    '1 00',
    '10 000 0',
    'tám',
    'Đạt',
    '8,5 diem',
    '8 điểm 5',
    '8,5,5',
    '8.5.5',
    '1.23,4,5',
    '8..5',
    '8,',
    '8.',
    '1e3',
    '0x10',
    '=8',
    '(8)',
    '~8',
    '8?',
    '8*',
    '--8',
    '+-8',
    'NaN',
    '∞',
    '８５O',
  ])('“%s” is none', (text) => {
    expect(readTypedNumber(text)).toBeNull();
  });
});
