import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { readDraft, type Draft } from '#workbook/draft/readDraft.ts';
import type { ModelContent } from '#workbook/writing/WorkbookModel.ts';
import { seededRandom } from '../../../samples/make/seededRandom.ts';
import type { Fields } from '../../sampleBlocs.ts';
import { num, printedBook, printedSheet, type PrintedColumn, type PrintedLine } from './printedTable.ts';
import { pick, randomRubric, SCHEMES, type Scheme, type TrueNode } from './randomRubric.ts';

type Random = () => number;

const ORDERS: readonly (readonly PrintedColumn[])[] = [
  ['number', 'title', 'max', 'note'],
  ['number', 'title', 'unit', 'max', 'self', 'evidence'],
  ['max', 'number', 'title'],
  ['number', 'title', 'method', 'max', 'note'],
  ['title', 'max'],
];

const HEADING_WORDS = {
  title: ['Tiêu chí', 'Nội dung', 'Nội dung thi đua', 'Tiêu chí chấm điểm'],
  max: ['Điểm chuẩn', 'Điểm tối đa', 'Thang điểm', 'Số điểm', 'Điểm'],
  number: ['STT', 'TT', 'Số TT', 'Mục'],
  method: ['Cách tính điểm', 'Hướng dẫn chấm điểm', 'Cách chấm'],
} as const;

const comma = (size: number): string => String(size).replace('.', ',');

/** One layout of a table, the same for all its rows. */
interface Layout {
  readonly columns: readonly PrintedColumn[];
  readonly points: (size: number) => ModelContent;
  readonly label: (label: string) => string;
  readonly levels: 'rows' | 'cell' | 'method';
  readonly sentence: 'bracket' | 'line' | 'row' | 'method';
  readonly bullet: string;
}

const layoutOf = (random: Random): Layout => {
  const columns = pick(random, ORDERS);
  const hasMethod = columns.includes('method');
  return {
    columns,
    points: pick(random, [
      (size: number) => num(size),
      (size: number): ModelContent => ({ type: 'text', text: comma(size) }),
      (size: number): ModelContent => ({ type: 'text', text: `${comma(size)} điểm` }),
    ]),
    label: pick(random, [
      (label: string) => label,
      (label: string) => `${label}.`,
      (label: string) => `${label})`,
      (label: string) => ` ${label} `,
    ]),
    levels: pick(random, hasMethod ? (['rows', 'cell', 'method'] as const) : (['rows', 'cell'] as const)),
    sentence: pick(random, hasMethod ? (['bracket', 'line', 'row', 'method'] as const) : (['bracket', 'line', 'row'] as const)),
    bullet: pick(random, ['- ', '+ ', '• ', '']),
  };
};

/** A criterion's rows as its table prints them. */
const linesOf = (node: TrueNode, layout: Layout): readonly PrintedLine[] => {
  const { columns, points, bullet } = layout;
  const isExtra = node.kind === 'bonus' || node.kind === 'deduction';
  const label = isExtra ? '' : layout.label(node.label);
  const marked = (line: { readonly title: string }): PrintedLine =>
    columns.includes('number')
      ? { ...line, ...(label === '' ? {} : { number: label }) }
      : { ...line, title: label === '' ? line.title : `${/[.)]\s*$/u.test(label) ? label.trim() : `${label.trim()}.`} ${line.title}` };
  const own = (title: string, method = ''): PrintedLine => ({
    ...marked({ title }),
    max: points(node.max),
    ...(method === '' ? {} : { method }),
  });
  if (node.words === null) return [own(node.title)];
  if ('sentence' in node.words) {
    const { sentence } = node.words;
    const loud = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    if (layout.sentence === 'bracket') return [own(`${node.title} (${sentence})`)];
    if (layout.sentence === 'line') return [own(`${node.title}\n- ${loud}`)];
    if (layout.sentence === 'method') return [own(node.title, loud)];
    return [own(node.title), { title: `${bullet}${loud}` }];
  }
  const { levels } = node.words;
  const said = levels.map(([text, size]) => `${text}: ${comma(size)} điểm`);
  if (layout.levels === 'cell') return [own([node.title, ...said.map((line) => `- ${line}`)].join('\n'))];
  if (layout.levels === 'method') return [own(node.title, said.join('; '))];
  return [own(node.title), ...levels.map(([text, size]): PrintedLine => ({ title: `${bullet}${text}`, max: points(size) }))];
};

/** What becomes of the first row of a criterion. */
type Slip = (node: TrueNode, line: PrintedLine) => readonly PrintedLine[];

const readBack = (nodes: readonly TrueNode[], random: Random, slip: Slip = (_, line) => [line]): Draft | null => {
  const layout = layoutOf(random);
  const { columns } = layout;
  const lines = nodes.flatMap((node) => {
    const [first = {}, ...others] = linesOf(node, layout);
    return [...slip(node, first), ...others];
  });
  const firstExtra = lines.findIndex(({ title }) => typeof title === 'string' && title.startsWith('Điểm thưởng'));
  const base = nodes
    .filter(({ parent, kind }) => parent === null && (kind === 'group' || kind === 'scored'))
    .reduce((sum, { max }) => sum + max, 0);
  const total: PrintedLine = { title: pick(random, ['Tổng cộng', 'TỔNG ĐIỂM', 'Cộng']), max: layout.points(base) };
  const end = firstExtra < 0 ? lines.length : firstExtra;
  const whole = random() < 0.8 ? [...lines.slice(0, end), total, ...lines.slice(end)] : lines;
  const headings = Object.fromEntries(Object.entries(HEADING_WORDS).map(([column, words]) => [column, pick<string>(random, words)]));
  const options = {
    columns,
    headings,
    counted: random() < 0.3,
    firstColumn: random() < 0.3 ? 1 : 0,
    twoRows: random() < 0.3 && columns.includes('self'),
  };
  const below = random() < 0.5 ? ['Đồng Tháp, ngày 05 tháng 01 năm 2022', 'NGƯỜI LẬP BIỂU', 'TRƯỞNG KHỐI'] : [];
  return readDraft(printedBook(printedSheet(whole, { ...options, below })), null);
};

/** Points and ends of levels; their keys, and what is counted, are the table's own words. */
const termsOf = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(termsOf);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as Fields).filter(([name]) => !['key', 'counts'].includes(name));
  return Object.fromEntries(kept.map(([name, inside]) => [name, termsOf(inside)]));
};

const FRAME = ['code', 'parent', 'kind', 'max', 'title'] as const;

/** What the draft says otherwise than the bloc means, at each criterion that bears no mark. */
const silentlyWrong = (nodes: readonly TrueNode[], draft: Draft): readonly object[] => {
  const read = (draft.json['rubric'] as Fields)['criteria'] as readonly Fields[];
  const isMarked = (index: number, field: string): boolean =>
    draft.marks.some(
      ({ path }) => path.startsWith(`rubric.criteria[${index}].${field}`) || path.startsWith(`rubric.criteria[${index}].label`),
    );
  if (read.length !== nodes.length) return [{ expected: nodes.map(({ code }) => code), read: read.map(({ code }) => code) }];
  return nodes.flatMap((node, index) => {
    const found = read[index] ?? {};
    const unlike = FRAME.filter((field) => found[field] !== node[field] && !isMarked(index, field));
    const isRule = canonicalJson(termsOf(found['rule'] ?? null)) === canonicalJson(termsOf(node.rule));
    return unlike.length === 0 && (isRule || isMarked(index, 'rule')) ? [] : [{ node, found }];
  });
};

describe('a random rubric, printed in a random layout and read back', () => {
  const schemes = Object.keys(SCHEMES) as readonly Scheme[];

  test.each(schemes)('is equal or marked at each criterion, numbered %s', (scheme) => {
    let [marked, all] = [0, 0];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(String(seed));
        const nodes = randomRubric(random, scheme);
        const draft = readBack(nodes, random);
        expect(draft).not.toBeNull();
        if (!draft) return;
        expect(silentlyWrong(nodes, draft)).toEqual([]);
        all += nodes.length;
        marked += new Set(draft.marks.flatMap(({ path }) => /^rubric\.criteria\[\d+\]/.exec(path)?.[0] ?? [])).size;
      }),
      { numRuns: 12 },
    );
    expect(marked * 10).toBeLessThan(all);
  });

  /** What a hurried hand does to one row; each changes what the table says or takes something away. */
  const SLIPS: Readonly<Record<string, (line: PrintedLine) => readonly PrintedLine[]>> = {
    'left out': () => [],
    'printed twice': (line) => [line, line],
    'without its points': ({ max: _, ...line }) => [line],
    'with other points': (line) => [{ ...line, max: num(777) }],
    'with points in words': (line) => [{ ...line, max: 'mười điểm' }],
    'with a yes for points': (line) => [{ ...line, max: { type: 'boolean', value: true } }],
    'with a day for points': (line) => [{ ...line, max: { type: 'text', text: '1-5' } }],
    'with a sentence below it': (line) => [line, { title: '- Trừ điểm theo quy định của cấp trên nếu vi phạm' }],
    'with a formula in words': (line) => [{ ...line, title: `${line.title as string}\nĐiểm = tỷ lệ x điểm chuẩn` }],
    'with a level beyond it': (line) => [line, { title: '- Mức khác', max: num(888) }],
  };

  test.each(Object.keys(SLIPS))('tells a row that is %s', (name) => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...schemes), (seed, scheme) => {
        const random = seededRandom(String(seed));
        const nodes = randomRubric(random, scheme);
        const candidates = nodes.filter((node) => hasSibling(node, nodes));
        fc.pre(candidates.length > 0);
        const slipped = pick(random, candidates);
        const draft = readBack(nodes, random, (node, line) => (node === slipped ? (SLIPS[name]?.(line) ?? []) : [line]));
        expect(draft?.marks.filter(({ path }) => /^rubric\.(?:criteria|scale\.base)/.test(path))).not.toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

/** The only criterion of a section may go without a trace: the section then is one itself. */
const hasSibling = ({ code, parent }: TrueNode, nodes: readonly TrueNode[]): boolean =>
  parent !== null && nodes.some((other) => other.parent === parent && other.code !== code);
