import { writeFileSync } from 'node:fs';
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
const blocTable = (): string => {
  const plain = foreignBook(lines, { columns: ['number', 'title', 'max'], above: ABOVE.slice(1) });
  const [sheet] = plain.sheets;
  const columns = ['Đơn vị A', 'Đơn vị B'].flatMap((name, index) => [
    { row: HEADING - 1, column: 3 + index, content: textContent(name) },
    ...lines.flatMap((line, at) =>
      line.self ? [{ row: HEADING + at, column: 3 + index, content: index === 0 ? numberContent('1') : line.self }] : [],
    ),
  ]);
  const path = join(temporaryFolder(), 'bang ca khoi.xlsx');
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

describe('what cannot be chosen', () => {
  test.each([
    [['--columns', 'self'], '--columns'],
    [['--columns', 'score=E'], 'self'],
    [['--columns', 'self=5'], '--columns'],
    [['--agency', 'KHONG'], 'KHONG'],
    [['--columns', 'self=E', '--repair', 'x.xlsx'], '--repair'],
  ])('%j is one sentence and exit code 2', async (args, named) => {
    const { code, err } = await giaouoc('check', '--bloc', CAO_BANG, blocTable(), ...args);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });

  test('an agency without its bloc', async () => {
    expect(await giaouoc('check', blocTable(), '--agency', 'STP')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--bloc') as string,
    });
  });
});
