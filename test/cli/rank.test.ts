import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { buildOle } from '../workbook/buildOle.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG, E_MAILED, FILLED, sample } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface Truth {
  readonly ranking: readonly { readonly rank: number; readonly agency: string; readonly total: string }[];
  readonly notRanked: readonly string[];
  readonly files: readonly {
    readonly agency: string;
    readonly base: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly faults: readonly { readonly code: string; readonly criterion: string | null; readonly consequenceOf?: string }[];
  }[];
}

interface Result {
  readonly engine: string;
  readonly bloc: string;
  readonly edition: number;
  readonly snapshot: string;
  readonly ranking: readonly {
    readonly rank: number | null;
    readonly agency: string;
    readonly self: string;
    readonly appraised: string | null;
    readonly bonus: string;
    readonly deduction: string;
    readonly total: string;
    readonly grade: string | null;
    readonly award: string | null;
    readonly barred: readonly string[];
    readonly why: string;
  }[];
  readonly rejected: readonly {
    readonly file: string;
    readonly agency: string | null;
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly missing: readonly string[];
}

const truth = JSON.parse(readFileSync(join(E_MAILED, 'truth.json'), 'utf8')) as Truth;

const rankTo = async (folder: string, ...inputs: readonly string[]) => {
  const [out, json] = [join(folder, 'ranking.xlsx'), join(folder, 'result.json')];
  const captured = await giaouoc('rank', ...inputs, '--bloc', CAO_BANG, '--out', out, '--json', json);
  const result = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Result) : null;
  return { ...captured, outFile: out, result };
};

describe('giaouoc rank of the eight Cao Bằng sheets', () => {
  test.each([
    ['as they were e-mailed', E_MAILED],
    ['in our own workbooks', FILLED],
  ])('ranks them %s as the truth says, to the digit', async (_, folder) => {
    const { code, result } = await rankTo(temporaryFolder(), folder);
    expect(code).toBe(1);
    expect(result?.ranking.map(({ rank, agency, total }) => ({ rank, agency, total }))).toEqual(
      truth.ranking.map(({ rank, agency, total }) => ({ rank, agency, total })),
    );
    expect(result?.rejected.map(({ agency }) => agency).sort()).toEqual([...truth.notRanked].sort());
    expect(result?.missing).toEqual([]);
    for (const { agency, self, bonus, deduction } of result?.ranking ?? []) {
      const told = truth.files.find((file) => file.agency === agency);
      expect({ self, bonus, deduction }).toEqual({ self: told?.base, bonus: told?.bonus, deduction: told?.deduction });
    }
  });

  test('gives the fields of the contract and no others missing', async () => {
    const { result } = await rankTo(temporaryFolder(), E_MAILED);
    expect(result).toMatchObject({ engine: '1.0.0', bloc: 'cao-bang-noi-chinh-2018', edition: 2018 });
    expect(result?.snapshot).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(result?.ranking[1]).toMatchObject({ appraised: null, grade: 'Xuất sắc', award: 'Bằng khen Chủ tịch UBND tỉnh', barred: [] });
    expect(result?.ranking[2]?.why).toContain('Bằng điểm Sở Tư pháp; xếp sau vì điểm Mục I thấp hơn 15 điểm.');
  });

  test('writes a workbook that our own reader opens, and tells where', async () => {
    const { out, outFile } = await rankTo(temporaryFolder(), E_MAILED);
    const view = readWorkbook(new Uint8Array(readFileSync(outFile)));
    expect(view.sheets.map(({ name }) => name)).toContain('Xếp hạng');
    expect(out).toContain(`Đã ghi ${outFile}`);
  });

  test('names the agencies of whom nothing came', async () => {
    const folder = temporaryFolder();
    const only = join(folder, 'only');
    mkdirSync(only);
    for (const name of readdirSync(FILLED).filter((one) => /^(?:TTT|STP)/.test(one))) copyFileSync(join(FILLED, name), join(only, name));
    const { code, result } = await rankTo(folder, only);
    expect(code).toBe(1);
    expect(result?.missing).toEqual(['BCHQS', 'BDBP', 'CAT', 'VKSND', 'TAND', 'CTHADS']);
  });

  test('counts the same sheet once, and leaves unlike sheets of one agency out', async () => {
    const [mine, mailed] = [join(FILLED, 'TTT - Bảng tự chấm 2018.xlsx'), join(FILLED, 'STP - Bảng tự chấm 2018.xlsx')];
    const folder = temporaryFolder();
    const again = join(folder, 'again.xlsx');
    copyFileSync(mine, again);
    const same = await rankTo(folder, mine, again, mailed);
    expect(same.result?.ranking.map(({ agency }) => agency)).toEqual(['STP', 'TTT']);
    const other = join(E_MAILED, readdirSync(E_MAILED).find((name) => name.includes('Thanh tra')) ?? '');
    const unlike = await rankTo(folder, mine, other, mailed);
    expect(unlike.result?.ranking.map(({ agency }) => agency)).toEqual(['STP']);
    expect(unlike.result?.rejected.map(({ findings }) => findings[0]?.code)).toEqual(['workbook.repeated', 'workbook.repeated']);
  });

  test('ranks in English when asked', async () => {
    const { out } = await giaouoc('rank', E_MAILED, '--bloc', CAO_BANG, '--out', join(temporaryFolder(), 'r.xlsx'), '--lang', 'en');
    expect(out).toContain('6 agencies ranked');
  });
});

describe('giaouoc rank of wrong input', () => {
  const wrong = [
    ['no .xlsx', () => Buffer.from('hello'), 'file.notXlsx', 'không phải tệp .xlsx'],
    ['an old .xls', () => buildOle(['Workbook']), 'file.legacyXls', 'Excel 97–2003'],
    ['a file with a password', () => buildOle(['EncryptionInfo', 'EncryptedPackage']), 'file.encrypted', 'có mật khẩu'],
  ] as const;

  test.each(wrong)('says of %s in one sentence what to do, and writes nothing', async (_, bytes, _code, words) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sheet.xlsx'), bytes());
    const { code, out, outFile } = await rankTo(folder, join(folder, 'sheet.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain(words);
    expect(existsSync(outFile)).toBe(false);
    expect(readdirSync(folder)).toEqual(['sheet.xlsx']);
  });

  test("refuses another bloc's workbook by its name, and counts it as nobody's", async () => {
    const folder = temporaryFolder();
    const { code, out } = await rankTo(folder, sample('bac-giang-noi-chinh-2017/filled/STP - Bảng tự chấm 2017.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('Bảng này thuộc Khối thi đua các cơ quan Nội chính tỉnh Bắc Giang');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses a faulty rubric with the path of the fault', async () => {
    const folder = temporaryFolder();
    const bloc = JSON.parse(readFileSync(CAO_BANG, 'utf8')) as { rubric: { criteria: { max: number }[] } };
    (bloc.rubric.criteria[2] as { max: number }).max = 51;
    writeFileSync(join(folder, 'bloc.json'), JSON.stringify(bloc));
    const { code, err } = await giaouoc('rank', FILLED, '--bloc', join(folder, 'bloc.json'), '--out', join(folder, 'r.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('rubric.criteria[1].max');
    expect(readdirSync(folder)).toEqual(['bloc.json']);
  });

  test('refuses a folder without workbooks', async () => {
    const folder = temporaryFolder();
    const { code, err } = await giaouoc('rank', folder, '--bloc', CAO_BANG, '--out', join(folder, 'r.xlsx'));
    expect({ code, err }).toEqual({
      code: 2,
      err: `giaouoc: Trong ${folder} không có tệp .xlsx nào; hãy chỉ thư mục chứa các bảng tự chấm.`,
    });
  });

  test('leaves nothing half-written where the ranking cannot be saved', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken.xlsx'));
    const { code, err } = await giaouoc('rank', FILLED, '--bloc', CAO_BANG, '--out', join(folder, 'taken.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('taken.xlsx');
    expect(readdirSync(folder)).toEqual(['taken.xlsx']);
  });
});
