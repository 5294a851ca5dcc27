import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { snapshotHash } from '#core/ranking/snapshot.ts';
import type { Cell, Sheet, SheetRow } from '#core/sheet/Sheet.ts';
import { sheetJson } from '#core/sheet/sheetJson.ts';
import { readSheet, type SheetReading } from '#core/sheet/SheetReading.ts';
import type { RankingBookInput } from '#workbook/ranking/RankingBookInput.ts';
import { sha256 } from '../../sha256.ts';

/** A criterion as `code kind max`, with its weight where it has one; what stands above it is told by its code: `I.1` belongs to `I`. */
type Line = readonly [code: string, kind: 'group' | 'scored' | 'bonus' | 'deduction', max: number, weight?: number];

/** Three levels, two sections, one bonus and one deduction of their own. */
export const USUAL: readonly Line[] = [
  ['I', 'group', 60],
  ['I.1', 'group', 40],
  ['I.1.a', 'scored', 25],
  ['I.1.b', 'scored', 15],
  ['I.2', 'scored', 20],
  ['II', 'group', 40],
  ['II.1', 'scored', 30],
  ['II.2', 'scored', 10],
  ['T', 'bonus', 5],
  ['P', 'deduction', 10],
];

const parentOf = (code: string, codes: readonly string[]): string | null => {
  const above = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
  return above !== null && codes.includes(above) ? above : null;
};

export const rubricWith = (
  lines: readonly Line[],
  over: { readonly [field: string]: Json } = {},
  scale: { readonly [field: string]: Json } = {},
): Json => {
  const codes = lines.map(([code]) => code);
  const isParent = (code: string): boolean => codes.some((one) => parentOf(one, codes) === code);
  const base = lines.filter(([code, kind]) => parentOf(code, codes) === null && (kind === 'group' || kind === 'scored'));
  return {
    schema: 'rubric/1',
    id: 'small',
    name: 'Bảng tiêu chí nhỏ',
    scale: {
      base: base.reduce((sum, [, , max, weight = 1]) => sum + max * weight, 0),
      bonusCap: 5,
      deductionCap: 10,
      step: 0.5,
      decimals: 2,
      rounding: 'half_up',
      ...scale,
    },
    gates: [{ id: 'ky_luat', effect: 'not_considered', when: 'Có lãnh đạo bị kỷ luật' }],
    classification: [
      { key: 'xuat_sac', min: 90 },
      { key: 'tot', min: 0 },
    ],
    ranking: {
      orderBy: ['total desc'],
      tieBreak: [{ by: 'section_I desc' }, { by: 'appraised_minus_self_abs asc' }, { by: 'ballot_votes desc' }],
    },
    quotas: [{ award: 'Cờ thi đua', max: 1, per: 'bloc' }],
    deadlines: [],
    criteria: lines.map(([code, kind, max, weight]) => ({
      code,
      label: code.split('.').at(-1) ?? code,
      parent: parentOf(code, codes),
      title: `Nội dung của tiêu chí ${code}`,
      kind,
      max,
      ...(weight === undefined ? {} : { weight }),
      rule: isParent(code) ? { shape: 'sum_children' } : { shape: 'direct', min: kind === 'deduction' ? -max : 0 },
      evidence: [],
      na: kind === 'scored' ? 'drop_and_rescale' : 'not_allowed',
    })),
    ...over,
  };
};

export const NAMES = ['Sở Tư pháp', 'Công an tỉnh', 'Thanh tra tỉnh', 'Tòa án nhân dân tỉnh', 'Cục Thuế tỉnh'];

export const blocWith = (rubric: Json, over: { readonly [field: string]: Json } = {}, count = 4): Bloc =>
  readBloc({
    schema: 'bloc/1',
    id: 'khoi-nho-2018',
    name: 'Khối thi đua các cơ quan Nội chính (Khối số IV)',
    province: 'Cao Bằng',
    edition: 2018,
    members: Array.from({ length: count }, (_, at) => ({
      code: `DV${at + 1}`,
      name: NAMES[at] ?? `Đơn vị ${at + 1}`,
      fullName: `${NAMES[at] ?? `Đơn vị ${at + 1}`} Cao Bằng`,
    })),
    chairCode: 'DV1',
    ...(count > 1 ? { viceChairCode: 'DV2' } : {}),
    rubric,
    ...over,
  });

const cellWith = (cell: string, content: Cell['content']): Cell => ({
  at: { sheet: 'Tự chấm', cell },
  content,
  formula: null,
  percent: false,
  font: null,
  merged: null,
  externalLink: null,
});

const BLANK: Cell['content'] = { type: 'blank' };

/** A sheet with these self-scores, as decimal texts by criterion. */
export const readingWith = (bloc: Bloc, agency: string, scores: { readonly [criterion: string]: string }): SheetReading => {
  const rows = Object.entries(scores).map(([criterion, number], at): SheetRow => ({
    criterion,
    label: cellWith(`A${at + 10}`, { type: 'text', text: criterion }),
    title: cellWith(`B${at + 10}`, BLANK),
    self: cellWith(`E${at + 10}`, { type: 'number', number }),
    measures: new Map(),
    evidence: cellWith(`F${at + 10}`, { type: 'text', text: `Báo cáo số ${at + 1}/BC-${agency} ngày 05/11/2018` }),
    explanation: null,
    hidden: false,
  }));
  const sheet: Sheet = {
    origin: 'template',
    name: 'Tự chấm',
    identity: { bloc: bloc.id, blocName: null, edition: bloc.edition, agency, agencyName: null, rubric: null },
    rows,
    strays: [],
    totals: [],
    register: [],
    altered: [],
    oddTexts: [],
    farCells: [],
    layout: { hasMeasureColumn: true, hasEvidenceColumn: true },
    workbook: { hiddenSheets: [], missingSheets: [], hasMacros: false, externalLinks: [] },
  };
  return readSheet(bloc, sheet);
};

export const inputFor = (bloc: Bloc, readings: readonly SheetReading[], over: Partial<RankingBookInput> = {}): RankingBookInput => {
  const versions = readings.map((reading) => ({ agency: reading.agency ?? '', version: 1, hash: hashOf(sheetJson(reading), sha256) }));
  const rubricHash = hashOf(bloc.rubricJson, sha256);
  return {
    bloc,
    ranking: rankBloc(bloc, readings),
    readings,
    rejected: [],
    versions,
    snapshot: snapshotHash(versions, rubricHash, bloc, sha256),
    rubricHash,
    madeOn: null,
    messages: messagesOf('vi'),
    ...over,
  };
};
