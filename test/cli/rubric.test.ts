import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG as CAO_BANG_NAME, sampleBloc } from '../sampleBlocs.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const jsonAt = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The sample's rubric workbook with a way of scoring misspelt, and text where points are due. */
const faultyWorkbook = (): Uint8Array => {
  const model = rubricWorkbook(sampleBloc(CAO_BANG_NAME), messagesOf('vi'));
  const [bloc, criteria, ...others] = model.sheets;
  if (!bloc || !criteria) throw new Error('no sheets');
  const cells = criteria.cells.map((cell) => {
    if (cell.row === 6 && cell.column === 7) return { ...cell, content: { type: 'text', text: 'Chấm theo mức đọ' } as const };
    return cell.row === 7 && cell.column === 6 ? { ...cell, content: { type: 'text', text: 'một trăm' } as const } : cell;
  });
  return writeWorkbook({ ...model, sheets: [bloc, { ...criteria, cells }, ...others] });
};

describe('giaouoc rubric', () => {
  test.each(['vi', 'en'])('writes a bloc as a workbook and reads the same bloc back, in %s', async (lang) => {
    const folder = temporaryFolder();
    const [book, file] = [join(folder, 'rubric.xlsx'), join(folder, 'deep', 'bloc.json')];
    expect((await giaouoc('rubric', 'to-xlsx', CAO_BANG, '--out', book, '--lang', lang)).code).toBe(0);
    expect(readWorkbook(new Uint8Array(readFileSync(book))).sheets).toHaveLength(5);
    const { code, out } = await giaouoc('rubric', 'from-xlsx', book, '--out', file, '--lang', lang);
    expect([code, out.includes(file)]).toEqual([0, true]);
    expect(jsonAt(file)).toEqual(jsonAt(CAO_BANG));
  });

  test('tells every fault with sheet, cell, reason and what was meant, ends with 1 and writes nothing', async () => {
    const folder = temporaryFolder();
    const book = join(folder, 'rubric.xlsx');
    writeFileSync(book, faultyWorkbook());
    const { code, out, err } = await giaouoc('rubric', 'from-xlsx', book, '--out', join(folder, 'bloc.json'));
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('rubric.xlsx: chưa nhận được, 2 chỗ phải sửa.');
    expect(out).toContain('Trang Tiêu chí, ô H7: đang ghi Chấm theo mức đọ');
    expect(out).toContain('có phải ý anh/chị là “Chấm theo mức độ”?');
    expect(out).toContain('Trang Tiêu chí, ô G8: đang ghi một trăm, cần một số');
    expect(readdirSync(folder)).toEqual(['rubric.xlsx']);
  });

  test('refuses what is no workbook, and leaves the file of the bloc as it was', async () => {
    const folder = temporaryFolder();
    const [book, file] = [join(folder, 'rubric.xlsx'), join(folder, 'bloc.json')];
    writeFileSync(book, 'no workbook');
    writeFileSync(file, 'kept');
    expect((await giaouoc('rubric', 'from-xlsx', book, '--out', file)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  test('never writes over a workbook that somebody has edited', async () => {
    const folder = temporaryFolder();
    const book = join(folder, 'rubric.xlsx');
    await giaouoc('rubric', 'to-xlsx', CAO_BANG, '--out', book);
    expect((await giaouoc('rubric', 'to-xlsx', CAO_BANG, '--out', book)).code).toBe(0);
    writeFileSync(book, 'a week of work');
    expect((await giaouoc('rubric', 'to-xlsx', CAO_BANG, '--out', book)).code).toBe(2);
    expect(readFileSync(book, 'utf8')).toBe('a week of work');
  });

  test.each([
    [['rubric'], 'to-xlsx | from-xlsx'],
    [['rubric', 'to-xls', 'a.json', '--out', 'x.xlsx'], 'có phải là to-xlsx'],
    [['rubric', 'to-xlsx', '--out', 'x.xlsx'], 'Thiếu BLOC.json'],
    [['rubric', 'to-xlsx', 'a.json'], 'Thiếu --out'],
    [['rubric', 'from-xlsx', 'a.xlsx', 'b.xlsx', '--out', 'x.json'], 'b.xlsx'],
    [['rubric', 'from-xlsx', 'no-such.xlsx', '--out', 'x.json'], 'no-such.xlsx'],
  ])('ends %j with 2 and one sentence', async (args, words) => {
    const { code, out, err } = await giaouoc(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(words);
    expect(existsSync('x.xlsx') || existsSync('x.json')).toBe(false);
  });
});
