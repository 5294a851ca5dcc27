import { describe, expect, test } from 'vitest';
import { withoutKeptLines } from '#core/messages/keptLine.ts';
import { isReason, keepingRepair, keptWarnings } from '#core/messages/keptWarnings.ts';
import { reportOf } from '../sheetWith.ts';
import { smallBloc } from '../smallBloc.ts';

const bloc = smallBloc();
const LATE = 'Báo cáo số 15/BC-STP ngày 12/3/2017';
const AWARD = 'Quyết định số 8/QĐ-UBND ngày 05/6/2018 của UBND tỉnh';

/** A criterion whose document is of another year, explained in these words. */
const explained = (explanation: string) =>
  reportOf({ bloc, scores: { 'I.1': 4 }, evidence: { 'I.1': LATE, T: AWARD }, explanations: { 'I.1': explanation } });

const reasonsIn = ({ findings, reading }: ReturnType<typeof explained>) =>
  keptWarnings(findings, reading).map(({ finding, reason, at }) => `${finding.code} ${at.cell}: ${reason}`);

describe('a reason', () => {
  test.each([
    ['Số liệu chờ', true],
    ['Số  liệu', false],
    ['aaaaaaaaaaaaaa', false],
    ['          ', false],
    [`Vì ${'a'.repeat(297)}`, true],
    [`Vì ${'a'.repeat(298)}`, false],
    ['1234567 8901234', false],
  ])('%s: %s', (text, expected) => {
    expect(isReason(text)).toBe(expected);
  });
});

describe('a warning is kept', () => {
  test.each([
    ['by a line that names it', 'Giữ nguyên (Tài liệu ngoài năm thi đua): Ký muộn, việc của năm 2018', 'Ký muộn, việc của năm 2018'],
    ['in English too', 'Kept (Document outside the year): Signed late, work of 2018', 'Signed late, work of 2018'],
    [
      'whatever the case and the marks',
      'GIỮ NGUYÊN (tài liệu ngoài năm thi đua) : Ký muộn, việc của năm 2018',
      'Ký muộn, việc của năm 2018',
    ],
    ['by plain words of its row', 'Ký muộn, việc của năm 2018', 'Ký muộn, việc của năm 2018'],
  ])('%s', (_, explanation, reason) => {
    expect(reasonsIn(explained(explanation))).toEqual([`evidence.outsidePeriod G1: ${reason}`]);
  });

  test.each([
    ['nothing', ''],
    ['too little', 'Giữ nguyên (Tài liệu ngoài năm thi đua): ừ'],
    ['another warning', 'Giữ nguyên (Một tài liệu dùng cho nhiều tiêu chí): Hai thành tích khác nhau'],
  ])('by none that says %s', (_, explanation) => {
    expect(reasonsIn(explained(explanation))).toEqual([]);
  });

  test('and an error is not, whatever is said', () => {
    const { findings, reading } = reportOf({ bloc, scores: { 'I.1': 99 }, explanations: { 'I.1': 'Khối đã đồng ý như vậy' } });
    expect(findings.map(({ severity }) => severity)).toContain('error');
    expect(keptWarnings(findings, reading).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  });
});

describe('the edit that keeps a warning', () => {
  const warningIn = (explanation: string) => {
    const report = explained(explanation);
    const finding = report.findings.find(({ code }) => code === 'evidence.outsidePeriod');
    if (!finding) throw new Error('no warning');
    return { finding, reading: report.reading };
  };

  test('adds a line below what stands there, and is read back', () => {
    const { finding, reading } = warningIn('Xem thêm phụ lục');
    const edit = keepingRepair(finding, reading, '  Ký muộn,\nviệc của năm 2018 ', 'vi');
    expect(edit?.finding).toMatchObject({ sheet: 'Tự chấm', cell: 'G1', seen: 'Xem thêm phụ lục' });
    expect(edit?.repair.value).toBe('Xem thêm phụ lục\nGiữ nguyên (Tài liệu ngoài năm thi đua): Ký muộn, việc của năm 2018');
    expect(reasonsIn(explained(edit?.repair.value ?? ''))).toEqual(['evidence.outsidePeriod G1: Ký muộn, việc của năm 2018']);
    expect(withoutKeptLines(edit?.repair.value ?? '')).toBe('Xem thêm phụ lục');
  });

  test('takes the place of an earlier reason for the same warning', () => {
    const { finding, reading } = warningIn('Giữ nguyên (Tài liệu ngoài năm thi đua): Lý do cũ đã ghi');
    expect(keepingRepair(finding, reading, 'Lý do mới rõ hơn', 'en')?.repair.value).toBe(
      'Kept (Document outside the year): Lý do mới rõ hơn',
    );
  });

  test('is none for a reason that says nothing', () => {
    const { finding, reading } = warningIn('');
    expect(keepingRepair(finding, reading, 'ok', 'vi')).toBeNull();
  });
});
