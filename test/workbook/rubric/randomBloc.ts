import * as fc from 'fast-check';
import type { Json } from '#core/canonicalJson.ts';
import { randomCase, randomSources, type RandomCase } from '../../core/rules/randomCase.ts';

type Fields = Record<string, Json>;

const decimal = (thousandths: number): number => thousandths / 1000;

/** Fields without a value are left out, as a workbook reads blank cells back. */
const present = (fields: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Fields;

const WORDS = ['Kế hoạch', 'Báo cáo "tháng"', '=Tổng kết', '  ', 'Điểm; phẩy', '1.10', 'Đơn vị\nthứ hai', 'A|B'];

const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ').trim() || 'Tiêu chí');

const extras = fc.record({
  title,
  evidence: fc.subarray(['van_ban_so_ky_hieu', 'bao_cao', 'loại khác']),
  na: fc.constantFrom(null, 'not_allowed', 'award_max', 'drop_and_rescale', 'drop_not_assigned', 'alternate_rule'),
  article: fc.constantFrom(null, 'Điều 5'),
  assumed: fc.constantFrom(null, true, false),
  assumedFields: fc.constantFrom(null, ['rule', 'unit']),
  note: fc.constantFrom(null, 'Ghi chú\ncủa khối'),
  validFrom: fc.constantFrom(null, 'YYYY-07-01', '2018-02-01'),
  validTo: fc.constantFrom(null, 'YYYY-12-31'),
  weight: fc.constantFrom(null, null, 2, 1.5, 1),
});

/** The prose `met` has no column, and a ceiling that is none no cell. */
const spelt = ({ met: _met, ...terms }: RandomCase['terms']): Fields => (terms['ceilingPct'] === null ? present(terms) : (terms as Fields));

const leaf = (index: number) =>
  fc
    .record({ drawn: fc.constantFrom(...randomSources).chain(randomCase), more: extras, own: fc.boolean() })
    .map(({ drawn, more, own }: { readonly drawn: RandomCase; readonly more: object; readonly own: boolean }): Fields => ({
      ...(own
        ? {
            alternate: [
              { attribute: 'vu_trang', rule: spelt(drawn.terms) },
              { attribute: 'moi', rule: { shape: 'direct' } },
            ],
          }
        : {}),
      evidence: [],
      ...present({ ...more, unit: drawn.unit, kind: drawn.kind, max: drawn.max }),
      code: `${drawn.kind}.${index}`,
      label: `${index})`,
      parent: drawn.kind === 'scored' ? 'I' : null,
      rule: spelt(drawn.terms),
    }));

/** A judged criterion, so that there is always a section. */
const FIRST: Fields = {
  code: 'I.0',
  label: 'a)',
  parent: 'I',
  title: 'Tiêu chí đầu',
  kind: 'scored',
  max: 5,
  rule: { shape: 'direct', min: 0 },
  evidence: [],
};

const countedMax = ({ max, weight = 1 }: Fields): number => Math.round(Number(max) * Number(weight) * 1000);

/** A weight that the scale of two decimals cannot take is left out. */
const fitting = ({ weight, ...one }: Fields): Fields =>
  weight !== undefined && countedMax({ ...one, weight }) % 10 === 0 && (Number(one['max']) * 2) % 1 === 0 ? { ...one, weight } : one;

const sumOf = (leaves: readonly Fields[]): number =>
  decimal(leaves.filter(({ kind }) => kind === 'scored').reduce((sum, one) => sum + countedMax(one), 0));

const rubricOf = (leaves: readonly Fields[], more: Fields): Fields => {
  const base = sumOf(leaves);
  const group: Fields = {
    code: 'I',
    label: 'I',
    parent: null,
    title: 'Mục I',
    kind: 'group',
    max: base,
    rule: { shape: 'sum_children' },
    evidence: [],
  };
  return {
    schema: 'rubric/1',
    id: 'bo-tieu-chi',
    name: 'Bộ tiêu chí thử',
    scale: { base, bonusCap: null, deductionCap: 10, step: 0.25, decimals: 2 },
    gates: [
      { id: 'ky_luat', effect: 'not_considered', when: 'Bị kỷ luật', assumed: true },
      { id: 'san', effect: 'title_blocked:co', when: 'Dưới sàn', unless: [{ is: 'part', code: 'I.0', points: 2.5 }] },
    ],
    classification: [
      {
        key: 'A',
        title: 'Tốt',
        min: decimal(Math.round(base * 900)),
        conditions: [{ is: 'every_section', pct: 50 }, { is: 'none_at_zero' }],
      },
      { key: 'B', min: 0, note: 'còn lại' },
    ],
    ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_I desc' }, { by: 'appraised_minus_self_abs asc', assumed: true }] },
    quotas: [
      {
        award: 'Cờ thi đua',
        max: 1,
        minVotes: 0.8,
        votesOf: 'valid',
        conditions: [
          { is: 'part', code: 'I', pct: 70 },
          { is: 'deduction', points: 5 },
        ],
      },
      { award: 'Bằng khen', maxShare: 0.4, of: 'ranked', rounding: 'half_up' },
      { award: 'Cờ của Chính phủ', maxShare: 0.2, of: 'grade:A', rounding: 'up' },
      { award: 'Giấy khen', max: 'theo hướng dẫn' },
    ],
    deadlines: [
      { what: 'sơ kết', by: 'YYYY-07-20' },
      { what: 'tổng kết', by: '2018-12-05' },
      {
        what: 'bảng tự chấm',
        by: 'YYYY-11-15',
        days: 'working',
        late: [
          { maxDaysLate: 2, deduct: 0.5 },
          { maxDaysLate: 5, deduct: 1, deductPct: 2.5 },
          { maxDaysLate: null, gate: 'ky_luat' },
        ],
      },
      { what: 'báo cáo', by: '2018-11-20', late: 'trừ theo quy chế' },
      { what: 'xác nhận', by: 'trước khi gửi' },
    ],
    criteria: [group, ...leaves],
    ...more,
  };
};

const words = fc.constantFrom('Hoàn thành nhiệm vụ', 'Tiết kiệm; chống lãng phí', 'Giao ước “2018”');
const assumed = fc.constantFrom(null, true, false);

const pledges = fc.array(
  fc
    .record({ vi: words, en: fc.constantFrom(null, 'Fulfil the tasks'), criteria: fc.constantFrom(null, ['I'], ['I.0', 'I']), assumed })
    .map(present),
  { maxLength: 3 },
);

/** A list without entries is no field of what a sheet shows. */
const listed = (name: string, list: readonly Fields[]): Fields => (list.length === 0 ? {} : { [name]: list });

const named = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const agreements = (members: readonly string[]) =>
  fc
    .record({
      covenant: fc
        .record({
          place: named(fc.constant('Sở Tư pháp')),
          vi: named(words),
          signatories: named(fc.constant(members)),
          assumed: named(fc.subarray(['place', 'vi', 'signatories', 'contents', 'targets'], { minLength: 1 })),
          contents: pledges,
          targets: pledges,
        })
        .map(({ contents, targets, ...more }) => ({ ...present(more), ...listed('contents', contents), ...listed('targets', targets) })),
      movements: fc.array(
        fc
          .record({
            vi: words,
            en: named(words),
            basis: named(words),
            period: named(fc.constant('2016-2020')),
            agency: named(fc.constantFrom(...members)),
            assumed,
          })
          .map(present),
        { maxLength: 3 },
      ),
      registrations: fc
        .subarray([...members])
        .chain((some) =>
          fc.tuple(
            ...some.map((agency) =>
              fc
                .record({ title: words, award: named(words), on: named(fc.constant('2018-03-21')), assumed })
                .map((more) => ({ agency, ...present(more) })),
            ),
          ),
        ),
      parent: named(
        fc.record({ bloc: fc.constant('khoi-tren'), edition: fc.constantFrom(2018, 2019), name: named(words), assumed }).map(present),
      ),
      cites: fc
        .subarray([...members])
        .map((some) => some.map((agency) => ({ agency, criterion: 'I.0', bloc: 'khoi-duoi', edition: 2018 }))),
    })
    .map(({ covenant, movements, registrations, parent, cites }): Fields => ({
      ...(Object.keys(covenant).length === 0 ? {} : { covenant }),
      ...listed('movements', movements),
      ...listed('registrations', registrations as readonly Fields[]),
      ...(parent === null ? {} : { parent }),
      ...listed('cites', cites),
    }));

/** Blocs with random rules of every shape, spelt as a workbook spells them: no field that no sheet shows, none without a value. */
export const randomBlocJson: fc.Arbitrary<Fields> = fc
  .record({
    leaves: fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => leaf(index + 1)))),
    members: fc.uniqueArray(fc.constantFrom('STP', 'TTT', 'CAT', '01', 'Đ.1', 'a-b'), { minLength: 1 }),
    covenant: fc.constantFrom(null, '2018-03-21'),
    cluster: fc.boolean(),
    kind: fc.constantFrom('khoi', 'cum'),
  })
  .chain((drawn) => agreements(drawn.members).map((agreement) => ({ ...drawn, agreement })))
  .map(({ leaves, members, covenant, cluster, kind, agreement }): Fields => ({
    schema: 'bloc/1',
    id: 'khoi-ngau-nhien',
    name: 'Khối thi đua thử',
    kind,
    edition: 2018,
    members: members.map((code) => ({
      code,
      name: `Cơ quan ${code}`,
      ...(cluster ? { cluster: 'Cụm 1' } : {}),
      ...(leaves.some(({ alternate }) => alternate) ? { attributes: ['moi', 'vu_trang'] } : {}),
    })),
    ...(members[0] === undefined ? {} : { chairCode: members[0] }),
    notAssigned: members[1] === undefined ? {} : { [members[1]]: ['I.0'] },
    dates: present({ covenant, periodFrom: '2018-01-01', periodTo: '2018-11-15' }),
    ...agreement,
    rubric: rubricOf([FIRST, ...leaves.map(fitting)], {}),
  }));
