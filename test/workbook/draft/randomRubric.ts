import type { Json } from '#core/canonicalJson.ts';

type Rule = Readonly<Record<string, Json>>;

/** A criterion as its bloc means it, and the words in which its table prints how it is scored. */
export interface TrueNode {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  readonly kind: 'group' | 'scored' | 'bonus' | 'deduction';
  readonly max: number;
  readonly title: string;
  readonly rule: Rule;
  /** Levels with their points, or one sentence. */
  readonly words: { readonly levels: readonly (readonly [text: string, points: number])[] } | { readonly sentence: string } | null;
}

type Random = () => number;

export const pick = <One>(random: Random, all: readonly One[]): One => all[Math.floor(random() * all.length)] as One;

const whole = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

const SUBJECTS = [
  'Ban hành kế hoạch',
  'Thực hiện báo cáo',
  'Tổ chức phong trào thi đua',
  'Xây dựng điển hình tiên tiến',
  'Cải cách hành chính',
  'Công tác khen thưởng',
  'Giúp đỡ xã nghèo',
  'Phòng, chống tham nhũng',
  'Tiếp công dân',
];
const ENDS = ['của đơn vị', 'trong ngành', 'theo kế hoạch của khối', 'hằng năm', 'tại cơ sở', 'và tuyên truyền'];

const points = (quarters: number): number => quarters / 4;

/** Fewer and fewer points from the maximum to 0, in quarters. */
const falling = (max: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => points(Math.round((max * 4 * (count - 1 - index)) / (count - 1))));

type Words = Pick<TrueNode, 'rule' | 'words'>;

const bands = (random: Random, max: number): Words => {
  const cuts = pick(random, [
    [100, 95, 80, 60],
    [90, 75, 50],
    [95, 70],
    [97.5, 90, 50],
  ]);
  const sizes = falling(max, cuts.length + 1);
  const isClosedBelow = random() < 0.6;
  const shown = (cut: number): string => `${String(cut).replace('.', ',')}%`;
  const top = isClosedBelow
    ? pick(random, [`Từ ${shown(cuts[0] ?? 0)} trở lên`, `≥ ${shown(cuts[0] ?? 0)}`])
    : `Trên ${shown(cuts[0] ?? 0)}`;
  const middle = (from: number, to: number): string =>
    isClosedBelow
      ? pick(random, [
          `Từ ${shown(from)} đến dưới ${shown(to)}`,
          `${shown(from)} - <${shown(to)}`,
          `Đạt từ ${shown(from)} đến dưới ${shown(to)}`,
        ])
      : pick(random, [`Trên ${shown(from)} đến ${shown(to)}`, `Từ trên ${shown(from)} đến ${shown(to)}`]);
  const last = cuts.at(-1) ?? 0;
  const bottom = isClosedBelow
    ? pick(random, [`Dưới ${shown(last)}`, `< ${shown(last)}`])
    : pick(random, [`Từ ${shown(last)} trở xuống`, `≤ ${shown(last)}`]);
  const texts = [top, ...cuts.slice(1).map((cut, index) => middle(cut, cuts[index] ?? 0)), bottom];
  const rule = texts.map((_, index) => ({
    from: index === texts.length - 1 ? 0 : (cuts[index] ?? 0),
    fromIncl: isClosedBelow || index === texts.length - 1,
    to: index === 0 ? null : (cuts[index - 1] ?? 0),
    toIncl: index > 0 && !isClosedBelow,
    points: sizes[index] ?? 0,
  }));
  return { rule: { shape: 'bands', bands: rule }, words: { levels: texts.map((text, index) => [text, sizes[index] ?? 0] as const) } };
};

const late = (random: Random, max: number): Words => {
  const ends = pick(random, [[2, 5, 10], [1, 3], [3, 7], [5]]);
  const sizes = falling(max, ends.length + 2);
  const middle = (from: number, to: number): string =>
    from === to
      ? `Chậm ${from} ngày`
      : pick(random, [`Chậm ${from}-${to} ngày`, `Chậm từ 0${from} đến ${to} ngày`, `Chậm từ ${from} ngày đến ${to} ngày`]);
  const last = ends.at(-1) ?? 0;
  const texts = [
    pick(random, ['Đúng hạn', 'Gửi đúng thời hạn']),
    ...ends.map((end, index) => middle((ends[index - 1] ?? 0) + 1, end)),
    pick(random, [`Chậm trên ${last} ngày`, `Chậm từ ${last + 1} ngày trở lên`, `Chậm quá ${last} ngày`]),
  ];
  const rule = [0, ...ends, null].map((maxDaysLate, index) => ({ maxDaysLate, points: sizes[index] ?? 0 }));
  return { rule: { shape: 'late_bands', bands: rule }, words: { levels: texts.map((text, index) => [text, sizes[index] ?? 0] as const) } };
};

const dates = (random: Random, max: number): Words => {
  const sizes = falling(max, 3);
  const texts = [
    pick(random, ['Chậm nhất ngày 28/02/2022', 'Trước ngày 28/02/2022', 'Ban hành đến hết ngày 28/02/2022']),
    pick(random, ['Từ ngày 01/3 đến ngày 31/3/2022', 'Ban hành từ 01/3/2022 đến 31/3/2022']),
    pick(random, ['Sau ngày 31/3/2022 hoặc không ban hành', 'Từ ngày 01/4/2022 trở đi']),
  ];
  const rule = ['2022-02-28', '2022-03-31', null].map((notAfter, index) => ({ notAfter, points: sizes[index] ?? 0 }));
  return { rule: { shape: 'date_bands', bands: rule }, words: { levels: texts.map((text, index) => [text, sizes[index] ?? 0] as const) } };
};

const metOrNot = (random: Random, max: number): Words => {
  const [met, not] = pick(random, [
    ['Có ban hành', 'Không ban hành'],
    ['Đạt', 'Không đạt'],
    ['Có', 'Không'],
    ['Thực hiện đầy đủ', 'Không thực hiện'],
  ] as const);
  return {
    rule: { shape: 'pass_fail', pass: max, fail: 0 },
    words: {
      levels: [
        [met, max],
        [not, 0],
      ],
    },
  };
};

const choice = (random: Random, max: number): Words => {
  const texts = pick(random, [
    ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Không hoàn thành nhiệm vụ'],
    ['Tốt', 'Khá', 'Trung bình'],
  ]);
  const sizes = falling(max, texts.length);
  const options = texts.map((title, index) => ({ title, points: sizes[index] ?? 0 }));
  return { rule: { shape: 'choice', options }, words: { levels: texts.map((text, index) => [text, sizes[index] ?? 0] as const) } };
};

const comma = (size: number): string => String(size).replace('.', ',');

const counted = (random: Random, max: number): Words => {
  const per = points(whole(random, 1, Math.max(1, max * 2)));
  if (random() < 0.5) {
    const sentence = pick(random, [
      `mỗi mô hình cộng ${comma(per)} điểm, tối đa ${comma(max)} điểm`,
      `mỗi mô hình được ${comma(per)} điểm`,
    ]);
    return { rule: { shape: 'per_count', per, cap: max }, words: { sentence } };
  }
  const sentence = pick(random, [
    `cứ mỗi lần vắng trừ ${comma(per)} điểm`,
    `mỗi văn bản sai bị trừ ${comma(per)} điểm`,
    `chậm 1 ngày trừ ${comma(per)} điểm`,
  ]);
  return { rule: { shape: 'deduct_per_count', start: max, per, floor: 0 }, words: { sentence } };
};

const judged = (): Words => ({ rule: { shape: 'direct', min: 0 }, words: null });

const WAYS = [judged, judged, bands, late, dates, metOrNot, choice, counted];

/** How a table numbers its rows, from the root down. */
export const SCHEMES = {
  lettered: ['A', 'I', '1', 'a'],
  roman: ['I', '1', 'a'],
  plain: ['1', 'a'],
  decimal: ['I', '1', '1.1'],
  counted: ['1', '1.1', '1.1.1'],
} as const satisfies { readonly [name: string]: readonly string[] };

export type Scheme = keyof typeof SCHEMES;

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const UPPER = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H', 'I', 'K'];

const stepOf = (style: string, index: number): string => {
  if (style === 'A') return UPPER[index] ?? '';
  if (style === 'I') return ROMANS[index] ?? '';
  if (style === 'a') return [...'abcdđeghik'][index] ?? '';
  return String(index + 1);
};

/** A random rubric: sections to the scheme's depth, leaves of every way that a table can print, a bonus and a deduction at times. */
export const randomRubric = (random: Random, scheme: Scheme): readonly TrueNode[] => {
  const styles = SCHEMES[scheme];
  const used = new Set<string>();
  const titleOf = (): string => {
    for (;;) {
      const title =
        `${pick(random, SUBJECTS)} ${pick(random, ENDS)} ${used.size > 40 ? String.fromCharCode(97 + (used.size % 26)) : ''}`.trim();
      if (!used.has(title) || used.size > 45) return title;
    }
  };
  const under = (parent: string | null, printed: string, depth: number): readonly TrueNode[] => {
    const count = whole(random, depth === 0 ? 2 : 1, depth === 0 ? 4 : 5);
    return Array.from({ length: count }, (_, index) => {
      const style = styles[depth] ?? '1';
      const step = stepOf(style, index);
      const label = style.includes('.') ? `${printed}.${step}` : step;
      const code = parent === null ? step : `${parent}.${step}`;
      const title = titleOf();
      used.add(title);
      const isLeaf = depth === styles.length - 1 || (depth > 0 && random() < 0.4);
      const own = { code, label, parent, title };
      if (isLeaf) {
        const max = pick(random, [1, 2, 5, 10, 20, 0.5, 7.5]);
        return [{ ...own, kind: 'scored' as const, max, ...pick(random, WAYS)(random, max) }];
      }
      const below = under(code, style.includes('.') || style === '1' ? label : '', depth + 1);
      const max = below.filter((node) => node.parent === code).reduce((sum, node) => sum + node.max, 0);
      return [{ ...own, kind: 'group' as const, max, rule: { shape: 'sum_children' }, words: null }, ...below];
    }).flat();
  };
  const base = under(null, '', 0);
  const extras: readonly TrueNode[] = [
    { code: 'T', label: 'T', parent: null, title: 'Điểm thưởng', kind: 'bonus', max: 10, rule: { shape: 'direct', min: 0 }, words: null },
    {
      code: 'P',
      label: 'P',
      parent: null,
      title: 'Điểm trừ',
      kind: 'deduction',
      max: 10,
      rule: { shape: 'deduct_per_count', start: 0, per: 2, floor: -10 },
      words: { sentence: 'mỗi vụ vi phạm trừ 2 điểm' },
    },
  ];
  return [...base, ...(random() < 0.5 ? extras : [])];
};
