import type { Json } from '#core/canonicalJson.ts';

export type JsonObject = { readonly [name: string]: Json };

const interval = (from: number, to: number | null, points: number): JsonObject => ({ from, fromIncl: true, to, toIncl: false, points });

export const PAPER = { evidence: ['van_ban_so_ky_hieu'] } as const;

/**
 * The four criteria of a task, 5 points each: how it was planned, how far it came, what came of it, what went wrong. Each has
 * several ways of scoring that tasks take in turn, so that all occur.
 */
export const WAYS: readonly (readonly ((task: string) => readonly [title: string, more: JsonObject])[])[] = [
  [
    (task) => [
      `Ban hành kế hoạch ${task}`,
      {
        ...PAPER,
        rule: {
          shape: 'date_bands',
          bands: [
            { notAfter: 'YYYY-02-28', points: 5 },
            { notAfter: 'YYYY-03-31', points: 3 },
            { notAfter: null, points: 0 },
          ],
        },
      },
    ],
    (task) => [`Có kế hoạch ${task}`, { ...PAPER, rule: { shape: 'pass_fail', pass: 5, fail: 0 } }],
    (task) => [
      `Nộp kế hoạch ${task}`,
      {
        ...PAPER,
        rule: {
          shape: 'due_bands',
          due: 'YYYY-03-15',
          days: 'working',
          bands: [
            { maxDaysLate: 0, points: 5 },
            { maxDaysLate: 5, points: 3 },
            { maxDaysLate: null, points: 0 },
          ],
        },
      },
    ],
  ],
  [
    (task) => [
      `Tiến độ ${task}`,
      {
        unit: '%',
        rule: {
          shape: 'bands',
          metric: '% việc đúng tiến độ',
          bands: [interval(100, null, 5), interval(90, 100, 4), interval(70, 90, 2.5), interval(0, 70, 0)],
        },
      },
    ],
    (task) => [
      `Khảo sát mức hài lòng về việc ${task}`,
      {
        unit: '%',
        rule: {
          shape: 'external_index',
          index: '% hài lòng',
          whenNotCovered: 'drop_and_rescale',
          bands: [interval(90, null, 5), interval(80, 90, 4), interval(60, 80, 2), interval(0, 60, 0)],
        },
      },
    ],
    (task) => [`Phần việc hoàn thành khi ${task}`, { unit: '%', rule: { shape: 'ratio', target: 100, capRatio: 1 } }],
    (task) => [
      `Phần việc còn thiếu khi ${task}`,
      { unit: '%', rule: { shape: 'deduct_per_missing_pct', target: 100, deduct: 0.5, everyPct: 2, floor: 0 } },
    ],
  ],
  [
    (task) => [
      `Kết quả ${task} so với chỉ tiêu`,
      { ...PAPER, rule: { shape: 'ratio_over_targets', of: 'chỉ tiêu được giao', met: 'all', partial: 'max * met / total' } },
    ],
    (task) => [
      `Kết quả ${task} so với các đơn vị trong khối`,
      { ...PAPER, unit: 'việc', rule: { shape: 'leader_relative', target: 'chi_tieu_giao', withoutTarget: 'against_best' } },
    ],
    (task) => [
      `Cách làm mới khi ${task}`,
      { ...PAPER, unit: 'cách làm', rule: { shape: 'per_count', per: 2.5, cap: 5, counts: 'cách làm được công nhận' } },
    ],
    (task) => [
      `Cấp trên xếp loại việc ${task}`,
      {
        ...PAPER,
        rule: {
          shape: 'choice',
          options: [
            { key: 'xs', title: 'Xuất sắc', points: 5 },
            { key: 't', title: 'Tốt', points: 4 },
            { key: 'k', title: 'Khá', points: 2.5 },
            { key: 'c', title: 'Chưa đạt', points: 0 },
          ],
        },
      },
    ],
  ],
  [
    (task) => [
      `Sai sót bị nhắc nhở khi ${task}`,
      { unit: 'lần', rule: { shape: 'deduct_per_count', start: 5, per: 0.5, floor: 0, counts: 'lần bị nhắc nhở' } },
    ],
    (task) => [
      `Báo cáo kết quả ${task}`,
      {
        ...PAPER,
        rule: {
          shape: 'late_bands',
          metric: 'days_late',
          bands: [
            { maxDaysLate: 0, points: 5 },
            { maxDaysLate: 3, points: 3 },
            { maxDaysLate: 10, points: 1 },
            { maxDaysLate: null, points: 0 },
          ],
        },
      },
    ],
    (task) => [
      `Việc tồn khi ${task}`,
      {
        unit: '%',
        rule: {
          shape: 'deduct_bands',
          metric: '% việc tồn',
          bands: [
            { from: 0, fromIncl: true, to: 1, toIncl: false, deduct: 0 },
            { from: 1, fromIncl: true, to: 10, toIncl: false, deduct: 2 },
            { from: 10, fromIncl: true, to: null, toIncl: false, deduct: null },
          ],
        },
      },
    ],
  ],
];
