import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#core/calendar.ts';
import { isSameDocument, writeDocument, type DocumentReference } from '#core/evidence/DocumentReference.ts';
import { readDocuments } from '#core/evidence/readDocuments.ts';

const referencesIn = (text: string): readonly DocumentReference[] => readDocuments(text).flatMap(({ documents }) => documents);

/** `BC STP 123 2018-11-12`: kind, sign, numbers and day. */
const told = (text: string): readonly string[] =>
  referencesIn(text).map(({ kind, sign, numbers, day, year, isDated }) =>
    [kind, sign, numbers.join('+'), year, day ?? (isDated ? 'dated' : 'undated')].filter((part) => part !== null).join(' '),
  );

describe('one paper', () => {
  test.each([
    ['123/BC-STP ngày 12/11/2018', 'BC STP 123 2018-11-12'],
    ['Số 123/BC-STP, ngày 12 tháng 11 năm 2018', 'BC STP 123 2018-11-12'],
    ['BC số 123/BC-STP (12/11/2018)', 'BC STP 123 2018-11-12'],
    ['Báo cáo số: 05 /BC-CAT ngày 05/02/2018', 'BC CAT 5 2018-02-05'],
    ['số 05/ BC - CAT ngày 5-2-2018', 'BC CAT 5 2018-02-05'],
    ['QĐ 45/2018/QĐ-UBND', 'QĐ UBND 45 2018 undated'],
    ['Quyết định số 45/2018/QĐ-UBND ngày 21/5/2018 của UBND tỉnh', 'QĐ UBND 45 2018 2018-05-21'],
    ['123/BC-STP-VP ngày 12/11/18', 'BC STP-VP 123 2018-11-12'],
    ['123/BC–STP ngày 12.11.2018', 'BC STP 123 2018-11-12'],
    ['12/QÐ-UBND ngày 12/11/2018', 'QĐ UBND 12 2018-11-12'],
    ['12/QD-UBND ngày 12/11/2018', 'QĐ UBND 12 2018-11-12'],
    ['12/qđ-ubnd ngày 12/11/2018', 'QĐ ubnd 12 2018-11-12'],
    ['Kế hoạch số 15-KH/ĐU ngày 13/03/2018 của Đảng bộ', 'KH ĐU 15 2018-03-13'],
    ['Quyết định số 968-QĐ/TU ngày 08/11/2018', 'QĐ TU 968 2018-11-08'],
    ['Công văn số 132/STP-VP ngày 23/3/2018', 'CV STP-VP 132 2018-03-23'],
    ['Công văn 45/UBND-NC ngày 23/3/2018', 'CV UBND-NC 45 2018-03-23'],
    ['Tờ trình số 40/TTr-TTr ngày 21/9/2018', 'TTr TTr 40 2018-09-21'],
    ['Quyết định số 12a/QĐ-BCHBP ngày 05/6/2018', 'QĐ BCHBP 12a 2018-06-05'],
    ['ngày 12/11/2018, số 123/BC-STP', 'BC STP 123 2018-11-12'],
    ['123/BC-STP ngày 12/11', 'BC STP 123 dated'],
    ['123/BC-STP tháng 11/2018', 'BC STP 123 dated'],
    ['123/BC-STP', 'BC STP 123 undated'],
    ['123/BC-STP ngày 31/02/2018', 'BC STP 123 undated'],
    ['Danh mục 16 tin, bài (kèm Công văn số 491/BCH-VP ngày 02/11/2018)', 'CV BCH-VP 491 2018-11-02'],
    ['Báo cáo số 138/BC-BCH ngày 02/11/2018 về kết quả năm 2018', 'BC BCH 138 2018-11-02'],
    ['123/BC-STP\u00a0ngày\u00a012/11/2018', 'BC STP 123 2018-11-12'],
    ['Báo cáo số 123/BC-STP ngày 12/11/2018'.normalize('NFD'), 'BC STP 123 2018-11-12'],
  ])('“%s” is %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    '48/50 văn bản',
    'Đạt 100%/năm',
    'Năm 2018 - Công an tỉnh',
    '12/11/2018',
    'Biên bản họp Khối ngày 21/03/2018 và ngày 20/07/2018',
    '03 phong trào: “Cao Bằng chung sức xây dựng nông thôn mới”',
    'Từ 01/01 đến 12/10/2022 cấp 10 trường hợp',
    '2 lần/tháng',
    '50/Sở',
  ])('is not seen in “%s”', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('several papers in one line', () => {
  test.each([
    ['từ số 12 đến 15/BC-STP ngày 05/3/2018', ['BC STP 12+13+14+15 2018-03-05']],
    ['từ số 12/BC-STP đến số 14/BC-STP ngày 05/3/2018', ['BC STP 12+13+14 2018-03-05']],
    ['Các báo cáo số 12, 13 và 14/BC-STP ngày 05/3/2018', ['BC STP 12+13+14 2018-03-05']],
    ['12/BC-STP và 13/BC-STP ngày 05/3/2018', ['BC STP 12 2018-03-05', 'BC STP 13 2018-03-05']],
    ['Báo cáo số 12/BC-STP ngày 05/3/2018, Kế hoạch số 7/KH-STP ngày 02/01/2018', ['BC STP 12 2018-03-05', 'KH STP 7 2018-01-02']],
    ['Báo cáo số 12/BC-STP ngày 05/3/2018 và Công văn số 7/STP-VP ngày 02/01/2018', ['BC STP 12 2018-03-05', 'CV STP-VP 7 2018-01-02']],
    [
      '12/BC-STP ngày 05/3/2018; 13/BC-STP ngày 06/3/2018\n- 14/BC-STP ngày 07/3/2018',
      ['BC STP 12 2018-03-05', 'BC STP 13 2018-03-06', 'BC STP 14 2018-03-07'],
    ],
    ['QĐ số 12/QĐ-STP; 13/QĐ-STP; 14/QĐ-STP ngày 02/3/2018', ['QĐ STP 12 2018-03-02', 'QĐ STP 13 2018-03-02', 'QĐ STP 14 2018-03-02']],
    ['12/QĐ-STP; Biên bản họp ngày 02/3/2018', ['QĐ STP 12 undated']],
    ['năm 2018, 13/BC-STP ngày 06/3/2018', ['BC STP 13 2018-03-06']],
  ])('“%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('that another one is about are not listed', () => {
    const text = 'Báo cáo số 12/BC-STP ngày 05/3/2018 kết quả thực hiện Quyết định số 598/QĐ-UBND ngày 25/5/2017 của UBND tỉnh';
    expect(told(text)).toEqual(['BC STP 12 2018-03-05']);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'ABCDĐGHKLMNPSTUVX'), minLength: 2, maxLength: 6 });
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map(([date, month]) => dayOf(2018, month, date));

const document: fc.Arbitrary<DocumentReference> = fc
  .record({
    numbers: fc.integer({ min: 1, max: 9999 }).map((number) => [String(number)]),
    year: fc.constantFrom(null, null, 2018),
    kind: fc.constantFrom('BC', 'KH', 'QĐ', 'TTr', 'TB', 'NQ'),
    sign: letters,
    isOfParty: fc.boolean(),
    issuer: fc.constantFrom(null, 'UBND tỉnh', 'Sở Tư pháp'),
    day: fc.option(day),
  })
  .map((one) => ({ ...one, year: one.isOfParty ? null : one.year, isDated: one.day !== null }));

describe('a paper that is printed', () => {
  test('reads back as the same', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(referencesIn(writeDocument(one))).toEqual([one]);
      }),
    );
  });

  test('is the same however it is spaced, and however its dash and its Đ are typed', () => {
    const dash = fc.constantFrom('-', '–', '—', ' - ', '‑');
    const space = fc.constantFrom(' ', '\u00a0', '\u2009', '  ');
    fc.assert(
      fc.property(document, dash, space, fc.constantFrom('Đ', '\u00d0'), (one, joint, gap, letter) => {
        const text = writeDocument({ ...one, isOfParty: false, sign: one.sign.replace(/Đ/g, 'D') })
          .replace('-', joint)
          .replace(/ /g, gap)
          .replace(/Đ/g, letter);
        const [read] = referencesIn(`Số: ${text}`);
        expect(read && isSameDocument(read, { ...one, isOfParty: false })).toBe(true);
      }),
    );
  });
});

describe('two papers are the same', () => {
  const same = (a: string, b: string): boolean => {
    const [[first], [second]] = [referencesIn(a), referencesIn(b)];
    if (!first || !second) throw new Error('no paper');
    return isSameDocument(first, second);
  };

  test.each([
    ['Quyết định số 3/QĐ-UBND ngày 06/3/2018', 'QĐ 03/QD-UBND (6.3.2018)'],
    ['3/QĐ-UBND ngày 06/3/2018', '3/QĐ-UBND'],
    ['3/2018/QĐ-UBND', '3/QĐ-UBND ngày 06/3/2018'],
    ['các số 3, 4/QĐ-UBND ngày 06/3/2018', '4/QĐ-UBND ngày 06/3/2018'],
    ['3/QĐ-UBND ngày 06/3/2018 của UBND tỉnh', '3/QĐ-UBND ngày 06/3/2018 tặng Bằng khen'],
  ])('“%s” and “%s”', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  test.each([
    ['3/QĐ-UBND ngày 06/3/2018', '4/QĐ-UBND ngày 06/3/2018'],
    ['3/QĐ-UBND ngày 06/3/2018', '3/QĐ-UBND ngày 07/3/2018'],
    ['3/QĐ-UBND ngày 06/3/2018', '3/QĐ-STP ngày 06/3/2018'],
    ['3/QĐ-UBND ngày 06/3/2018', '3/TB-UBND ngày 06/3/2018'],
    ['3/2017/QĐ-UBND', '3/QĐ-UBND ngày 06/3/2018'],
    ['3/QĐ-UBND ngày 06/3/2018 của UBND tỉnh', '3/QĐ-UBND ngày 06/3/2018 của UBND huyện Hà Quảng'],
  ])('but not “%s” and “%s”', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
