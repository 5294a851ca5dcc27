import { describe, expect, test } from 'vitest';
import { writeDocument } from '#core/evidence/DocumentReference.ts';
import { canBeFound, lackOf, readDocuments } from '#core/evidence/readDocuments.ts';

const daysIn = (text: string): readonly string[] => readDocuments(text).flatMap(({ days }) => days);

describe('what a reader can find', () => {
  test.each([
    'từ 01/01 đến 12/10/2022 cấp 10 trường hợp',
    'Từ 01/01 đến 12/10 cấp 10 trường hợp',
    'Đã trả 1.200 hồ sơ đúng hạn, đạt 100%',
    'Tham mưu đúng hạn 48/50 văn bản, đạt 96%',
    'Không có hồ sơ bị trả lại',
    'Không phát sinh trường hợp vi phạm trong năm',
    'Hồ sơ lưu tại Văn phòng Sở gồm bản đăng ký và danh sách đề nghị của các phòng',
    'Phụ lục 2 kèm theo',
    'Danh sách đính kèm',
    'bao-cao-2018.pdf',
    'QĐ 45/2018/QĐ-UBND',
    'Báo cáo ngày 2018-03-05',
  ])('is told by “%s”', (text) => {
    expect(readDocuments(text).some(canBeFound)).toBe(true);
    expect(readDocuments(text).map(lackOf)).toEqual([null]);
  });

  test.each(['Đã gửi', 'Có', 'Các báo cáo năm 2018', 'Đã gửi báo cáo cho Khối', 'Báo cáo 6 tháng', '...', 'x'])(
    'is not told by “%s”',
    (text) => {
      expect(readDocuments(text).some(canBeFound)).toBe(false);
    },
  );
});

describe('what a line lacks', () => {
  test.each([
    ['Báo cáo số 12/BC-STP', 'day'],
    ['Báo cáo số /BC-STP ngày 05/3/2018', 'number'],
    ['Số: …/BC-STP ngày 05/3/2018', 'number'],
    ['Số    /BC-STP ngày   /  /2018', 'number'],
    ['Số:      /QĐ-UBND', 'number'],
    ['Số ....../QĐ-UBND ngày 05/3/2018', 'number'],
    ['Báo cáo số 12/BC-STP ngày 31/02/2018', 'realDay'],
    ['Báo cáo ngày 31/2', 'realDay'],
    ['Báo cáo số 12/BC-STP ngày 12 tháng 13 năm 2018', 'realDay'],
    ['Báo cáo số 12/BC-STP ngày 05/3/2018', null],
    ['Báo cáo số 12/BC-STP ngày 29/02/2016', null],
    ['Báo cáo số 12/BC-STP ngày 29/02/2018', 'realDay'],
    ['12/BC-STP (xem tờ Minh chứng)', null],
    ['QĐ số 45', 'day'],
    ['Kế hoạch số 12 năm 2018', 'day'],
    ['KH 12', 'day'],
    ['Kế hoạch 5 năm 2016-2020', null],
    ['Quyết định số 45 ngày 12/3/2018', null],
    ['12/KH-STP/2018', null],
  ])('“%s”: %s', (text, lack) => {
    expect(readDocuments(text).map(lackOf)).toEqual([lack]);
  });
});

describe('the days of a line', () => {
  test.each([
    ['Biên bản họp Khối ngày 21/03/2018 và ngày 20/07/2018', ['2018-03-21', '2018-07-20']],
    ['Từ 25/12/2017 đến 12/10/2018 cấp 10 trường hợp', ['2018-10-12']],
    ['Báo cáo số 12/BC-STP ngày 05/3/2018 về Kế hoạch số 9/KH-UBND ngày 10/12/2017', ['2018-03-05']],
    ['Báo cáo số 12/BC-STP ngày 05/3/2018 trình kế hoạch ngày 05/01/2019', ['2018-03-05']],
    ['5/3/18', ['2018-03-05']],
    ['mục 1.2.10', []],
  ])('“%s”', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});

describe('papers that are written in other ways', () => {
  test.each([
    ['Ｓố １２/BC-STP ngày １２/１１/２０１８', '12/BC-STP ngày 12/11/2018'],
    ['số 123 /BC- STP ngày 12/11/2018', '123/BC-STP ngày 12/11/2018'],
    ['123/BC - STP ngày 12/11/2018', '123/BC-STP ngày 12/11/2018'],
    ['12/BC-STP - theo đề nghị ngày 05/3/2018', '12/BC-STP ngày 05/3/2018'],
    ['12/BC-STP của Sở Tư pháp ngày 05/3/2018', '12/BC-STP ngày 05/3/2018 của Sở Tư pháp'],
    ['Hướng dẫn số 12/HD-BTĐKT ngày 05/3/2018', '12/HD-BTĐKT ngày 05/3/2018'],
    ['quyết định số 12/qđ-ubnd ngày 05/3/2018', '12/QĐ-ubnd ngày 05/3/2018'],
    ['KH số 12/KH-STP/2018', '12/2018/KH-STP'],
    ['QĐ số 45 ngày 12/3/2018', 'QĐ số 45 ngày 12/3/2018'],
    ['Quyết định 045, ngày 12/3/2018 của UBND tỉnh', 'QĐ số 45 ngày 12/3/2018'],
    ['Công văn số 7 (12/3/2018)', 'CV số 7 ngày 12/3/2018'],
  ])('“%s” is %s', (text, written) => {
    expect(readDocuments(text).flatMap(({ documents }) => documents.map(writeDocument))).toEqual([written]);
  });

  test.each(['Kế hoạch 5 năm 2016-2020', 'Báo cáo 12/3/2018', 'Thông báo 3 lần trong năm', 'Nghị quyết số 3 phần'])(
    '“%s” names no paper by its number',
    (text) => expect(readDocuments(text).flatMap(({ documents }) => documents)).toEqual([]),
  );
});
