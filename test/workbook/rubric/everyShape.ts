import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';

type Fields = Record<string, Json>;

const leaf = (code: string, kind: string, max: number, rule: Fields, more: Fields = {}): Fields => ({
  code,
  label: code,
  parent: code.includes('.') ? (code.split('.')[0] ?? null) : null,
  title: `Tiêu chí ${code}`,
  kind,
  max,
  rule,
  evidence: [],
  ...more,
});

const band = (from: number | null, to: number | null, points: number): Fields => ({ from, fromIncl: true, to, toIncl: false, points });

const CRITERIA: readonly Fields[] = [
  leaf('I', 'group', 60, { shape: 'sum_children' }),
  leaf('I.1', 'scored', 10, { shape: 'direct', min: 0 }),
  leaf('I.2', 'scored', 5, { shape: 'pass_fail', pass: 5, fail: 0 }),
  leaf('I.3', 'scored', 5, {
    shape: 'choice',
    options: [
      { key: 't', title: 'Tốt', points: 5 },
      { key: 'k', title: 'Khá', points: 3 },
    ],
  }),
  leaf(
    'I.4',
    'scored',
    10,
    { shape: 'bands', metric: '% văn bản', bands: [band(95, null, 10), band(80, 95, 5), band(0, 80, 0)] },
    { unit: '%' },
  ),
  leaf('I.5', 'scored', 5, {
    shape: 'late_bands',
    bands: [
      [0, 5],
      [5, 3],
      [null, 0],
    ].map(([maxDaysLate = null, points = 0]) => ({ maxDaysLate, points })),
  }),
  leaf('I.6', 'scored', 5, {
    shape: 'date_bands',
    require: 'đủ ba lĩnh vực',
    bands: [
      { notAfter: 'YYYY-02-28', points: 5 },
      { notAfter: '2018-03-31', points: 3 },
      { notAfter: null, points: 0 },
    ],
  }),
  leaf('I.7', 'scored', 10, {
    shape: 'deduct_per_missing_pct',
    target: 'chi_tieu_giao',
    deduct: 1,
    everyPct: 2,
    floor: 0,
    wholeSteps: true,
    over: { addPer: 0.5, everyPct: 1, cap: 5 },
  }),
  leaf('I.8', 'scored', 10, { shape: 'ratio', target: 100, capRatio: 1, ceilingPct: 120 }, { unit: '%' }),
  leaf('II', 'group', 40, { shape: 'sum_children' }),
  leaf('II.1', 'scored', 10, { shape: 'deduct_per_count', start: 10, per: 2, floor: 0, counts: 'lần vắng' }),
  leaf('II.2', 'scored', 10, { shape: 'per_count', per: 2, cap: 10 }),
  leaf('II.3', 'scored', 10, { shape: 'leader_relative', target: 'chi_tieu_giao', withoutTarget: 'against_best' }),
  leaf('II.4', 'scored', 5, { shape: 'plus_minus', bonusPer: 1, penaltyPer: 1, min: 0, max: 5 }),
  leaf('II.5', 'scored', 5, { shape: 'tiers', stacking: 'highest_only', tiers: [{ key: 'hc', title: 'Huân chương', points: 5 }] }),
  leaf('T', 'bonus', 5, { shape: 'workload_bonus', classes: [{ key: 'lon', points: 5 }] }),
  leaf('C', 'bonus', 5, { shape: 'external_index', index: 'PAR_RANK', whenNotCovered: 'self_assess_levels', bands: [band(1, null, 5)] }),
  leaf('R', 'bonus', 5, { shape: 'ratio_over_targets', of: 'chỉ tiêu' }),
  leaf('P', 'deduction', 10, { shape: 'direct' }),
  leaf('H', 'bonus', 5, {
    shape: 'due_bands',
    due: 'YYYY-11-30',
    days: 'working',
    bands: [
      { maxDaysLate: 0, points: 5 },
      { maxDaysLate: null, points: 0 },
    ],
  }),
  leaf('N', 'bonus', 5, {
    shape: 'deduct_bands',
    metric: '% việc tồn',
    bands: [
      { from: 0, fromIncl: true, to: 10, toIncl: false, deduct: 0 },
      { from: 10, fromIncl: true, to: null, toIncl: false, deduct: null },
    ],
  }),
];

/** A bloc whose rubric has one criterion of every way of scoring. */
export const everyShapeBloc = (): Bloc =>
  readBloc({
    schema: 'bloc/1',
    id: 'khoi-thu',
    name: 'Khối thử',
    edition: 2018,
    members: ['STP', 'TTT', 'CAT'].map((code) => ({ code, name: `Cơ quan ${code}` })),
    chairCode: 'STP',
    notAssigned: { CAT: ['I.1'] },
    dates: { covenant: '2018-03-21', periodFrom: '2018-01-01', periodTo: '2018-11-15', selfScoreDue: '2018-11-20' },
    rubric: {
      schema: 'rubric/1',
      id: 'bo-thu',
      name: 'Bộ thử',
      scale: { base: 100, bonusCap: 10, deductionCap: null, step: 0.5, decimals: 1 },
      gates: [
        { id: 'ky_luat', effect: 'not_considered', when: 'Bị kỷ luật' },
        { id: 'so_lieu', effect: 'not_considered', when: 'Số liệu sai' },
      ],
      classification: [
        { key: 'A', min: 90, conditions: [{ is: 'part', code: 'I', pct: 70 }] },
        { key: 'B', min: 70 },
      ],
      ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_I desc' }] },
      quotas: [{ award: 'Cờ thi đua', max: 1, minVotes: 0.8, votesOf: 'valid' }],
      deadlines: [
        { what: 'sơ kết', by: 'YYYY-07-20' },
        {
          what: 'bảng tự chấm',
          by: 'YYYY-11-20',
          late: [
            { maxDaysLate: 3, deduct: 1 },
            { maxDaysLate: null, gate: 'ky_luat' },
          ],
        },
      ],
      criteria: CRITERIA,
    },
  });
