import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { findingText } from '#core/messages/findingText.ts';
import { cellOf, textCell } from '../sheet/cells.ts';
import { reportOf, told } from '../sheetWith.ts';
import { smallBloc, smallBlocJson, type JsonFields } from '../smallBloc.ts';

const bloc = smallBloc();

const withText = (text: string, over: Partial<Parameters<typeof reportOf>[0]> = {}) =>
  reportOf({ bloc, scores: { 'I.1': 4 }, evidence: { 'I.1': text }, ...over });

describe('evidence that is missing', () => {
  test('is told for a criterion that claims points and asks for documents', () => {
    const report = withText('');
    expect(told(report)).toEqual(['evidence.missing I.1 F1 warning']);
    expect(report.findings[0]).toMatchObject({ article: 'Điều 5', expected: { is: 'document', kinds: ['van_ban'] }, seen: '' });
    expect(keptOutBy(report)).toEqual([]);
  });

  test('weighs more in a workbook of ours, unless the agency explains itself', () => {
    expect(told(withText(' ', { origin: 'template' }))).toEqual(['evidence.missing I.1 F1 error']);
    expect(told(withText('', { origin: 'template', explanations: { 'I.1': 'Hồ sơ đang lưu tại Sở' } }))).toEqual([]);
    expect(told(withText('', { explanations: { 'I.1': 'Hồ sơ đang lưu tại Sở' } }))).toEqual(['evidence.missing I.1 F1 warning']);
  });

  test.each([
    ['claims no points', { 'I.1': 0 }],
    ['has no certain score', { 'I.1': 'Đạt' }],
  ])('is not asked of a criterion that %s', (_, scores) => {
    expect(told(reportOf({ bloc, scores })).filter((one) => one.startsWith('evidence'))).toEqual([]);
  });

  test('is not asked of a deduction, or where the rubric names no documents', () => {
    const asking = smallBloc({ 'rubric.criteria[8].evidence': ['quyet_dinh_ky_luat'] });
    expect(told(reportOf({ bloc: asking, scores: { P: 3, 'I.2': 4 } }))).toEqual([]);
  });

  test('is not asked in a sheet without a column for it', () => {
    expect(told(withText('', { layout: { hasEvidenceColumn: false } }))).toEqual([]);
  });

  test('may stand in the register', () => {
    const entry = { criterion: 'I.1', cell: textCell('Báo cáo 12/BC-STP ngày 05/3/2018', { at: { sheet: 'Minh chứng', cell: 'D5' } }) };
    expect(told(withText('', { register: [entry] }))).toEqual([]);
    expect(told(withText('', { register: [{ ...entry, criterion: 'T' }] }))).toEqual(['evidence.missing I.1 F1 warning']);
  });
});

describe('evidence that is described', () => {
  test.each([
    'Báo cáo số 12/BC-STP ngày 05/3/2018',
    'Kế hoạch số 52-KH/ĐU ngày 20/3/2018 của Đảng ủy',
    'Quyết định 1234/QĐ-UBND ngày 5 tháng 3 năm 2018',
    'Báo cáo ngày 05.3.2018',
    'https://stp.caobang.gov.vn/bao-cao-2018',
    'stp.caobang.gov.vn',
    'Xem tờ Minh chứng',
    'Báo cáo số 12/BC-STP ngày 05/3/2018; Kế hoạch số 1/KH-STP ngày 02/01/2018',
  ])('so that it can be found: %s', (text) => {
    expect(told(withText(text))).toEqual([]);
  });

  test.each(['Đã gửi', 'Có', 'Báo cáo số 12/BC-STP', 'Các báo cáo năm 2018', 'Báo cáo ngày 35/3/2018', 'Báo cáo ngày 31/02/2018'])(
    'so that nobody could: %s',
    (text) => {
      const report = withText(text);
      expect(told(report)).toEqual(['evidence.malformed I.1 F1 warning']);
      expect(report.findings[0]).toMatchObject({ seen: text, expected: { is: 'documentForm' } });
      expect(keptOutBy(report)).toEqual([]);
    },
  );

  test('because Excel took words after a dash for a formula', () => {
    const report = withText('', { evidence: { 'I.1': cellOf({ type: 'error', error: '#NAME?' }, { formula: '-Có' }) } });
    expect(told(report)).toEqual(['cell.error I.1 F1 warning']);
    expect(report.findings[0] && findingText(report.findings[0], 'vi').sentence).toContain('dấu nháy đơn');
  });

  test.each([
    ['Báo cáo số 12/BC-STP ngày 31/02/2018', 'realDay', 'có ngày không có trong lịch'],
    ['Báo cáo số …/BC-STP ngày 05/3/2018', 'number', 'chưa có số văn bản'],
    ['Báo cáo số 12/BC-STP', 'day', 'chưa có ngày ban hành'],
    ['Có', 'document', 'cần số, ký hiệu'],
  ])('%s lacks its %s', (text, lacks, words) => {
    const [finding] = withText(text).findings;
    expect(finding).toMatchObject({ code: 'evidence.malformed', facts: { lacks } });
    expect(finding && findingText(finding, 'vi').sentence).toContain(words);
  });

  test('with one document of two that lacks its day', () => {
    expect(told(withText('Báo cáo 12/BC-STP ngày 05/3/2018\nKế hoạch 1/KH-STP'))).toEqual(['evidence.malformed I.1 F1 warning']);
  });
});

describe('the period', () => {
  test.each([
    ['01/01/2018', []],
    ['31/12/2017', ['evidence.outsidePeriod I.1 F1 warning']],
    ['15/11/2018', []],
    ['16/11/2018', ['evidence.outsidePeriod I.1 F1 warning']],
  ])('holds a document of %s: %j', (day, expected) => {
    expect(told(withText(`Báo cáo số 12/BC-STP ngày ${day} về thi đua`))).toEqual(expected);
  });

  test('is told with the day at fault and the document up to it', () => {
    const [finding] = withText('Báo cáo số 12/BC-STP ngày 31/12/2017 về thi đua').findings;
    expect(finding).toMatchObject({
      seen: 'Báo cáo số 12/BC-STP ngày 31/12/2017',
      expected: { is: 'period', from: '2018-01-01', to: '2018-11-15' },
      facts: { day: '2017-12-31' },
    });
  });

  test('finds each document outside it', () => {
    const text = 'Báo cáo 1/BC-A ngày 05/3/2017\nBáo cáo 2/BC-A ngày 05/3/2018\nBáo cáo 3/BC-A ngày 05/3/2019';
    expect(told(withText(text))).toEqual(['evidence.outsidePeriod I.1 F1 warning', 'evidence.outsidePeriod I.1 F1 warning']);
  });
});

describe('a document under two bonus criteria', () => {
  const { rubric } = smallBlocJson() as { rubric: { criteria: JsonFields[] } };
  const [, , , , , , , bonus, deduction] = rubric.criteria as [JsonFields, ...JsonFields[]];
  const two = smallBloc({
    'rubric.criteria': [...rubric.criteria.slice(0, 7), { ...bonus }, { ...bonus, code: 'T2' }, { ...deduction }] as JsonFields[],
  });
  const award = 'Quyết định số 3/QĐ-UBND ngày 06/3/2018';

  const reused = (scores: Record<string, number>, evidence: Record<string, string>) => told(reportOf({ bloc: two, scores, evidence }));

  test('is told at the second', () => {
    const report = reportOf({ bloc: two, scores: { T: 1, T2: 1 }, evidence: { T: award, T2: award } });
    expect(told(report)).toEqual(['evidence.reused T2 F7 warning']);
    expect(report.findings[0]?.facts).toEqual({ document: '3/QĐ-UBND ngày 06/3/2018', cells: ['F6', 'F7'] });
  });

  test.each([
    'QĐ 03/QD-UBND (06.3.2018)',
    'Số: 3/QÐ–UBND, ngày 06 tháng 3 năm 2018 của UBND tỉnh',
    'Bằng khen kèm 3/QĐ-UBND',
    '3/2018/QĐ-UBND',
    'Quyết định số 3 ngày 06/3/2018',
    'QĐ 03 (06/3/2018)',
  ])('is the same written as “%s”', (other) => {
    expect(reused({ T: 1, T2: 1 }, { T: award, T2: other }).filter((one) => one.startsWith('evidence.reused'))).toEqual([
      'evidence.reused T2 F7 warning',
    ]);
  });

  test('is another document with another day or number', () => {
    expect(reused({ T: 1, T2: 1 }, { T: award, T2: award.replace('06/3', '07/3') })).toEqual([]);
    expect(reused({ T: 1, T2: 1 }, { T: award, T2: award.replace('3/QĐ', '4/QĐ') })).toEqual([]);
    expect(reused({ T: 1, T2: 1 }, { T: award, T2: 'Quyết định số 3 ngày 07/3/2018' })).toEqual([]);
  });

  test('is not told where only one claims points, or twice in one cell', () => {
    expect(reused({ T: 1, T2: 0 }, { T: award, T2: award })).toEqual([]);
    expect(reused({ T: 1, T2: 0 }, { T: `${award}\n${award}` })).toEqual([]);
  });
});
