import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { EMPTY_FILLING, type Typed } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { sha256 } from '../sha256.ts';
import { giaouoc } from './capture.ts';

/** Target and result of each agency at the one criterion, of 10 points; a target of 0 is none. */
const RESULTS: Readonly<Record<string, readonly [number, number]>> = {
  KhongGiao1: [0, 150],
  KhongGiao2: [0, 100],
  KhongGiao3: [0, 75],
  VuotNhat: [100, 200],
  VuotNua: [100, 150],
  VuaDat: [100, 100],
  ChuaDat: [100, 50],
};

const BLOC: Json = {
  id: 'khoi-chi-tieu',
  name: 'Khối chỉ tiêu',
  edition: 2018,
  members: Object.keys(RESULTS).map((code) => ({ code, name: `Đơn vị ${code}` })),
  rubric: {
    schema: 'rubric/1',
    id: 'bang',
    name: 'Bảng tiêu chí',
    scale: { base: 10, bonusCap: 0, deductionCap: 0, step: 0.01, decimals: 2 },
    ranking: { orderBy: ['total desc'] },
    criteria: [
      { code: 'I', label: 'I', parent: null, title: 'Chỉ tiêu', kind: 'group', max: 10, rule: { shape: 'sum_children' } },
      {
        code: 'I.1',
        label: '1',
        parent: 'I',
        title: 'Kết quả so với chỉ tiêu được giao',
        kind: 'scored',
        max: 10,
        rule: { shape: 'leader_relative', target: 'chi_tieu_giao', withoutTarget: 'against_best' },
      },
    ],
  },
};

interface Ranked {
  readonly ranking: readonly { readonly rank: number; readonly agency: string; readonly total: string; readonly why: string }[];
}

let folder: string;
let ranked: Ranked;

const typed = (value: number): Typed => ({ type: 'number', number: String(value) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leader-relative-'));
  const sheets = join(folder, 'sheets');
  mkdirSync(sheets);
  const bloc = readBloc(BLOC);
  for (const member of bloc.members) {
    const [target = 0, actual = 0] = RESULTS[member.code] ?? [];
    const results = new Map([
      ['I.1#target', typed(target)],
      ['I.1#actual', typed(actual)],
    ]);
    const workbook = scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling: { ...EMPTY_FILLING, results } });
    writeFileSync(join(sheets, `${member.code}.xlsx`), writeWorkbook(workbook));
  }
  writeFileSync(join(folder, 'bloc.json'), JSON.stringify(BLOC));
  const [out, json] = [join(folder, 'ranking.xlsx'), join(folder, 'ranking.json')];
  await giaouoc('rank', sheets, '--bloc', join(folder, 'bloc.json'), '--out', out, '--json', json);
  ranked = JSON.parse(readFileSync(json, 'utf8')) as Ranked;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('results measured by the best of the bloc, from the workbooks to the ranking', () => {
  test('give without a target 10, 6,67 and 5 of 10 for 150, 100 and 75; with one a half for reaching it and the rest by the overshoot', () => {
    expect(ranked.ranking.map(({ rank, agency, total }) => [rank, agency, total])).toEqual([
      [1, 'KhongGiao1', '10'],
      [1, 'VuotNhat', '10'],
      [3, 'VuotNua', '7.5'],
      [4, 'KhongGiao2', '6.67'],
      [5, 'KhongGiao3', '5'],
      [5, 'VuaDat', '5'],
      [7, 'ChuaDat', '2.5'],
    ]);
  });

  test('are said to hang on the others, but for those who did not pass their target', () => {
    const why = new Map(ranked.ranking.map((one) => [one.agency, one.why]));
    expect(why.get('KhongGiao2')).toContain('I.1 (6,67) tính theo đơn vị đạt cao nhất');
    expect(why.get('ChuaDat')).not.toContain('đạt cao nhất');
  });

  test('stand so in the ranking workbook, whose own cells agree', async () => {
    const { code, out } = await giaouoc('verify', join(folder, 'ranking.xlsx'));
    expect([code, out]).toEqual([0, expect.stringContaining('Cả 10 phần đều khớp')]);
  });
});
