import { BUILDING, EMULATION, FIELDS, type Topic } from './largeTopics.ts';
import { PAPER, WAYS, type JsonObject } from './largeWays.ts';

/** The folder of the samples that holds it. */
export const LARGE_BLOC = 'bang-lon-1000-diem';

const YEAR = 2018;
const AGENCIES = 6;

/** What a criterion is below: its code, and how its own is written. */
interface Place {
  readonly parent: string | null;
  readonly code: string;
  readonly label: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;
const LETTERS = ['a', 'b', 'c'] as const;

const under = (parent: string, label: string): Place => ({ parent, label, code: `${parent}.${label.replace(/[().]/g, '')}` });
const root = (label: string): Place => ({ parent: null, label, code: label });

const node = (place: Place, title: string, max: number, more: JsonObject): JsonObject => ({
  ...place,
  title,
  kind: 'scored',
  max,
  evidence: [],
  na: 'not_allowed',
  assumed: true,
  ...more,
});

const group = (place: Place, title: string, max: number, kind = 'group'): JsonObject =>
  node(place, title, max, { kind, rule: { shape: 'sum_children' } });

const taskNodes = (place: Place, task: string, turn: number): readonly JsonObject[] => [
  group(place, capital(task), 20),
  ...WAYS.map((ways, index) => {
    const way = ways[turn % ways.length];
    if (!way) throw new RangeError('a turn without ways');
    const [title, more] = way(task);
    return node(under(place.code, String(index + 1)), title, 5, more);
  }),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const topicNodes = (place: Place, { title, tasks, judged }: Topic, turn: number): readonly JsonObject[] => [
  group(place, title, 50),
  ...tasks.flatMap((task, index) => taskNodes(under(place.code, `${LETTERS[index] ?? ''})`), task, turn + index)),
  node(under(place.code, 'c)'), judged, 10, { rule: { shape: 'direct', min: 0 } }),
];

/** Five criteria of 5 points, judged or had and not had in turn. */
const fiveNodes = (place: Place, [title, five]: readonly [string, readonly string[]]): readonly JsonObject[] => [
  group(place, title, 25),
  ...five.map((one, index) =>
    node(under(place.code, String(index + 1)), one, 5, {
      rule: index % 2 === 0 ? { shape: 'direct', min: 0 } : { shape: 'pass_fail', pass: 5, fail: 0 },
    }),
  ),
];

const extras = (): readonly JsonObject[] => {
  const [bonus, deduction] = [root('T'), root('P')];
  const award = (key: string, title: string, points: number) => ({ key, title, points });
  const tiers = [
    award('hc', 'Huân chương', 20),
    award('co_cp', 'Cờ thi đua của Chính phủ', 15),
    award('bk_ttg', 'Bằng khen của Thủ tướng', 10),
  ];
  return [
    group(bonus, 'Điểm thưởng', 50, 'bonus'),
    node(under('T', '1'), 'Khen thưởng cấp Nhà nước', 20, {
      ...PAPER,
      kind: 'bonus',
      rule: { shape: 'tiers', stacking: 'highest_only', tiers },
    }),
    node(under('T', '2'), 'Thành tích đột xuất', 20, {
      ...PAPER,
      kind: 'bonus',
      unit: 'lần',
      rule: { shape: 'plus_minus', bonusPer: 5, penaltyPer: 0, min: 0, max: 20, counts: 'thành tích được khen' },
    }),
    node(under('T', '3'), 'Khối lượng công việc lớn', 10, {
      kind: 'bonus',
      rule: { shape: 'workload_bonus', classes: [award('lon', 'Lớn', 10), award('trung_binh', 'Trung bình', 5), award('nho', 'Nhỏ', 0)] },
    }),
    group(deduction, 'Điểm trừ', 50, 'deduction'),
    node(under('P', '1'), 'Cán bộ bị kỷ luật', 30, {
      kind: 'deduction',
      unit: 'người',
      rule: { shape: 'deduct_per_count', start: 0, per: 5, floor: -30, counts: 'người bị kỷ luật' },
    }),
    node(under('P', '2'), 'Bị UBND tỉnh phê bình', 20, {
      kind: 'deduction',
      unit: 'lần',
      rule: { shape: 'deduct_per_count', start: 0, per: 5, floor: -20, counts: 'lần bị phê bình' },
    }),
  ];
};

const criteria = (): readonly JsonObject[] => [
  group(root('A'), 'Thực hiện nhiệm vụ chính trị, chuyên môn', 700),
  ...FIELDS.flatMap(([title, topics], index) => {
    const place = under('A', ROMAN[index] ?? '');
    return [
      group(place, title, 100),
      ...topics.flatMap((topic, at) => topicNodes(under(place.code, String(at + 1)), topic, 4 * index + 2 * at)),
    ];
  }),
  group(root('B'), 'Xây dựng Đảng, cơ quan, đoàn thể', 200),
  ...BUILDING.flatMap(([title, topics], index) => {
    const place = under('B', ROMAN[index] ?? '');
    return [group(place, title, 50), ...topics.flatMap((topic, at) => fiveNodes(under(place.code, String(at + 1)), topic))];
  }),
  group(root('C'), 'Công tác thi đua, khen thưởng', 100),
  ...EMULATION.flatMap((topic, index) => fiveNodes(under('C', ROMAN[index] ?? ''), topic)),
  ...extras(),
];

const grade = (key: string, min: number): JsonObject => ({ key, min, assumed: true });

/** A rubric as large as the largest that was seen (depth 5, 1000 points), with every form of rule: nobody's table, made up to try size. */
export const largeBloc = (): JsonObject => ({
  schema: 'bloc/1',
  id: LARGE_BLOC,
  name: 'Khối thử bảng tiêu chí lớn (số liệu giả định)',
  kind: 'khoi',
  province: 'Giả định',
  edition: YEAR,
  members: Array.from({ length: AGENCIES }, (_, index) => ({
    code: `DV${index + 1}`,
    name: `Đơn vị giả định số ${index + 1}`,
    fullName: `Đơn vị giả định số ${index + 1}`,
  })),
  chairCode: 'DV1',
  viceChairCode: 'DV2',
  assumed: ['name', 'province', 'members', 'chairCode', 'viceChairCode', 'rubric'],
  rubric: {
    schema: 'rubric/1',
    id: LARGE_BLOC,
    name: 'Bảng tiêu chí lớn để thử (giả định)',
    scale: {
      base: 1000,
      bonusCap: 50,
      deductionCap: 50,
      step: 0.5,
      decimals: 2,
      assumedFields: ['base', 'bonusCap', 'deductionCap', 'step', 'decimals'],
    },
    classification: [grade('xuat_sac', 900), grade('tot', 800), grade('kha', 650), grade('trung_binh', 0)],
    ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_A desc' }, { by: 'ballot_votes desc' }], assumed: true },
    quotas: [{ award: 'Cờ thi đua của UBND tỉnh', max: 1, per: 'bloc', assumed: true }],
    criteria: criteria(),
  },
});
