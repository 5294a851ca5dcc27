import { describe, expect, test } from 'vitest';
import type { Condition } from '#core/printed/Condition.ts';
import { readCondition } from '#core/printed/readCondition.ts';

/** `[95,100)` with thousandths left out, its unit behind it; ends that are open reach without end. */
const shown = (condition: Condition): string => {
  switch (condition.is) {
    case 'interval': {
      const { from, fromIncluded, to, toIncluded, unit } = condition;
      const end = (value: number | null): string => (value === null ? '' : String(value / 1000));
      return `${fromIncluded ? '[' : '('}${end(from)},${end(to)}${toIncluded ? ']' : ')'}${unit}`;
    }
    case 'late':
      return `late ${condition.from ?? ''}-${condition.to ?? ''}${condition.isWorkingDays ? ' working' : ''}`;
    case 'day':
      return `${condition.from ?? ''}..${condition.to ?? ''}${condition.isBefore ? ' before' : ''}`;
    case 'words':
      return condition.denies ? 'denied' : 'words';
    case 'rest':
      return 'rest';
  }
};

describe('the words of a printed level', () => {
  test.each([
    ['Đạt 100%', '[100,100]%'],
    ['từ 95% đến dưới 100%', '[95,100)%'],
    ['từ 95 đến <100', '[95,100)'],
    ['95–<100', '[95,100)'],
    ['75-95%', '[75,95]%'],
    ['> 95', '(95,)'],
    ['>=95%', '[95,)%'],
    ['≤ 50', '(,50]'],
    ['dưới 60%', '(,60)%'],
    ['trên 50% đến 70%', '(50,70]%'],
    ['trên 80% và dưới 95%', '(80,95)%'],
    ['95% ≤ x < 100%', '[95,100)%'],
    ['Chỉ số CCHC đạt từ 90 điểm trở lên', '[90,)điểm'],
    ['từ 50% trở xuống', '(,50]%'],
    ['từ 3 mô hình trở lên', '[3,)mô hình'],
    ['2 mô hình', '[2,2]mô hình'],
    ['từ 87,5 phần trăm đến dưới 90 phần trăm', '[87.5,90)%'],
    ['không đạt 60%', '(,60)%'],
  ])('%j is the interval %s', (words, interval) => {
    expect(shown(readCondition(words))).toBe(interval);
  });

  test.each([
    ['đúng hạn', 'late 0-0'],
    ['Nộp đúng thời hạn', 'late 0-0'],
    ['chậm 1–2 ngày', 'late 1-2'],
    ['Chậm từ 01 đến 03 ngày', 'late 1-3'],
    ['chậm từ 3 đến dưới 6 ngày', 'late 3-5'],
    ['Chậm trên 07 ngày', 'late 8-'],
    ['chậm từ 11 ngày trở lên', 'late 11-'],
    ['chậm không quá 3 ngày', 'late 1-3'],
    ['chậm dưới 3 ngày làm việc', 'late 1-2 working'],
    ['không đúng hạn', 'late -'],
  ])('%j is %s', (words, late) => {
    expect(shown(readCondition(words))).toBe(late);
  });

  test.each([
    ['trước ngày 28/02/2022', '..2022-02-28 before'],
    ['chậm nhất ngày 28/02/2018', '..2018-02-28'],
    ['Ban hành từ ngày 01/3 đến ngày 31/3/2018', '2018-03-01..2018-03-31'],
    ['sau ngày 31/3/2018 hoặc không ban hành', '2018-04-01..'],
    ['trong tháng 02', 'YYYY-02-01..YYYY-02-28'],
    ['từ ngày 01/4 trở đi', 'YYYY-04-01..'],
  ])('%j is the days %s', (words, days) => {
    expect(shown(readCondition(words))).toBe(days);
  });

  test.each([
    ['Hoàn thành xuất sắc nhiệm vụ', 'words'],
    ['Không ban hành', 'denied'],
    ['các trường hợp còn lại', 'rest'],
    ['Trên 95% trở lên', 'words'],
    ['chậm 1 tuần', 'words'],
    ['Xếp hạng từ 1 đến 5', 'words'],
    ['Cờ thi đua của Chính phủ năm 2017', 'words'],
    ['từ 1.500 hồ sơ trở lên', 'words'],
    ['đến ngày 31/02/2018', 'words'],
    ['chậm nhưng không quá 3 tuần', 'words'],
    ['ban hành không sau ngày 31/3/2018', 'words'],
    ['hoàn thành nhưng không trên 60%', 'words'],
    ['Không hoàn thành 100% kế hoạch', 'denied'],
  ])('%j stays %s, as nobody can be certain of more', (words, kind) => {
    expect(shown(readCondition(words))).toBe(kind);
  });
});
