import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { giaouoc } from './capture.ts';
import { FILLED, sample } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const TAND = join(FILLED, 'TAND - Bảng tự chấm 2018.xlsx');

const rowsOf = (path: string): readonly string[] => {
  const [sheet] = readWorkbook(new Uint8Array(readFileSync(path))).sheets;
  const rows = new Map<number, string[]>();
  for (const { row, content } of sheet?.cells.values() ?? []) {
    if (content.type === 'text') rows.set(row, [...(rows.get(row) ?? []), content.text]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts.join(' | '));
};

const listed = async (form: 'xlsx' | 'html', ...args: readonly string[]) => {
  const path = join(temporaryFolder(), `việc.${form}`);
  const { code, out, err } = await giaouoc('check', ...args, '--todo', path);
  return { path, code, out, err };
};

describe('giaouoc check --todo', () => {
  test('lists in a workbook what each person has to do, part by part, and nothing twice', async () => {
    const { path, code, out } = await listed('xlsx', TAND);
    expect(code).toBe(1);
    expect(out).toContain(`Đã ghi ${path}`);
    const rows = rowsOf(path);
    expect(rows[1]).toBe('Xong | Ô | Tiêu chí | Mức | Đang ghi | Việc cần làm');
    expect(rows.filter((row) => row.startsWith('Mục')).map((row) => row.split(':')[0])).toEqual([
      'Mục I. Thực hiện công tác trọng tâm của ngành · Người chấm cột Điểm tự chấm',
      'Mục II. Tổ chức phong trào thi đua · Người chấm cột Điểm tự chấm',
      'Mục III. Công tác khen thưởng và hoạt động khối · Người giữ tài liệu kiểm chứng',
    ]);
    expect(rows.filter((row) => row.startsWith('☐')).map((row) => row.split(' | ').slice(1, 4).join(' '))).toEqual([
      'E14 I.1.a Phải sửa',
      'E14 I.1.a Phải sửa',
      'E30 II.2.b Phải sửa',
      'F38 III.1.c Phải sửa',
    ]);
  });

  test('prints on A4, as high as it needs, with its headings on every page', async () => {
    const { path } = await listed('xlsx', FILLED);
    const view = readWorkbook(new Uint8Array(readFileSync(path)));
    expect(view.names.find(({ name }) => name === '_xlnm.Print_Titles')?.refersTo).toBe("'Việc cần làm'!$3:$3");
  });

  test('lists on a page that asks for nothing beside itself', async () => {
    const { path } = await listed('html', FILLED, '--lang', 'en');
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('size: A4');
    expect(page).toContain('table-header-group');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|https?:|url\(/);
    expect(page).toContain('Section II. Tổ chức phong trào thi đua · Whoever keeps the documents: 1 thing to do');
    expect(page.match(/class="box"/g)).toHaveLength(10);
  });

  test('says what stands in a cell and never runs it', async () => {
    const { path } = await listed('html', sample('faults/workbooks/row.unknown.disguised.xlsx'), '--bloc', sample('faults/khoi-thu.json'));
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('Người lập bảng: 1 việc');
    expect(page).toContain('Ghi chú: xem phụ lục');
  });

  test('of what could not be read names the file and whose work it is', async () => {
    const { path, code } = await listed('xlsx', sample('faults/workbooks/file.encrypted.plain.xlsx'), '--lang', 'en');
    expect(code).toBe(1);
    expect(rowsOf(path)[4]).toMatch(/^The whole sheet · Whoever keeps the file: 1 thing to do/);
  });

  test('of a sheet without a fault says so', async () => {
    const { path, code } = await listed('xlsx', join(FILLED, 'BCHQS - Bảng tự chấm 2018.xlsx'));
    expect(code).toBe(0);
    expect(rowsOf(path).at(-1)).toBe('Không còn việc nào; bảng có thể nộp.');
  });

  test('lists what is left after a repair', async () => {
    const folder = temporaryFolder();
    const { path } = await listed('xlsx', TAND, '--repair', join(folder, 'a.xlsx'));
    expect(rowsOf(path).filter((row) => row.startsWith('☐'))).toHaveLength(3);
  });

  test('is never written over a sheet, nor in a form that nobody can open', async () => {
    expect(await giaouoc('check', TAND, '--todo', TAND)).toMatchObject({ code: 2, out: '' });
    const { err, code } = await giaouoc('check', TAND, '--todo', 'việc.pdf');
    expect(code).toBe(2);
    expect(err).toContain('OUT.xlsx | OUT.html');
  });
});
