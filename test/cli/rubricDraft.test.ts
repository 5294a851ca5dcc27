import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG } from '../sampleBlocs.ts';
import { giaouoc } from './capture.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const FOLDER = join('samples', CAO_BANG, 'e-mailed');
const fileOf = (part: string): string => join(FOLDER, readdirSync(FOLDER).find((name) => name.includes(part)) ?? '');

const workbookOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array =>
  writeWorkbook({
    properties: { title: 'Bảng tiêu chí', creator: 'A bloc' },
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      cells: rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, content: { type: 'text', text } as const }))),
    })),
  });

const TABLE = [
  ['TT', 'Nội dung', 'Điểm chuẩn'],
  ['1', 'Kế hoạch', '60'],
  ['2', 'Báo cáo', '40'],
  ['', 'Tổng cộng', '100'],
];

describe('giaouoc rubric draft', () => {
  test('makes a rubric workbook of an e-mailed table, with a list of what to look at', async () => {
    const out = join(temporaryFolder(), 'deep', 'rubric.xlsx');
    const { code, out: said } = await giaouoc('rubric', 'draft', fileOf('So Tu phap'), '--out', out);
    expect(code).toBe(0);
    expect(said).toContain('Đã đọc 35 tiêu chí của trang Sheet1');
    expect(said).toContain('Trang Khối, ô A21, phải sửa: ĐƠN VỊ THÀNH VIÊN: bảng gốc không cho biết; hãy ghi');
    expect(said).toContain('(Sheet1, ô B23)');
    const { sheets } = readWorkbook(new Uint8Array(readFileSync(out)));
    expect(sheets.map(({ name }) => name)).toEqual(['Cần xem', 'Khối', 'Tiêu chí', 'Hướng dẫn', 'Danh mục']);
  });

  test('ends with 1 where a part of the table could not be read, and names the cell', async () => {
    const out = join(temporaryFolder(), 'rubric.xlsx');
    const { code, out: said } = await giaouoc('rubric', 'draft', fileOf('BĐBP'), '--out', out, '--lang', 'en');
    expect(code).toBe(1);
    expect(said).toContain('Sheet Criteria, cell W56, must fix: How it counts: the table does not say whether only the highest counts');
  });

  test('makes a workbook that is refused at the marked places alone', async () => {
    const folder = temporaryFolder();
    const [out, file] = [join(folder, 'rubric.xlsx'), join(folder, 'bloc.json')];
    await giaouoc('rubric', 'draft', fileOf('So Tu phap'), '--out', out);
    const refused = await giaouoc('rubric', 'from-xlsx', out, '--out', file);
    expect([refused.code, refused.out.split('\n').filter((line) => line.includes('Trang'))]).toEqual([
      1,
      [expect.stringContaining('Trang Khối, ô A21')],
    ]);
    expect(readdirSync(folder)).toEqual(['rubric.xlsx']);
  });

  test('takes the fullest sheet, or the one that is named', async () => {
    const folder = temporaryFolder();
    const [table, out] = [join(folder, 'table.xlsx'), join(folder, 'rubric.xlsx')];
    writeFileSync(table, workbookOf({ 'Phụ lục 1': TABLE, 'Phụ lục 2': [...TABLE.slice(0, 3), ['3', 'Phong trào', '20']] }));
    expect((await giaouoc('rubric', 'draft', table, '--out', out)).out).toContain('Đã đọc 3 tiêu chí của trang Phụ lục 2');
    const named = await giaouoc('rubric', 'draft', table, '--out', join(folder, 'other.xlsx'), '--sheet', 'phụ lục 1');
    expect(named.out).toContain('Đã đọc 2 tiêu chí của trang Phụ lục 1');
    const unknown = await giaouoc('rubric', 'draft', table, '--out', join(folder, 'none.xlsx'), '--sheet', 'Trang 9');
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain('Phụ lục 1 | Phụ lục 2');
  });

  test('finds nothing to read in a workbook without such a table, and writes nothing', async () => {
    const folder = temporaryFolder();
    const table = join(folder, 'table.xlsx');
    writeFileSync(table, workbookOf({ Thư: [['Kính gửi các đơn vị'], ['Nội dung']] }));
    const { code, out } = await giaouoc('rubric', 'draft', table, '--out', join(folder, 'rubric.xlsx'));
    expect([code, out.includes('không có bảng nào')]).toEqual([1, true]);
    writeFileSync(table, 'no workbook');
    expect((await giaouoc('rubric', 'draft', table, '--out', join(folder, 'rubric.xlsx'))).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['table.xlsx']);
  });

  test('never writes over a workbook that somebody has edited, nor over the table', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'rubric.xlsx');
    writeFileSync(out, 'a week of work');
    expect((await giaouoc('rubric', 'draft', fileOf('TAND'), '--out', out)).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('a week of work');
  });
});
