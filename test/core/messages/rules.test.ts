import { describe, expect, test } from 'vitest';
import { readDay } from '#core/calendar.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { ruleText } from '#core/messages/ruleText.ts';
import type { Band, RuleSentence } from '#core/rules/rule.ts';
import { dayOf, points } from './sampleFindings.ts';
import { faultsOf } from './wordFaults.ts';

const band = (from: number | null, to: number | null, score: string, ends: Partial<Band> = {}): Band => ({
  from: from === null ? null : from * 1000,
  fromIncluded: true,
  to: to === null ? null : to * 1000,
  toIncluded: false,
  points: points(score),
  ...ends,
});

const late = (...bands: readonly (readonly [number | null, string])[]): RuleSentence => ({
  says: 'lateBands',
  bands: bands.map(([mostDaysLate, score]) => ({ mostDaysLate, points: points(score) })),
});

const options = [
  { key: 'xs', title: 'Hoàn thành xuất sắc', points: points('50') },
  { key: 'k', title: 'Không hoàn thành', points: points('0') },
];

const missing = {
  says: 'deductPerMissing',
  start: points('100'),
  target: 100_000,
  deduct: points('1'),
  every: 1000,
  floor: points('0'),
} as const;

const sentences: readonly (readonly [RuleSentence, string])[] = [
  [{ says: 'judged', min: points('0'), max: points('50') }, 'Từ 0 đến 50 điểm, theo mức độ thực hiện'],
  [{ says: 'judged', min: points('-50'), max: points('0') }, 'Trừ từ 0 đến 50 điểm, theo mức độ'],
  [{ says: 'passFail', pass: points('20'), fail: points('0') }, 'Đạt: 20; không đạt: 0'],
  [{ says: 'oneOf', options }, 'Chọn một mức: Hoàn thành xuất sắc: 50; Không hoàn thành: 0'],
  [
    { says: 'sumOf', options, max: points('60') },
    'Cộng theo số lần của từng loại, tối đa 60 điểm: Hoàn thành xuất sắc: 50; Không hoàn thành: 0',
  ],
  [
    { says: 'bands', metric: null, unit: 'điểm chỉ số', bands: [band(90, null, '50'), band(80, 90, '40'), band(null, 80, '30')] },
    'Điểm chỉ số: từ 90 trở lên: 50; từ 80 đến dưới 90: 40; dưới 80: 30',
  ],
  [
    {
      says: 'bands',
      metric: '% văn bản',
      unit: '%',
      bands: [
        band(95, null, '1.5', { fromIncluded: false }),
        band(75, 95, '1', { toIncluded: true }),
        band(50, 75, '0.5', { fromIncluded: false }),
        band(null, 50, '0', { toIncluded: true }),
      ],
    },
    '% văn bản: trên 95: 1,5; từ 75 đến 95: 1; trên 50 đến dưới 75: 0,5; từ 50 trở xuống: 0',
  ],
  [
    {
      says: 'bands',
      metric: 'PAR_RANK',
      unit: null,
      bands: [band(1, 1, '5', { toIncluded: true }), band(1, 3, '4', { fromIncluded: false, toIncluded: true }), band(null, null, '0')],
    },
    'Thứ hạng cải cách hành chính (PAR INDEX): đúng 1: 5; trên 1 đến 3: 4; mọi kết quả: 0',
  ],
  [
    late([0, '20'], [5, '15'], [6, '12'], [10, '10'], [null, '0']),
    'Đúng hạn: 20; chậm 1–5 ngày: 15; chậm 6 ngày: 12; chậm 7–10 ngày: 10; chậm trên 10 ngày: 0',
  ],
  [late([2, '20'], [null, '0']), 'Đúng hạn hoặc chậm đến 2 ngày: 20; chậm trên 2 ngày: 0'],
  [late([0, '10'], [null, '5']), 'Đúng hạn: 10; quá hạn: 5'],
  [late([null, '5']), 'Nộp lúc nào cũng được: 5'],
  [
    {
      says: 'dateBands',
      requirement: null,
      bands: [
        { notAfter: dayOf('2018-02-28'), points: points('20') },
        { notAfter: dayOf('2018-03-31'), points: points('10') },
        { notAfter: null, points: points('0') },
      ],
    },
    'Ngày ban hành chậm nhất 28/02/2018: 20; từ 01/3/2018 đến 31/3/2018: 10; sau 31/3/2018 hoặc không có: 0',
  ],
  [
    { ...missing, wholeSteps: false, unit: '% văn bản đúng hạn' },
    'Đạt 100% văn bản đúng hạn: 100; thiếu 1% trừ 1 điểm, phần lẻ tính theo tỷ lệ, thấp nhất 0 điểm',
  ],
  [
    { ...missing, target: 'own', wholeSteps: true, unit: '%', floor: points('-5') },
    'Đạt chỉ tiêu được giao: 100; cứ thiếu đủ 1% trừ 1 điểm, phần lẻ không tính, trừ nhiều nhất 5 điểm',
  ],
  [
    { says: 'deductPerCount', start: points('30'), per: points('5'), floor: points('0'), counts: 'hồ sơ bị trả' },
    'Không có hồ sơ bị trả: 30; mỗi hồ sơ bị trả trừ 5 điểm, thấp nhất 0 điểm',
  ],
  [
    { says: 'deductPerCount', start: points('0'), per: points('10'), floor: points('-50'), counts: 'vi phạm' },
    'Mỗi vi phạm trừ 10 điểm, trừ nhiều nhất 50 điểm',
  ],
  [{ says: 'perCount', per: points('20'), cap: points('60'), counts: 'phong trào' }, 'Mỗi phong trào được 20 điểm, tối đa 60 điểm'],
  [{ says: 'perCount', per: points('2'), cap: points('30'), counts: null }, 'Mỗi lần được 2 điểm, tối đa 30 điểm'],
  [
    { says: 'ratio', max: points('4'), target: 100_000, capRatio: 1000, unit: '%' },
    'Điểm bằng 4 nhân tỷ lệ kết quả so với mức 100%, không quá điểm chuẩn',
  ],
  [
    { says: 'ratio', max: points('4'), target: 'own', capRatio: 900, unit: 'vụ' },
    'Điểm bằng 4 nhân tỷ lệ kết quả so với chỉ tiêu được giao, tính nhiều nhất 90%',
  ],
  [
    { says: 'shareOfTargets', max: points('40'), of: 'chỉ tiêu ngành' },
    'Điểm bằng 40 nhân tỷ lệ số chỉ tiêu đạt trên số chỉ tiêu được giao (chỉ tiêu ngành)',
  ],
  [
    { says: 'plusMinus', bonusPer: points('1'), penaltyPer: points('2'), min: points('-5'), max: points('5'), counts: 'bậc tăng' },
    'Mỗi lần tốt cộng 1 điểm, mỗi lần chưa tốt trừ 2 điểm (bậc tăng), trong khoảng từ −5 đến 5 điểm',
  ],
  [
    { says: 'plusMinus', bonusPer: points('1'), penaltyPer: points('0'), min: points('0'), max: points('5'), counts: null },
    'Mỗi lần cộng 1 điểm, tối đa 5 điểm',
  ],
  [
    { says: 'plusMinus', bonusPer: points('0'), penaltyPer: points('2'), min: points('-10'), max: points('0'), counts: 'phê bình' },
    'Mỗi lần (phê bình) trừ 2 điểm, trừ nhiều nhất 10 điểm',
  ],
  [
    { says: 'plusMinus', bonusPer: points('1'), penaltyPer: points('0'), min: points('-1'), max: points('5'), counts: null },
    'Mỗi lần tốt cộng 1 điểm, trong khoảng từ −1 đến 5 điểm',
  ],
  [
    { says: 'leaderRelative', max: points('10'), target: 'own', metShare: 500, withoutTarget: 'against_best', unit: null },
    'Đạt chỉ tiêu được giao: 50% điểm chuẩn, chưa đạt tính theo tỷ lệ; vượt thì phần còn lại của 10 điểm tính theo tỷ lệ vượt so với đơn vị vượt cao nhất khối; không được giao chỉ tiêu thì so với đơn vị cao nhất cùng nhóm; điểm trên bảng là tạm tính đến khi đủ kết quả cả khối',
  ],
  [
    { says: 'leaderRelative', max: points('10'), target: 100_000, metShare: 600, withoutTarget: 'not_applicable', unit: '%' },
    'Đạt mức 100%: 60% điểm chuẩn, chưa đạt tính theo tỷ lệ; vượt thì phần còn lại của 10 điểm tính theo tỷ lệ vượt so với đơn vị vượt cao nhất khối; điểm trên bảng là tạm tính đến khi đủ kết quả cả khối',
  ],
  [{ says: 'notCovered', then: 'self_assess_levels' }, 'Đơn vị không thuộc diện đánh giá của chỉ số này tự chấm theo các mức trên'],
  [
    { says: 'notCovered', then: 'drop_and_rescale' },
    'Đơn vị không thuộc diện đánh giá của chỉ số này thì không tính tiêu chí, tổng điểm được quy đổi',
  ],
  [
    { says: 'overTarget', addPer: points('0.5'), every: 1000, cap: points('5'), scaledBy: null },
    'Vượt 1% được xét cộng 0,5 điểm, tối đa 5 điểm; Trưởng khối quyết định',
  ],
  [
    { says: 'overTarget', addPer: points('0.5'), every: 1000, cap: points('5'), scaledBy: 'workload_class' },
    'Vượt 1% được xét cộng 0,5 điểm, tối đa 5 điểm, theo nhóm khối lượng công việc; Trưởng khối quyết định',
  ],
  [
    {
      says: 'dueBands',
      due: readDay('2018-11-30'),
      areWorking: true,
      bands: [
        { mostDaysLate: 0, points: points('2') },
        { mostDaysLate: null, points: points('0') },
      ],
    },
    'Hạn 30/11/2018, tính ngày làm việc: đúng hạn: 2; quá hạn: 0',
  ],
  [{ says: 'manual', text: 'Đủ ba văn bản hướng dẫn' }, 'Đủ ba văn bản hướng dẫn (Trưởng khối xem xét, quyết định)'],
];

describe('a rule told to a person', () => {
  test.each(sentences)('%o', (sentence, clause) => {
    expect(ruleText([sentence], 'vi')).toEqual([clause]);
  });

  test.each(languages)('every form has fit words in %s', (language) => {
    const said = ruleText(
      sentences.map(([sentence]) => sentence),
      language,
    );

    expect(said.flatMap((text) => faultsOf(text, language))).toEqual([]);
    expect(new Set(sentences.map(([{ says }]) => says))).toEqual(new Set(Object.keys(messagesOf(language).rules)));
  });

  test('English intervals keep open and closed ends apart', () => {
    const bands = [
      band(90, null, '50'),
      band(80, 90, '40'),
      band(70, 80, '30', { fromIncluded: false, toIncluded: true }),
      band(null, 70, '0'),
    ];

    expect(ruleText([{ says: 'bands', metric: null, unit: null, bands }], 'en')).toEqual([
      'Result: 90 or above: 50; from 80 to below 90: 40; above 70 to 80: 30; below 70: 0',
    ]);
  });
});
