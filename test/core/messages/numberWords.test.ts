import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsInWords } from '#core/messages/numberWords.ts';
import { pointsOf } from '#core/points.ts';
import { points } from './sampleFindings.ts';

describe('pointsInWords', () => {
  test.each([
    ['0', 'Không điểm'],
    ['1', 'Một điểm'],
    ['4', 'Bốn điểm'],
    ['5', 'Năm điểm'],
    ['10', 'Mười điểm'],
    ['11', 'Mười một điểm'],
    ['14', 'Mười bốn điểm'],
    ['15', 'Mười lăm điểm'],
    ['20', 'Hai mươi điểm'],
    ['21', 'Hai mươi mốt điểm'],
    ['24', 'Hai mươi tư điểm'],
    ['25', 'Hai mươi lăm điểm'],
    ['100', 'Một trăm điểm'],
    ['101', 'Một trăm linh một điểm'],
    ['105', 'Một trăm linh năm điểm'],
    ['110', 'Một trăm mười điểm'],
    ['115', 'Một trăm mười lăm điểm'],
    ['879', 'Tám trăm bảy mươi chín điểm'],
    ['1000', 'Một nghìn điểm'],
    ['1005', 'Một nghìn không trăm linh năm điểm'],
    ['1015', 'Một nghìn không trăm mười lăm điểm'],
    ['1100', 'Một nghìn một trăm điểm'],
    ['10000', 'Mười nghìn điểm'],
    ['21000', 'Hai mươi mốt nghìn điểm'],
    ['105000', 'Một trăm linh năm nghìn điểm'],
    ['999999', 'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín điểm'],
    ['48.5', 'Bốn mươi tám phẩy năm điểm'],
    ['902.1', 'Chín trăm linh hai phẩy một điểm'],
    ['1.25', 'Một phẩy hai mươi lăm điểm'],
    ['0.05', 'Không phẩy không năm điểm'],
    ['0.005', 'Không phẩy không không năm điểm'],
    ['0.105', 'Không phẩy một trăm linh năm điểm'],
    ['-10', 'Âm mười điểm'],
  ])('%s is read "%s"', (value, words) => {
    expect(pointsInWords(points(value), 'vi')).toBe(words);
  });

  test.each([
    ['0', 'Zero points'],
    ['1', 'One point'],
    ['15', 'Fifteen points'],
    ['21', 'Twenty-one points'],
    ['105', 'One hundred and five points'],
    ['1005', 'One thousand and five points'],
    ['1250', 'One thousand two hundred and fifty points'],
    ['879.05', 'Eight hundred and seventy-nine point zero five points'],
    ['-3', 'Minus three points'],
  ])('%s is read "%s" in English', (value, words) => {
    expect(pointsInWords(points(value), 'en')).toBe(words);
  });

  test('two different totals are never read alike', () => {
    const amount = fc.integer({ min: -999_999_999, max: 999_999_999 }).map(pointsOf);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(a !== b);
        expect(pointsInWords(a, 'vi')).not.toBe(pointsInWords(b, 'vi'));
      }),
    );
  });

  test('the first thousand are all told apart', () => {
    const words = Array.from({ length: 1000 }, (_, whole) => pointsInWords(pointsOf(whole * 1000), 'vi'));

    expect(new Set(words).size).toBe(1000);
  });

  test('beyond 999 999,999 it refuses instead of reading wrongly', () => {
    expect(pointsInWords(pointsOf(999_999_999), 'vi')).toMatch(/phẩy chín trăm chín mươi chín điểm$/);
    expect(() => pointsInWords(pointsOf(1_000_000_000), 'vi')).toThrow(RangeError);
  });
});
