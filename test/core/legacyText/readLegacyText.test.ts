import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legacyFontOf } from '#core/legacyText/legacyFont.ts';
import { readLegacyText } from '#core/legacyText/readLegacyText.ts';
import { readTcvn3 } from '#core/legacyText/tcvn3.ts';
import { isVietnameseSyllable } from '#core/legacyText/vietnameseSyllable.ts';
import { readVni } from '#core/legacyText/vniWindows.ts';
import { CAPITALS, inTcvn3, inTcvn3Capitals, inVni, SMALL } from './encodings.ts';

describe('the letters of the old encodings', () => {
  test('are 134 with a mark', () => {
    expect(new Set([...SMALL, ...CAPITALS]).size).toBe(134);
  });

  test.each([...SMALL])('%s is one code of TCVN3, in a font of capitals its capital', (letter) => {
    const code = inTcvn3(letter);
    expect(code).toMatch(/^[\u00a1-\u00fe]$/);
    expect(readTcvn3(code)).toBe(letter);
    expect(readLegacyText(code, '.VnTimeH')).toBe(letter.toUpperCase());
  });

  test.each([...'ĂÂÊÔƠƯĐ'])('%s has a code of TCVN3 of its own', (letter) => {
    expect(readTcvn3(inTcvn3(letter))).toBe(letter);
    expect(readLegacyText(inTcvn3(letter), '.VnTimeH')).toBe(letter);
  });

  test.each([...SMALL, ...CAPITALS])('%s is a code of VNI or a letter with a sign', (letter) => {
    const code = inVni(letter);
    expect(code).toMatch(/^[aeouyôöAEOUYÔÖ]?[\u00c0-\u00ff]$/);
    expect(readVni(code)).toBe(letter);
  });

  test('are each one code only', () => {
    expect(new Set([...SMALL, ...'ĂÂÊÔƠƯĐ'].map(inTcvn3)).size).toBe(74);
    expect(new Set([...SMALL, ...CAPITALS].map(inVni)).size).toBe(134);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...SMALL, ...'bcdghklmnpqrstvxaeiouy 0123456789.,;/-()%'), maxLength: 60 });
const mixed = fc.string({ unit: fc.constantFrom(...SMALL, ...CAPITALS, ...'bcdBCD aeiouyAEIOUY 0123.,;/-'), maxLength: 60 });

describe('a text typed in an old encoding', () => {
  test('is what was meant, whatever its letters', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(readTcvn3(inTcvn3(text))).toBe(text);
        expect(readTcvn3(inTcvn3Capitals(text)).toUpperCase()).toBe(text.toUpperCase());
      }),
    );
    fc.assert(
      fc.property(mixed, (text) => {
        expect(readVni(inVni(text))).toBe(text);
      }),
    );
  });

  test('comes back to the very codes that were typed', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(inTcvn3(readTcvn3(inTcvn3(text)))).toBe(inTcvn3(text));
        expect(inVni(readVni(inVni(text)))).toBe(inVni(text));
      }),
    );
  });

  test.each([
    ['C«ng an tØnh', '.VnTime', 'Công an tỉnh'],
    ['Céng hßa X· héi', '.VnArial', 'Cộng hòa Xã hội'],
    ['B¸o c¸o sè 12/BC-STP ngµy 05/3/2018', '.vntime', 'Báo cáo số 12/BC-STP ngày 05/3/2018'],
    ['b¶ng tù chÊm ®iÓm', '.VnTimeH', 'BẢNG TỰ CHẤM ĐIỂM'],
    ['so tu phap', '.VnTimeH', 'SO TU PHAP'],
    ['Coâng an tænh', 'VNI-Times', 'Công an tỉnh'],
    ['ÑÔN VÒ: SÔÛ TÖ PHAÙP', 'VNI-Helve', 'ĐƠN VỊ: SỞ TƯ PHÁP'],
    ['Aùp duïng', 'VNI Times', 'Áp dụng'],
    ['8,5 ®iÓm', '.VnTime', '8,5 điểm'],
  ])('“%s” in %s shows “%s”', (typed, font, shown) => {
    expect(readLegacyText(typed, font)).toBe(shown);
  });

  test('keeps line breaks, quotes and dashes of its program', () => {
    expect(readLegacyText('- Sè 1\r\n– “B¸o c¸o”…\u00a0', '.VnTime')).toBe('- Số 1\r\n– “Báo cáo”…\u00a0');
  });
});

describe('a text that is left as it stands', () => {
  test.each([
    ['in a Unicode font', 'C«ng an tØnh', 'Times New Roman'],
    ['in no known font', 'C«ng an tØnh', null],
    ['of plain letters and digits', 'BC-STP 12/2018', '.VnTime'],
    ['of capitals in a font of capitals', 'STT', '.VnTimeH'],
    ['typed in Unicode without changing the font', 'Báo cáo số 12', '.VnTime'],
    ['typed in Unicode with marks apart', 'Báo cáo'.normalize('NFD'), '.VnTime'],
    ['typed in Unicode with letters that Latin has too', 'Báo cáo', '.VnTime'],
    ['typed in Unicode with such letters in a font of VNI', 'Ghi chú', 'VNI-Times'],
    ['typed in Unicode, which the font would spell as nobody does', 'Ghi chú', '.VnTime'],
  ])('%s', (_, text, font) => {
    expect(readLegacyText(text, font)).toBeNull();
  });
});

describe('the font', () => {
  test.each([
    ['.VnTime', { encoding: 'tcvn3', isCapital: false }],
    ['.VnTimeH', { encoding: 'tcvn3', isCapital: true }],
    ['.vnarialh', { encoding: 'tcvn3', isCapital: true }],
    ['.VnAvant', { encoding: 'tcvn3', isCapital: false }],
    ['VNI-Times', { encoding: 'vni', isCapital: false }],
    ['Vni-Helve', { encoding: 'vni', isCapital: false }],
    ['Times New Roman', null],
    ['Verdana', null],
    ['', null],
    [null, null],
  ])('%s tells %j', (font, told) => {
    expect(legacyFontOf(font)).toEqual(told);
  });
});

describe('a Vietnamese syllable', () => {
  test.each(['công', 'Nghiêng', 'quyết', 'ươi', 'khuỷu', 'tuyên', 'giếng', 'gì', 'yêu', 'xoong', 'qua', 'SỞ', 'chú'.normalize('NFD')])(
    'may be %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );

  test.each(['cỏo', 'Bỏo', 'chỳ', 'cĩ', 'coâng', 'abc', 'đ', 'STP', 'áà', ''])('is not %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
