import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carriedIdentity } from '#workbook/scoring/carriedIdentity.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('giaouoc template', () => {
  test('writes a workbook for each member, which says whose it is', async () => {
    const folder = join(temporaryFolder(), 'new', 'sheets');
    const { code, out } = await giaouoc('template', CAO_BANG, '--out', folder);
    expect(code).toBe(0);
    expect(out).toContain('Đã lập 8 bảng tự chấm');
    const agencies = readdirSync(folder).map(
      (name) => carriedIdentity(readWorkbook(new Uint8Array(readFileSync(join(folder, name)))))?.agency,
    );
    expect(new Set(agencies)).toEqual(new Set(['BCHQS', 'BDBP', 'CAT', 'CTHADS', 'STP', 'TAND', 'TTT', 'VKSND']));
  });

  test('writes one for the agency that is asked for, and names the members where there is none', async () => {
    const folder = temporaryFolder();
    expect((await giaouoc('template', CAO_BANG, '--out', folder, '--agency', 'STP')).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['STP - Bảng tự chấm 2018.xlsx']);
    const { code, err } = await giaouoc('template', CAO_BANG, '--out', folder, '--agency', 'SNV');
    expect(code).toBe(2);
    expect(err).toContain('TTT');
  });

  test('writes the same bytes again, and never over a workbook that was filled in', async () => {
    const folder = temporaryFolder();
    await giaouoc('template', CAO_BANG, '--out', folder);
    expect((await giaouoc('template', CAO_BANG, '--out', folder)).code).toBe(0);
    const filled = join(folder, 'STP - Bảng tự chấm 2018.xlsx');
    writeFileSync(filled, 'a week of work');
    const { code, err } = await giaouoc('template', CAO_BANG, '--out', folder);
    expect(code).toBe(2);
    expect(err).toContain('STP - Bảng tự chấm 2018.xlsx');
    expect(readFileSync(filled, 'utf8')).toBe('a week of work');
  });
});
