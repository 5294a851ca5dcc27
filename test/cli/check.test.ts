import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { giaouoc } from './capture.ts';
import { CAO_BANG, E_MAILED, FILLED, sample } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface CheckedFile {
  readonly file: string;
  readonly bloc: string | null;
  readonly edition: number | null;
  readonly agency: string | null;
  readonly rubric: string | null;
  readonly verdict: string;
  readonly total: string | null;
  readonly sections: readonly { readonly code: string; readonly points: string | null }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly criterion: string | null;
    readonly seen: string | null;
    readonly expected: string | null;
    readonly message: string;
    readonly repair?: { readonly value: string; readonly safe: boolean };
  }[];
}

interface TrueFile {
  readonly agency: string;
  readonly total: string;
  readonly complete: boolean;
  readonly sections: Readonly<Record<string, string>>;
  readonly faults: readonly {
    readonly code: string;
    readonly criterion: string | null;
    readonly cell: string;
    readonly consequenceOf?: string;
  }[];
}

const { files: trueFiles } = JSON.parse(readFileSync(join(E_MAILED, 'truth.json'), 'utf8')) as { readonly files: readonly TrueFile[] };

const checkJson = async (...args: readonly string[]) => {
  const { code, out } = await giaouoc('check', ...args, '--json');
  return { code, files: (JSON.parse(out) as { readonly files: readonly CheckedFile[] }).files };
};

const faultsOf = ({ faults }: TrueFile, withCells: boolean) =>
  faults
    .filter(({ consequenceOf }) => consequenceOf === undefined)
    .map(({ code, criterion, cell }) => `${code} ${criterion ?? ''}${withCells ? ` ${cell}` : ''}`)
    .sort();

const findingsOf = ({ findings }: CheckedFile, withCells: boolean) =>
  findings.map(({ code, criterion, cell }) => `${code} ${criterion ?? ''}${withCells ? ` ${cell}` : ''}`).sort();

describe('giaouoc check', () => {
  test.each([
    ['e-mailed sheets', E_MAILED, true],
    ['our own workbooks', FILLED, false],
  ])('finds in the %s exactly the faults that are in them', async (_, folder, withCells) => {
    const { code, files } = await checkJson(folder);
    expect(code).toBe(1);
    expect(files).toHaveLength(8);
    for (const file of files) {
      const told = trueFiles.find(({ agency }) => agency === file.agency) as TrueFile;
      expect({ agency: file.agency, findings: findingsOf(file, withCells) }).toEqual({
        agency: told.agency,
        findings: faultsOf(told, withCells),
      });
      expect(file.total).toBe(told.complete ? told.total : null);
      expect(file).toMatchObject({ bloc: 'cao-bang-noi-chinh-2018', edition: 2018, rubric: expect.stringMatching(/^sha256:/) as string });
      const whole = file.sections.filter(({ points }) => points !== null);
      expect(whole).toEqual(whole.map(({ code: section }) => ({ code: section, points: told.sections[section] })));
    }
  });

  test.each([
    ['clean', 'BCHQS', 0],
    ['errors', 'TAND', 1],
    ['errors', 'CTHADS', 1],
  ])('gives the verdict %s for %s and ends with %d', async (verdict, agency, code) => {
    const checked = await checkJson(join(FILLED, `${agency} - Bảng tự chấm 2018.xlsx`));
    expect(checked.files[0]?.verdict).toBe(verdict);
    expect(checked.code).toBe(code);
  });

  test('ends with 0 where there are only warnings', async () => {
    const name = readdirSync(E_MAILED).find((one) => one.includes('CTHADS')) ?? '';
    const checked = await checkJson(join(E_MAILED, name));
    expect(checked.files[0]?.verdict).toBe('warnings');
    expect(checked.code).toBe(0);
  });

  test('prints each finding with sheet, cell, what was seen, what is expected and what to do', async () => {
    const { code, out } = await giaouoc('check', join(FILLED, 'TAND - Bảng tự chấm 2018.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('[Phải sửa] Tự chấm!E14 · I.1.a · Số đang được ghi dạng chữ');
    expect(out).toContain('Ô E14 ghi 48,5 nên Excel coi là chữ và chưa tính được; cần số 48,5, hãy bấm Sửa giúp ô này hoặc gõ lại số.');
    expect(out).toContain('Ô E30 còn trống; tiêu chí II.2.b nhận 60; 45; 30; 0, hãy nhập điểm');
    expect(out).toContain('4 chỗ lệch theo được ẩn bớt');
  });

  test('offers a repair only where there is one, and calls it safe only where no score changes', async () => {
    const { files } = await checkJson(join(FILLED, 'TAND - Bảng tự chấm 2018.xlsx'));
    const repairs = new Map(files[0]?.findings.map(({ code, repair }) => [code, repair]));
    expect(repairs.get('cell.numberAsText')).toEqual({ value: '48.5', safe: true });
    expect(repairs.get('score.offStep')).toEqual({ value: '48', safe: false });
    expect(repairs.get('evidence.missing')).toBeUndefined();
  });

  test('finds the bloc by itself: among the samples, beside the file, and inside a workbook of ours', async () => {
    const folder = temporaryFolder();
    const filled = join(folder, 'sheet.xlsx');
    copyFileSync(join(FILLED, 'TTT - Bảng tự chấm 2018.xlsx'), filled);
    expect((await checkJson(filled)).files[0]?.bloc).toBe('cao-bang-noi-chinh-2018');
    const named = { ...(JSON.parse(readFileSync(CAO_BANG, 'utf8')) as object), name: 'Khối bên cạnh' };
    mkdirSync(join(folder, 'sheets'));
    writeFileSync(join(folder, 'bloc.json'), JSON.stringify(named));
    copyFileSync(filled, join(folder, 'sheets', 'sheet.xlsx'));
    expect((await checkJson(join(folder, 'sheets'))).files[0]?.verdict).toBe('clean');
  });

  test('of a folder it tells of spreadsheets of other kinds too, and passes over what is none', async () => {
    const folder = temporaryFolder();
    for (const name of ['bang.ods', 'bang.xlsb', 'van-ban.docx', 'ghi-chu.txt', '~$bang.xlsx']) writeFileSync(join(folder, name), 'hello');
    const { code, files } = await checkJson(folder);
    expect(code).toBe(1);
    expect(files.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual(['bang.ods refused', 'bang.xlsb refused']);
  });

  test('answers a file that is no scoring sheet with exactly one finding', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.xlsx'), 'hello');
    const { code, files } = await checkJson(join(folder, 'notes.xlsx'));
    expect(code).toBe(1);
    expect(files[0]).toMatchObject({ verdict: 'refused', total: null, bloc: null });
    expect(files[0]?.findings.map((finding) => finding.code)).toEqual(['file.notXlsx']);
    expect(files[0]?.findings[0]?.message).toContain('notes.xlsx');
  });

  test("answers another bloc's workbook with exactly one finding", async () => {
    const { files } = await checkJson(sample('nghe-an-noi-chinh-llvt-2018/filled/TTT - Bảng tự chấm 2018.xlsx'), '--bloc', CAO_BANG);
    expect(files[0]?.findings.map((finding) => finding.code)).toEqual(['workbook.otherBloc']);
  });

  test('changes no file', async () => {
    const before = readdirSync(FILLED).map((name) => readFileSync(join(FILLED, name)).toString('base64'));
    await giaouoc('check', FILLED);
    expect(readdirSync(FILLED).map((name) => readFileSync(join(FILLED, name)).toString('base64'))).toEqual(before);
  });
});
