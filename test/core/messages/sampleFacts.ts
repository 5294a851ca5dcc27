import type { Catalogue } from '#core/messages/Catalogue.ts';
import { dayOf, points } from './sampleFindings.ts';

/** One value for each name that the words of an area may ask for. Words about ranks and measures have tests of their own. */
const byName: Readonly<Record<string, unknown>> = {
  count: 2,
  done: 12,
  all: 25,
  step: 2,
  of: 5,
  version: 3,
  rank: 4,
  days: 3,
  minutes: 12,
  seconds: 5,
  year: 2018,
  edition: 2018,
  codes: ['I.1'],
  text: 'Kế hoạch số 12/KH-UBND',
  award: 'Bằng khen',
  day: '21/3/2018',
  by: '15/11/2018',
  criteria: ['I.1.e'],
  files: 3,
  clean: 1,
  warnings: 1,
  errors: 1,
  refused: 0,
  notes: 2,
  ranked: 6,
  rejected: 1,
  missing: 1,
  low: points('744'),
  high: points('784.5'),
  self: points('48.5'),
  points: points('15'),
  gap: points('1.25'),
  score: points('40'),
  old: points('40'),
  now: points('45'),
  on: dayOf('2018-12-05'),
  names: ['Sở Tư pháp', 'Thanh tra tỉnh'],
  agencies: ['Sở Tư pháp'],
  time: '16:42',
  moment: '16:42, 14/11/2018',
  date: '15/11/2018',
  deadline: '17:00, 15/11/2018',
  first: '16:42, 14/11/2018',
  left: '1',
  cell: 'D17',
  sheet: 'Minh chứng',
  seen: '85,86',
  title: 'Bảng mẫu',
  expected: '48',
  sections: ['I', 'II'],
  code: '5C1E 90A7',
  agency: 'Sở Tư pháp',
  appraiser: 'Phan Thị Lý',
  name: 'Phan Thị Lý',
  email: 'ly@stp.example',
  who: 'Trưởng khối',
  whom: 'Trưởng khối',
  address: 'nop.example',
  number: '12/2018',
  action: 'chốt',
  ref: 'A1B2',
  snapshot: '5C1E 90A7',
  source: 'Sở Tư pháp',
  reason: 'đủ',
  criterion: 'III.2.c',
  total: '879',
  place: 'Cao Bằng',
  words: 'Tám trăm',
  page: '1',
  pages: '4',
  bloc: 'Khối thi đua số IV',
  rule: 'điểm Mục I',
  raw: '857',
  max: '950',
  base: '1000',
  path: 'bang.xlsx',
  directory: 'bang',
  file: 'a.xlsx',
  label: 'Đặt 48',
  sentence: 'Thiếu tệp.',
  what: 'Mục I',
  level: 'Phải sửa',
  from: 80_000,
  to: '48',
  why: 'Số đang được ghi dạng chữ',
};

const facts = new Proxy(byName, {
  get(target, name) {
    if (typeof name !== 'string' || !Object.hasOwn(target, name)) throw new Error(`no sample for the fact ${String(name)}`);
    return target[name];
  },
});

/** The areas whose words ask for nothing but named facts. */
const AREAS = [
  'verdicts',
  'totals',
  'buttons',
  'afterButtons',
  'states',
  'waiting',
  'steps',
  'empty',
  'trouble',
  'receipt',
  'withdrawal',
  'returning',
  'reopening',
  'explanation',
  'paper',
  'scoringSheet',
  'guide',
  'agreement',
  'rankingBook',
  'rubricBook',
  'commandLine',
  'pane',
] as const satisfies readonly (keyof Catalogue)[];

const asksForFacts = (words: unknown): words is (facts: unknown) => string => typeof words === 'function';

const said = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  if (asksForFacts(words)) return [words(facts)];
  return Object.values(words as Readonly<Record<string, unknown>>).flatMap(said);
};

/** Every line of those areas, those with facts filled in. */
export const everyLine = (catalogue: Catalogue): readonly string[] => AREAS.flatMap((area) => said(catalogue[area]));
