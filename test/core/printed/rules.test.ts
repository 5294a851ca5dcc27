import { describe, expect, test } from 'vitest';
import { THOUSANDTHS } from '#core/points.ts';
import { readClauses } from '#core/printed/Clause.ts';
import { readCountRule } from '#core/printed/countRule.ts';
import { ruleOfLevels } from '#core/printed/levelsRule.ts';
import type { PrintedCriterion, PrintedRule } from '#core/printed/PrintedRule.ts';

const criterion = (max: number, more: Partial<PrintedCriterion> = {}): PrintedCriterion => ({
  kind: 'scored',
  max: max * THOUSANDTHS,
  title: '',
  ...more,
});

const levels = (text: string, max: number, more: Partial<PrintedCriterion> = {}): PrintedRule => {
  const clauses = readClauses(text);
  if (!clauses) throw new Error(`no levels in ${text}`);
  return ruleOfLevels(
    clauses.map(({ condition, points }) => ({ text: condition, points })),
    criterion(max, more),
  );
};

const doubtsOf = ({ doubts }: PrintedRule): readonly string[] => doubts.map(({ is }) => is);

describe('printed levels', () => {
  test('of a share keep open and closed ends: 95 exactly is in the lower one', () => {
    const { rule, unit } = levels('>95%: 1,5; 75%-95%: 1; 50% - <75%: 0,5; <50%: 0', 1.5);
    expect([rule['shape'], unit]).toEqual(['bands', '%']);
    expect(rule['bands']).toEqual([
      { from: 95, fromIncl: false, to: null, toIncl: false, points: 1.5 },
      { from: 75, fromIncl: true, to: 95, toIncl: true, points: 1 },
      { from: 50, fromIncl: true, to: 75, toIncl: false, points: 0.5 },
      { from: 0, fromIncl: true, to: 50, toIncl: false, points: 0 },
    ]);
  });

  test('of days late end where the next one begins', () => {
    const { rule } = levels('Đúng hạn: 2; chậm 1-2 ngày: 1,5; chậm 3-5 ngày: 1; chậm 6–10 ngày: 0,5; chậm trên 10 ngày: 0', 2);
    expect((rule['bands'] as readonly { maxDaysLate: number | null }[]).map(({ maxDaysLate }) => maxDaysLate)).toEqual([0, 2, 5, 10, null]);
  });

  test('of days take the year that one of them prints, and settle “before” by the next', () => {
    const read = (text: string) =>
      (levels(text, 1).rule['bands'] as readonly { notAfter: string | null }[]).map(({ notAfter }) => notAfter);
    expect(read('Trước ngày 28/02: 1; từ 01/3 đến 31/3/2022: 0,5; sau ngày 31/3/2022 hoặc không ban hành: 0')).toEqual([
      '2022-02-28',
      '2022-03-31',
      null,
    ]);
    expect(read('Trước ngày 01/3: 1; từ ngày 01/3 trở đi: 0')).toEqual(['YYYY-02-28', null]);
  });

  test('“before” a day of which nothing more is said is told', () => {
    expect(doubtsOf(levels('Trước ngày 28/02: 1; sau ngày 28/02: 0', 1))).toEqual(['levels.beforeDay']);
  });

  test.each([
    ['Có ban hành: 2 / không: 0', 2, 0],
    ['Đạt: 2; Không đạt: 0,5', 2, 0.5],
    ['Có ban hành kế hoạch: 2; không ban hành kế hoạch: không tính điểm', 2, 0],
  ])('%j is met or not', (text, pass, fail) => {
    expect(levels(text, 2).rule).toEqual({ shape: 'pass_fail', pass, fail });
  });

  test('in words are one of several, by their own words', () => {
    const { rule, doubts } = levels('Xuất sắc: 5; tốt: 4; khá: 3; không hoàn thành: 0', 5);
    expect([rule['shape'], doubts]).toEqual(['choice', []]);
    expect((rule['options'] as readonly { title: string }[]).map(({ title }) => title)).toEqual([
      'Xuất sắc',
      'tốt',
      'khá',
      'không hoàn thành',
    ]);
  });

  test.each([
    ['Trên 95% trở lên: 5; dưới 95%: 0', 'levels.unread'],
    ['Hạng 1 đến 5: 5; hạng 6 trở xuống: 0', 'levels.unread'],
    ['Chậm 1 tuần: 3; đúng hạn: 5', 'levels.unread'],
  ])('%j leaves the way of scoring open', (text, doubt) => {
    const read = levels(text, 5);
    expect([doubtsOf(read), read.open]).toEqual([[doubt], ['shape']]);
  });

  test.each([
    ['3 mô hình: 5; 2 mô hình: 3; 1 mô hình: 1; không có mô hình: 0', 'levels.openTop'],
    ['Đúng hạn: 5; chậm 1-2 ngày: 3', 'levels.noLast'],
    ['Đúng hạn: 5; chậm 1-2 ngày: 3; chậm trên 4 ngày: 0', 'levels.gap'],
    ['>95: 5; ≤95: 0', 'unit.unsaid'],
    ['Đạt 100%: 4; dưới 100%: 0', 'levels.best'],
  ])('%j is read, and what it leaves unsaid is told', (text, doubt) => {
    expect(doubtsOf(levels(text, 5))).toContain(doubt);
  });

  test('of a bonus say whether one counts or all, else that stays open', () => {
    const text = 'Huân chương: 50; Cờ thi đua: 40';
    const bonus = (title: string) => levels(text, 50, { kind: 'bonus', title });
    expect(bonus('Điểm thưởng (chỉ tính hình thức cao nhất)').rule['stacking']).toBe('highest_only');
    expect(bonus('Điểm thưởng, được cộng dồn').rule['stacking']).toBe('sum');
    expect(bonus('Điểm thưởng').open).toEqual(['stacking']);
  });
});

describe('a printed sentence about points', () => {
  test.each([
    ['mỗi mô hình cộng 5 điểm, tối đa 15 điểm', 15, { shape: 'per_count', counts: 'mô hình', per: 5, cap: 15 }],
    ['2 điểm/tin, bài, tối đa 30 điểm', 30, { shape: 'per_count', counts: 'tin, bài', per: 2, cap: 30 }],
    ['cứ mỗi lần vắng trừ 0,5 điểm', 2, { shape: 'deduct_per_count', counts: 'lần vắng', start: 2, per: 0.5, floor: 0 }],
    ['chậm 1 ngày trừ 0,5 điểm', 5, { shape: 'deduct_per_count', counts: 'ngày chậm', start: 5, per: 0.5, floor: 0 }],
    [
      'Cứ mỗi báo cáo chậm trừ 1 điểm, trừ tối đa 5 điểm',
      10,
      { shape: 'deduct_per_count', counts: 'báo cáo chậm', start: 10, per: 1, floor: 5 },
    ],
    ['thiếu 1% trừ 2 điểm', 100, { shape: 'deduct_per_missing_pct', target: 100, deduct: 2, everyPct: 1, floor: 0 }],
  ])('%j is a rule', (text, max, rule) => {
    expect(readCountRule(text, criterion(max))?.rule).toEqual(rule);
  });

  test('takes points off a deduction down to its size', () => {
    const read = readCountRule('mỗi cá nhân bị kỷ luật trừ 10 điểm', criterion(50, { kind: 'deduction' }));
    expect(read?.rule).toMatchObject({ start: 0, per: 10, floor: -50 });
  });

  test('tells a cap that is not the maximum, and a target that is not printed', () => {
    expect(readCountRule('mỗi mô hình cộng 5 điểm, tối đa 15 điểm', criterion(20))?.doubts).toEqual([
      { is: 'cap.differs', cap: 15_000, maximum: 20_000 },
    ]);
    expect(readCountRule('thiếu 1% trừ 2 điểm', criterion(100))?.doubts).toEqual([{ is: 'target.assumed' }]);
    expect(readCountRule('thiếu 1% trừ 2 điểm', criterion(100, { title: 'Đạt 100% chỉ tiêu' }))?.doubts).toEqual([]);
  });

  test.each([
    'mỗi sáng kiến cộng 1 điểm; mỗi vi phạm trừ 1 điểm',
    'thiếu 1% trừ 2 điểm, vượt 1% cộng 1 điểm',
    'mỗi lần vắng trừ 1 điểm, quá 3 lần không tính điểm',
    'điểm = tỷ lệ x điểm tối đa',
    'chỉ cơ quan được phân công',
  ])('%j is more than one rule, or none', (text) => {
    expect(readCountRule(text, criterion(10))).toBeNull();
  });
});
