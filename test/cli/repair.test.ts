import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellAt } from '#workbook/WorkbookView.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG as SAMPLE, sampleBloc } from '../sampleBlocs.ts';
import { distinctScores, foreignBook, linesOf } from '../workbook/foreign/foreignBook.ts';
import { everyCell, tcvn3Font, typedIn } from '../workbook/legacyText/oldFonts.ts';
import { giaouoc } from './capture.ts';
import { E_MAILED, FILLED, sample } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface RepairedFile {
  readonly verdict: string;
  readonly total: string | null;
  readonly out?: string;
  readonly changes?: readonly {
    readonly code: string;
    readonly cell: string;
    readonly from: string;
    readonly to: string;
    readonly safe: boolean;
  }[];
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[];
}

const TAND = join(FILLED, 'TAND - Bảng tự chấm 2018.xlsx');

const repaired = async (...args: readonly string[]) => {
  const { code, out, err } = await giaouoc('check', ...args, '--json');
  return { code, err, files: out === '' ? [] : (JSON.parse(out) as { readonly files: readonly RepairedFile[] }).files };
};

const numberIn = (path: string, row: number, column: number) => {
  const [sheet] = readWorkbook(new Uint8Array(readFileSync(path))).sheets;
  return sheet && cellAt(sheet, row, column)?.content;
};

describe('giaouoc check --repair', () => {
  test('writes a copy with the safe repairs alone, lists them, and checks the copy', async () => {
    const out = join(temporaryFolder(), 'sửa.xlsx');
    const original = readFileSync(TAND);
    const { code, files } = await repaired(TAND, '--repair', out);
    expect(code).toBe(1);
    expect(files[0]).toMatchObject({ out, changes: [{ code: 'cell.numberAsText', cell: 'E14', from: '48,5', to: '48,5', safe: true }] });
    expect(files[0]?.findings.map(({ code: one, cell }) => `${one} ${cell ?? ''}`)).toEqual([
      'score.offStep E14',
      'score.missing E30',
      'evidence.missing F38',
    ]);
    expect(numberIn(out, 13, 4)).toEqual({ type: 'number', number: '48.5' });
    expect(readFileSync(TAND)).toEqual(original);
  });

  test('makes what was chosen too, and sums follow', async () => {
    const out = join(temporaryFolder(), 'a.xlsx');
    const { files } = await repaired(TAND, '--repair', out, '--choose', 'score.offStep@E14=48', '--choose', 'e30=formula');
    expect(files[0]).toMatchObject({ total: '898', findings: [{ code: 'evidence.missing' }] });
    const again = await repaired(out);
    expect(again.files[0]).toMatchObject({ total: '898', findings: [{ code: 'evidence.missing' }] });
    expect(again.files[0]?.changes).toBeUndefined();
  });

  test('says in words what was changed, and why', async () => {
    const { out } = await giaouoc('check', TAND, '--repair', join(temporaryFolder(), 'a.xlsx'), '--lang', 'en');
    expect(out).toContain('Tự chấm!E14 · I.1.a: 48,5 → 48.5 (Number stored as text)');
    expect(out).toContain('The repaired copy, checked again:');
  });

  test('takes a folder for several files, and mends sums of sheets that we did not make', async () => {
    const out = join(temporaryFolder(), 'da-sua');
    const { files } = await repaired(E_MAILED, '--repair', out);
    expect(readdirSync(out)).toHaveLength(8);
    const changes = files.flatMap((file) => file.changes ?? []);
    expect(changes.map(({ code, cell, to }) => `${code} ${cell} ${to}`)).toEqual([
      'total.differs D21 212',
      'total.differs D43 879',
      'total.differs D46 879',
      'cell.numberAsText E14 48,5',
    ]);
    const after = await repaired(out);
    expect(after.files.flatMap(({ findings }) => findings.filter(({ code }) => code.startsWith('total.')))).toEqual([]);
  });

  test('copies a sheet without a fault as it is', async () => {
    const clean = join(FILLED, 'BCHQS - Bảng tự chấm 2018.xlsx');
    const out = join(temporaryFolder(), 'a.xlsx');
    const { code, files } = await repaired(clean, '--repair', out);
    expect(code).toBe(0);
    expect(files[0]?.changes).toEqual([]);
    expect(readFileSync(out)).toEqual(readFileSync(clean));
  });

  test('has no copy of a file that cannot be read, and copies the others', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.xlsx'), 'không phải');
    copyFileSync(TAND, join(folder, 'b.xlsx'));
    const { code, files } = await repaired(folder, '--repair', join(folder, 'out'));
    expect(code).toBe(1);
    expect(files.map(({ out }) => out === undefined)).toEqual([true, false]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['b.xlsx']);
  });
});

describe('giaouoc check --repair could not run', () => {
  test.each([
    ['a score that the step forbids', ['--choose', 'score.offStep@E14=48,3'], 'score.offStep@E14=48; score.offStep@E14=49'],
    ['a score above the maximum', ['--choose', 'score.offStep@E14=999'], 'score.offStep@E14=48'],
    ['a cell without a fault', ['--choose', 'E15=4'], 'cell.numberAsText@E14=48.5'],
    ['a choice without a value', ['--choose', 'E14'], 'FINDING=VALUE'],
  ])('for %s', async (_, args, told) => {
    const out = join(temporaryFolder(), 'a.xlsx');
    const { code, err } = await giaouoc('check', TAND, '--repair', out, ...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(existsSync(out)).toBe(false);
  });

  test('where the copy would be the file itself, by whatever name', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.xlsx');
    copyFileSync(TAND, file);
    symlinkSync(file, join(folder, 'b.xlsx'));
    for (const out of [file, join(folder, '.', 'a.xlsx'), join(folder, 'b.xlsx'), folder]) {
      expect((await giaouoc('check', file, '--repair', out)).code).toBe(2);
    }
    expect(readFileSync(file)).toEqual(readFileSync(TAND));
  });

  test('where several sheets would share one file, or another file stands there', async () => {
    const folder = temporaryFolder();
    expect((await giaouoc('check', FILLED, '--repair', join(folder, 'a.xlsx'))).err).toContain('thư mục');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'TAND - Bảng tự chấm 2018.xlsx'), 'của người khác');
    expect((await giaouoc('check', FILLED, '--repair', join(folder, 'out'))).code).toBe(2);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(1);
  });

  test('for a choice without a copy to make it in', async () => {
    expect((await giaouoc('check', TAND, '--choose', 'E14=48')).err).toContain('--repair');
  });
});

describe('texts in an old font', () => {
  test('are turned into Unicode where they are chosen, all of the sheet at once, and listed cell by cell', async () => {
    const folder = temporaryFolder();
    const [typed, out] = [join(folder, 'phông cũ.xlsx'), join(folder, 'sửa.xlsx')];
    const bloc = sampleBloc(SAMPLE);
    const lines = linesOf(bloc, distinctScores(bloc));
    writeFileSync(typed, writeWorkbook(everyCell(foreignBook(lines), typedIn(tcvn3Font))));

    const before = await repaired(typed);
    const [finding] = before.files[0]?.findings.filter(({ code }) => code === 'cell.legacyFont') ?? [];
    const { files } = await repaired(typed, '--repair', out, '--choose', `cell.legacyFont@${finding?.cell ?? ''}=unicode`);

    expect(before.files[0]?.total).toBe(files[0]?.total);
    expect(files[0]?.changes?.map(({ code, safe }) => [code, safe])).toEqual([['cell.legacyFont', false]]);
    expect(files[0]?.findings.map(({ code }) => code)).not.toContain('cell.legacyFont');
    expect((await repaired(out)).files[0]?.findings.map(({ code }) => code)).not.toContain('cell.legacyFont');
  });
});

describe('giaouoc check --keep', () => {
  const MACRO = sample('faults/workbooks/workbook.macro.combined.xlsx');
  const BLOC = sample('faults/khoi-thu.json');

  test('writes the reason into the explanation of its row, and what concerns the whole sheet beside the total', async () => {
    const out = join(temporaryFolder(), 'a.xlsx');
    const reasons = ['workbook.macro=Macro của Sở, không đụng đến điểm', 'E13=Số lấy từ tệp tổng hợp của Sở'];
    const { code, files } = await repaired(MACRO, '--bloc', BLOC, '--repair', out, ...reasons.flatMap((reason) => ['--keep', reason]));
    expect(code).toBe(0);
    const kept = ['Macro của Sở, không đụng đến điểm', 'Số lấy từ tệp tổng hợp của Sở'];
    expect(files[0]?.findings).toMatchObject(kept.map((justification) => ({ justification })));
    expect((await repaired(out, '--bloc', BLOC)).files[0]?.findings).toMatchObject(kept.map((justification) => ({ justification })));
  });

  test.each([
    ['a reason that says too little', 'E13=ừ', 'ít nhất hai từ'],
    ['a place without a warning', 'E18=Số lấy từ tệp tổng hợp', 'workbook.externalLink@E13'],
  ])('could not run for %s', async (_, keep, told) => {
    const out = join(temporaryFolder(), 'a.xlsx');
    const { code, err } = await giaouoc('check', MACRO, '--bloc', BLOC, '--repair', out, '--keep', keep);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(existsSync(out)).toBe(false);
  });
});
