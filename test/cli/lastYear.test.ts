import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { filledOut, ourBook } from '../workbook/scoring/ourBook.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG, E_MAILED, FILLED } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'giaouoc-last-year-'));
const sheets = join(folder, '2017');
const BLOC = join(folder, 'bloc-2017.json');
const RANKING = join(folder, 'xep-hang-2017.xlsx');
const RESULT = join(folder, 'ket-qua-2017.json');
const CHECKED = join(folder, 'kiem-tra-2017.json');
const STP = join(FILLED, 'STP - Bảng tự chấm 2018.xlsx');

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly criterion: string | null;
  readonly cell: string | null;
  readonly message: string;
}

const jumps = async (...args: readonly string[]) => {
  const { code, out, err } = await giaouoc('check', ...args, '--json');
  const files = out === '' ? [] : (JSON.parse(out) as { readonly files: readonly { readonly findings: readonly Finding[] }[] }).files;
  return { code, err, found: files.flatMap(({ findings }) => findings.filter((one) => one.code.endsWith('.jump'))) };
};

/** The bloc's year before: the same rubric but for one criterion's words, two agencies, other scores. */
beforeAll(async () => {
  mkdirSync(sheets);
  const json = JSON.parse(readFileSync(CAO_BANG, 'utf8')) as Record<string, unknown> & {
    readonly rubric: { readonly criteria: readonly { readonly code: string }[] };
  };
  const criteria = json.rubric.criteria.map((one) => (one.code === 'I.1.a' ? { ...one, title: 'Việc của năm 2017' } : one));
  const { id, name, province, members } = json;
  const dates = { periodFrom: '2017-01-01', periodTo: '2017-12-31' };
  const year = { schema: 'bloc/1', id, name, province, members, edition: 2017, dates, rubric: { ...json.rubric, criteria } };
  writeFileSync(BLOC, JSON.stringify(year));
  const bloc = readBloc(year as unknown as Json);
  for (const agency of ['STP', 'TTT']) {
    const filling = filledOut(bloc);
    const low = { ...filling, scores: new Map([...filling.scores].map(([code]) => [code, { type: 'number' as const, number: '0' }])) };
    writeFileSync(join(sheets, `${agency}.xlsx`), writeWorkbook(ourBook(bloc, low, agency)));
  }
  await giaouoc('rank', sheets, '--bloc', BLOC, '--out', RANKING, '--json', RESULT);
  writeFileSync(CHECKED, (await giaouoc('check', sheets, '--bloc', BLOC, '--json')).out);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('giaouoc check --last-year', () => {
  test('asks about odd jumps as notes, criterion by criterion, and changes no verdict', async () => {
    const alone = await giaouoc('check', STP);
    const { code, found } = await jumps(STP, '--last-year', join(sheets, 'STP.xlsx'));
    expect(code).toBe(alone.code);
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'note'));
    expect(found).toContainEqual(expect.objectContaining({ code: 'score.jump', criterion: 'I.1.c' }));
    expect(found.some(({ criterion }) => criterion === 'I.1.a')).toBe(false);
    expect(found.find(({ code: one }) => one === 'score.jump')?.message).toContain('năm 2017 tự chấm 0');
  });

  test.each([
    ['a folder of sheets', sheets],
    ['a ranking workbook', RANKING],
    ['what check --json wrote', CHECKED],
  ])('finds the same in %s', async (_, path) => {
    const own = await jumps(STP, '--last-year', join(sheets, 'STP.xlsx'));
    expect((await jumps(STP, '--last-year', path)).found).toEqual(own.found);
  });

  test('knows the totals alone from what rank --json wrote', async () => {
    const { found } = await jumps(STP, '--last-year', RESULT);
    expect(found).toMatchObject([{ code: 'total.jump', severity: 'note', criterion: null }]);
  });

  test('compares sheets that agencies made themselves too', async () => {
    const { found } = await jumps(join(E_MAILED, 'Bang tu cham diem 2018 - So Tu phap.xlsx'), '--last-year', sheets);
    expect(found).toContainEqual(expect.objectContaining({ code: 'score.jump', criterion: 'I.1.c' }));
  });

  test('finds nothing to ask where the year is the same, or the agency was not there', async () => {
    expect((await jumps(STP, '--last-year', STP)).found).toEqual([]);
    expect((await jumps(join(FILLED, 'CAT - Bảng tự chấm 2018.xlsx'), '--last-year', sheets)).found).toEqual([]);
  });

  test('refuses a file that tells nobody’s scores, and a path that is not there', async () => {
    const nothing = join(folder, 'khac.json');
    writeFileSync(nothing, '{"a":1}');
    const { code, err } = await giaouoc('check', STP, '--last-year', nothing);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--last-year') as string });
    expect((await giaouoc('check', STP, '--last-year', join(folder, 'khong-co.xlsx'))).code).toBe(2);
  });
});
