import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { writePoints, type Points } from '#core/points.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { blocWith, readingWith, rubricWith, USUAL } from './smallBloc.ts';

/** A bloc with its sheets, and what it is an example of. */
export interface Case {
  readonly name: string;
  readonly bloc: Bloc;
  readonly readings: readonly SheetReading[];
}

/** Scores that differ by agency and criterion, always the same, on a grid of half a point. */
export const scoresOf = (bloc: Bloc, agency: string, seed: number): { readonly [criterion: string]: string } => {
  const dropped = bloc.notAssigned.get(agency);
  return Object.fromEntries(
    leavesOf(bloc.rubric)
      .filter(({ code }) => !dropped?.has(code))
      .map(({ code, max }, at) => {
        const steps = max / 500 + 1;
        const taken = (seed * 7 + at * 13 + agency.length * 3 + Number(agency.replace(/\D/g, '')) * 5) % steps;
        return [code, writePoints((taken * 500) as Points)];
      }),
  );
};

const all = (bloc: Bloc, seed = 1): readonly SheetReading[] =>
  bloc.members.map(({ code }) => readingWith(bloc, code, scoresOf(bloc, code, seed)));

const caseOf = (name: string, rubric: Json, over: { readonly [field: string]: Json } = {}, count = 4): Case => {
  const bloc = blocWith(rubric, over, count);
  return { name, bloc, readings: all(bloc) };
};

const same = { 'I.1.a': '20', 'I.1.b': '10', 'I.2': '15', 'II.1': '25', 'II.2': '8', T: '1', P: '0' } as const;

const tied = (over: { readonly [field: string]: Json }): Case => {
  const bloc = blocWith(rubricWith(USUAL), over);
  const scores = [same, same, { ...same, 'I.2': '13', 'II.2': '10' }, same];
  return { name: 'ties', bloc, readings: scores.map((one, at) => readingWith(bloc, `DV${at + 1}`, one)) };
};

const DEEP = [
  ['A', 'group', 70],
  ['A.1', 'group', 70],
  ['A.1.x', 'group', 50],
  ['A.1.x.1', 'scored', 30],
  ['A.1.x.2', 'scored', 20],
  ['A.1.y', 'scored', 20],
  ['B', 'scored', 30],
] as const;

const SEVERAL_CAPS = [
  ...USUAL.slice(0, -2),
  ['T1', 'bonus', 4],
  ['T2', 'bonus', 4],
  ['P1', 'deduction', 6],
  ['P1.a', 'deduction', 5],
  ['P1.b', 'deduction', 5],
  ['P2', 'deduction', 3],
] as const;

const FLAT = Array.from({ length: 10 }, (_, at) => [`0${at + 1}`.slice(-2), 'scored', 10] as const);

/** Weights below a section, on a criterion that is a section by itself, and on what stands alone beside the base. */
const WEIGHTED = [
  ['I', 'group', 62.5],
  ['I.1', 'scored', 25, 1.5],
  ['I.2', 'scored', 25],
  ['II', 'scored', 25, 0.1],
  ['T', 'bonus', 5, 2],
  ['P', 'deduction', 10, 0.5],
] as const;

const LATE = {
  what: 'bảng tự chấm',
  by: '2018-11-15',
  late: [
    { maxDaysLate: 2, deduct: 1.25 },
    { maxDaysLate: 5, deductPct: 3.5 },
    { maxDaysLate: null, deduct: 2, deductPct: 0.125 },
  ],
};

/** One bloc of each kind that a ranking workbook must hold. */
export const cases: readonly Case[] = [
  caseOf('the usual rubric', rubricWith(USUAL)),
  caseOf('one agency', rubricWith(USUAL), {}, 1),
  caseOf('criteria that are not assigned', rubricWith(USUAL), { notAssigned: { DV2: ['I.1.b'], DV3: ['I.2', 'II.2'] } }),
  caseOf('appraisals of some agencies', rubricWith(USUAL), {
    appraisals: [
      { agency: 'DV1', criterion: 'I.1.a', score: 12.5, reason: 'Thiếu tài liệu' },
      { agency: 'DV1', criterion: 'P', score: 3, reason: 'Nộp chậm' },
      { agency: 'DV3', criterion: 'II.1', score: 28, reason: 'Có thêm kết quả' },
    ],
  }),
  caseOf('a barred agency', rubricWith(USUAL), { decisions: [{ agency: 'DV3', on: 'ky_luat', holds: true, reason: 'Quyết định số 12' }] }),
  { ...tied({}), name: 'ties that the order leaves' },
  { ...tied({ ballots: [{ votes: { DV1: 3, DV2: 5, DV3: 1, DV4: 5 } }] }), name: 'ties that a ballot breaks' },
  {
    ...tied({
      appraisals: [
        { agency: 'DV2', criterion: 'II.1', score: 24, reason: 'Thiếu' },
        { agency: 'DV2', criterion: 'II.2', score: 9, reason: 'Thêm' },
      ],
    }),
    name: 'ties under an appraisal',
  },
  caseOf(
    'groups four levels deep and no bonus',
    rubricWith(DEEP, { ranking: { orderBy: ['total desc'] } }, { bonusCap: null, deductionCap: null }),
  ),
  caseOf('several bonuses and deductions under caps', rubricWith(SEVERAL_CAPS, {}, { bonusCap: 5, deductionCap: 7 })),
  caseOf('several deductions without a cap', rubricWith(SEVERAL_CAPS, {}, { bonusCap: null, deductionCap: null })),
  caseOf('clusters that are ranked apart', rubricWith(USUAL, { ranking: { orderBy: ['total desc'], partition: 'cluster' } }), {
    members: ['A', 'B', 'A', 'B', 'B'].map((cluster, at) => ({
      code: `DV${at + 1}`,
      name: `Đơn vị ${at + 1}`,
      fullName: `Đơn vị ${at + 1}`,
      cluster,
    })),
  }),
  caseOf('weighted criteria', rubricWith(WEIGHTED, {}, { bonusCap: 8, deductionCap: null, decimals: 1 }), {
    notAssigned: { DV2: ['I.1'] },
  }),
  caseOf('late sheets', rubricWith(USUAL, { deadlines: [LATE] }), {
    receivedAt: { DV1: '2018-11-15', DV2: '2018-11-17', DV3: '2018-11-20', DV4: '2018-12-01' },
    appraisals: [{ agency: 'DV3', criterion: 'I.1.a', score: 12.5, reason: 'Thiếu tài liệu' }],
  }),
  caseOf('a flat rubric', rubricWith(FLAT, { ranking: { orderBy: ['total desc'] } }, { bonusCap: null, deductionCap: null })),
];

export const caseNamed = (name: string): Case => {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
};
