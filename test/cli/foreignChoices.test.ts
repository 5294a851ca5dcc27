import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG as BLOC, sampleBloc } from '../sampleBlocs.ts';
import { ABOVE, distinctScores, foreignBook, linesOf, numberContent, textContent } from '../workbook/foreign/foreignBook.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bloc = sampleBloc(BLOC);
const lines = linesOf(bloc, distinctScores(bloc));
const HEADING = ABOVE.length + 1;

/** A table of the whole bloc: a column of ones for the first agency, the right scores for the second. No agency is named above. */
const blocTable = (file = 'bang ca khoi.xlsx'): string => {
  const plain = foreignBook(lines, { columns: ['number', 'title', 'max'], above: ABOVE.slice(1) });
  const [sheet] = plain.sheets;
  const columns = ['Đơn vị A', 'Đơn vị B'].flatMap((name, index) => [
    { row: HEADING - 1, column: 3 + index, content: textContent(name) },
    ...lines.flatMap((line, at) =>
      line.self ? [{ row: HEADING + at, column: 3 + index, content: index === 0 ? numberContent('1') : line.self }] : [],
    ),
  ]);
  const path = join(temporaryFolder(), file);
  writeFileSync(path, writeWorkbook({ ...plain, sheets: [{ name: 'Sheet1', cells: [...(sheet?.cells ?? []), ...columns] }] }));
  return path;
};

interface Checked {
  readonly files: readonly {
    readonly agency: string | null;
    readonly verdict: string;
    readonly mapping: unknown;
    readonly scores: readonly { readonly criterion: string; readonly points: string | null }[];
  }[];
}

const checked = async (...args: readonly string[]): Promise<Checked['files'][number] | undefined> =>
  (JSON.parse((await giaouoc('check', '--bloc', CAO_BANG, '--json', ...args)).out) as Checked).files[0];

describe('a table that says too little of itself', () => {
  test('is not read without a word about its columns', async () => {
    expect(await checked(blocTable())).toMatchObject({ verdict: 'refused', mapping: null });
  });

  test('is read by the columns and for the agency that a person names', async () => {
    const file = await checked(blocTable(), '--columns', 'self=E', '--agency', 'STP');
    expect(file).toMatchObject({ agency: 'STP', mapping: { sheet: 'Sheet1', columns: { self: 'E', title: 'B', max: 'C' } } });
    expect(Object.fromEntries((file?.scores ?? []).map(({ criterion, points }) => [criterion, points]))).toEqual(
      Object.fromEntries(distinctScores(bloc)),
    );
  });

  test('tells in words how it was understood, and how to correct that', async () => {
    const { out } = await giaouoc('check', '--bloc', CAO_BANG, blocTable(), '--columns', 'self=E', '--agency', 'STP');
    expect(out).toContain('Đã hiểu bảng đơn vị tự lập: trang “Sheet1”');
    expect(out).toContain('điểm tự chấm cột E');
    const english = await giaouoc('check', '--lang', 'en', '--bloc', CAO_BANG, blocTable(), '--columns', 'self=E', '--agency', 'STP');
    expect(english.out).toContain('self-score in column E');
  });
});

describe('what a person chose', () => {
  const choice = ['--columns', 'self=E,row=4,sheet=Sheet1', '--agency', 'STP'] as const;

  test('holds for a repaired copy too', async () => {
    const out = join(temporaryFolder(), 'repaired.xlsx');
    const before = await checked(blocTable(), ...choice);
    const copy = await checked(blocTable(), ...choice, '--repair', out);
    expect({ agency: copy?.agency, scores: copy?.scores }).toEqual({ agency: 'STP', scores: before?.scores });
    expect(await checked(out, ...choice)).toMatchObject({ agency: 'STP', scores: before?.scores });
  });

  test('holds for a ranking, file by file', async () => {
    const [out, json] = ['ranking.xlsx', 'result.json'].map((name) => join(temporaryFolder(), name)) as [string, string];
    const [first, second] = [blocTable(), blocTable('bang hai.xlsx')];
    const told = [
      '--columns',
      'self=E',
      '--columns',
      'bang hai.xlsx:self=D',
      '--agency',
      'bang ca khoi.xlsx:STP',
      '--agency',
      'bang hai.xlsx:TTT',
    ];
    await giaouoc('rank', first, second, '--bloc', CAO_BANG, '--out', out, '--json', json, ...told);
    const { ranking, rejected } = JSON.parse(readFileSync(json, 'utf8')) as {
      readonly ranking: readonly { readonly agency: string }[];
      readonly rejected: readonly { readonly file: string; readonly findings: readonly { readonly code: string }[] }[];
    };
    expect(ranking.map(({ agency }) => agency)).toEqual(['STP']);
    const [ones] = rejected;
    expect(rejected.map(({ file }) => file)).toEqual(['bang hai.xlsx']);
    expect(ones?.findings.map(({ code }) => code)).toContain('score.notALevel');
  });

  test('may be that there is no such column', async () => {
    expect(await checked(blocTable(), '--columns', 'self=E,number=-', '--agency', 'STP')).toMatchObject({
      mapping: { columns: { self: 'E', title: 'B', max: 'C' }, placed: expect.any(Number) as number },
    });
  });

  test('may overrule the name that stands above the table', async () => {
    const path = join(temporaryFolder(), 'kinh gui.xlsx');
    writeFileSync(path, writeWorkbook(foreignBook(lines, { above: ['Sở Tư pháp', ...ABOVE.slice(1)] })));
    expect(await checked(path)).toMatchObject({ agency: 'STP' });
    expect(await checked(path, '--agency', 'CAT')).toMatchObject({ agency: 'CAT' });
  });
});

describe('what cannot be chosen', () => {
  test.each([
    [['--columns', 'self'], '--columns'],
    [['--columns', 'score=E'], 'self'],
    [['--columns', 'self=5'], '--columns'],
    [['--agency', 'KHONG'], 'KHONG'],
    [['--columns', 'khong.xlsx:self=E'], 'khong.xlsx'],
    [['--columns', 'row=0'], 'row=7'],
  ])('%j is one sentence and exit code 2', async (args, named) => {
    const { code, err } = await giaouoc('check', '--bloc', CAO_BANG, blocTable(), ...args);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });

  test('one agency for several files', async () => {
    const files = [blocTable(), blocTable('bang hai.xlsx')];
    expect(await giaouoc('check', '--bloc', CAO_BANG, ...files, '--agency', 'STP')).toMatchObject({
      code: 2,
      err: expect.stringContaining('FILE.xlsx:CODE') as string,
    });
  });

  test('an agency without its bloc', async () => {
    expect(await giaouoc('check', blocTable(), '--agency', 'STP')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--bloc') as string,
    });
  });
});
