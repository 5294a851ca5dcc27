import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedWidth, storedWidth, textRoom } from '#workbook/writing/columnWidth.ts';
import { estimateLines, estimateRowHeight, heightOfLines } from '#workbook/writing/estimateRowHeight.ts';
import { textWidth } from '#workbook/writing/textWidth.ts';

const CRITERION = 'Tham mưu văn bản theo quyết định của Tỉnh ủy, HĐND, UBND hoặc theo kế hoạch năm';

describe('textWidth', () => {
  test.each([
    ['0123456789', 10, 50],
    ['iiii', 10, 11.12],
    ['W', 10, 9.44],
    ['Đ', 10, 7.22],
    ['', 12, 0],
  ])('measures %j at %d points as %d points', (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 6);
  });

  test('gives a letter with marks the width of the letter, decomposed or not', () => {
    expect(textWidth('ẾỆấặ', 12)).toBe(textWidth('EEaa', 12));
    expect(textWidth('Điểm tự chấm'.normalize('NFD'), 12)).toBe(textWidth('Điểm tự chấm', 12));
  });

  test('gives the horn of ơ and ư some room', () => {
    expect(textWidth('ơ', 12)).toBeGreaterThan(textWidth('o', 12));
  });

  test('takes bold letters for wider over a text', () => {
    expect(textWidth(CRITERION, 12, true)).toBeGreaterThan(textWidth(CRITERION, 12));
  });

  test('takes a letter that it does not know for as wide as the size', () => {
    expect(textWidth('漢', 12)).toBe(12);
  });
});

describe('estimateLines', () => {
  test.each([
    ['', 1],
    ['Điểm', 1],
    ['Điểm\nchuẩn', 2],
    ['Điểm\r\nchuẩn\r', 3],
    ['\n\n', 3],
  ])('counts %j as %d', (text, lines) => {
    expect(estimateLines(text, 30, 11)).toBe(lines);
  });

  test('wraps a criterion as Excel and LibreOffice do', () => {
    expect(estimateLines(CRITERION, 31, 11)).toBe(3);
    expect(estimateLines(CRITERION, 80, 11)).toBe(1);
  });

  test('breaks a word that is wider than its column', () => {
    const room = textRoom(10) * 0.96;
    const letters = Math.floor(room / textWidth('n', 12));
    expect(estimateLines('n'.repeat(letters), 10, 12)).toBe(1);
    expect(estimateLines('n'.repeat(letters + 1), 10, 12)).toBe(2);
    expect(estimateLines(`a ${'n'.repeat(letters + 1)}`, 10, 12)).toBe(3);
  });

  test('never takes fewer lines for a narrower column or a longer text', () => {
    const words = fc.array(fc.constantFrom('thi', 'đua', 'khen', 'thưởng', 'Nghiêm', 'của'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), fc.integer({ min: 0, max: 20 }), (text, width, more) => {
        const lines = estimateLines(text.join(' '), width, 11);
        expect(estimateLines(text.join(' '), width + more, 11)).toBeLessThanOrEqual(lines);
        expect(estimateLines([...text, 'thi'].join(' '), width, 11)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  test('ends for a column without any width', () => {
    expect(estimateLines('abc', 0, 12)).toBeGreaterThanOrEqual(1);
  });
});

describe('estimateRowHeight', () => {
  test.each([
    ['Điểm', 12, 16.5],
    ['Điểm\nchuẩn', 12, 32.25],
    ['Điểm', 14, 18.75],
  ])('gives %j at %d points a row of %d points', (text, size, height) => {
    expect(estimateRowHeight(text, 30, size)).toBe(height);
  });

  test('stops at the highest row that Excel has', () => {
    expect(heightOfLines(25, 12)).toBeLessThan(409.5);
    expect(heightOfLines(30, 12)).toBe(409.5);
  });
});

describe('a column', () => {
  test('is stored with its padding and printed as wide as its pixels', () => {
    expect(storedWidth(10)).toBe(10.625);
    expect(storedWidth(8.43, 11)).toBe(9.140625);
    expect(printedWidth(10)).toBeCloseTo((85 / 96) * 25.4, 6);
    expect(textRoom(10)).toBe(60);
  });
});
