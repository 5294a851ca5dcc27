import type { Json } from '#core/canonicalJson.ts';
import type { SlowKey, SlowLeaf, SlowMember, SlowSheet, SlowYear } from './slow/SlowYear.ts';

const TIE_BREAKS = { gap: 'appraised_minus_self_abs asc', bonus: 'bonus desc', ballot: 'ballot_votes desc' } as const;

const tieBreakOf = (key: SlowKey): Json => ({ by: key.by === 'section' ? `section_${key.code} desc` : TIE_BREAKS[key.by] });

const leafJson = (kind: string, parent: string | null, { code, max, weight, isRelative }: SlowLeaf): Json => ({
  code,
  label: code,
  parent,
  title: `Tiêu chí ${code}`,
  kind,
  max,
  ...(weight === 1 ? {} : { weight }),
  rule: isRelative ? { shape: 'leader_relative', target: 'chi_tieu_giao', withoutTarget: 'against_best' } : { shape: 'direct' },
});

const mostOf = (leaves: readonly SlowLeaf[]): number => leaves.reduce((sum, { max, weight }) => sum + max * weight, 0);

const rubricJson = (year: SlowYear): Json => ({
  schema: 'rubric/1',
  id: 'bang',
  name: 'Bảng tiêu chí',
  scale: {
    base: mostOf(year.sections.flatMap(({ leaves }) => leaves)),
    bonusCap: year.bonusCap,
    deductionCap: year.deductionCap,
    step: year.step,
    decimals: year.decimals,
  },
  gates: [{ id: 'ky_luat', effect: 'not_considered', when: 'Lãnh đạo bị kỷ luật' }],
  ranking: {
    orderBy: ['total desc'],
    tieBreak: year.tieBreak.map(tieBreakOf),
    ...(year.byCluster ? { partition: 'cluster' } : {}),
  },
  criteria: [
    ...year.sections.flatMap(({ code, leaves }) => [
      { code, label: code, parent: null, title: `Mục ${code}`, kind: 'group', max: mostOf(leaves), rule: { shape: 'sum_children' } },
      ...leaves.map((leaf) => leafJson('scored', code, leaf)),
    ]),
    ...year.bonuses.map((leaf) => leafJson('bonus', null, leaf)),
    ...year.deductions.map((leaf) => leafJson('deduction', null, leaf)),
  ],
});

type Sent = SlowMember & { readonly sheet: SlowSheet };

const hasSent = (member: SlowMember): member is Sent => member.sheet !== null;

const blocJson = (year: SlowYear): Json => {
  const sent = year.members.filter(hasSent);
  return {
    id: 'khoi-ngau-nhien',
    name: 'Khối ngẫu nhiên',
    edition: 2018,
    members: year.members.map(({ code, cluster }) => ({ code, name: `Đơn vị ${code}`, cluster })),
    rubric: rubricJson(year),
    notAssigned: Object.fromEntries(sent.filter(({ sheet }) => sheet.dropped.length > 0).map(({ code, sheet }) => [code, sheet.dropped])),
    decisions: year.members
      .filter(({ isBarred }) => isBarred)
      .map(({ code }) => ({ agency: code, on: 'ky_luat', holds: true, reason: 'Quyết định số 1' })),
    appraisals: sent.flatMap(({ code, sheet }) =>
      Object.entries(sheet.appraised).map(([criterion, score]) => ({ agency: code, criterion, score, reason: 'Theo hồ sơ' })),
    ),
    ...(year.votes === null ? {} : { ballots: [{ votes: year.votes }] }),
  };
};

const sheetJson = (year: SlowYear, { code, sheet }: Sent): Json => ({
  schema: 'sheet/1',
  bloc: 'khoi-ngau-nhien',
  edition: 2018,
  agency: code,
  rows: [...year.sections.flatMap(({ leaves }) => leaves), ...year.bonuses, ...year.deductions].map((leaf) => {
    const measured = sheet.measures[leaf.code];
    const isDropped = sheet.dropped.includes(leaf.code);
    return {
      criterion: leaf.code,
      score: isDropped ? null : String(sheet.scores[leaf.code] ?? 0),
      seen: '',
      notAssigned: isDropped,
      measures: measured ? { target: String(measured.target), actual: String(measured.actual) } : {},
      evidence: '',
      register: [],
      explanation: '',
    };
  }),
});

/** The year as an export of a bloc, its hashes still to be worked out. */
export const yearJson = (year: SlowYear): Json => ({
  schema: 'export/1',
  engine: '1.0.0',
  bloc: blocJson(year),
  rubric: '-',
  snapshot: '-',
  provisional: false,
  madeOn: null,
  versions: year.members.filter(hasSent).map((member) => ({ agency: member.code, version: 1, hash: '-', sheet: sheetJson(year, member) })),
  rejected: [],
});
