import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExport } from '#core/ranking/blocExport.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { demoYear } from '../../local/demoYear.ts';
import { PROJECT } from '../projectFolder.ts';
import { CAO_BANG, sampleBloc } from '../sampleBlocs.ts';
import { sha256 } from '../sha256.ts';

const out = mkdtempSync(join(tmpdir(), 'demo-year-papers-'));
const said: string[] = [];

beforeAll(async () => {
  await demoYear({ root: PROJECT, sample: CAO_BANG, out, say: (line) => void said.push(line) });
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('a whole year of a sample bloc by script', () => {
  test('goes through every state and leaves every paper', () => {
    expect(said).toContain('meeting → frozen');
    expect(said).toContain('frozen → published');
    const files = readdirSync(out).map((name) => name.normalize('NFC'));
    const { members } = sampleBloc(CAO_BANG);
    for (const { code } of members)
      expect(files).toEqual(expect.arrayContaining([`Biên nhận - ${code}.json`, `Phiếu kết quả - ${code}.docx`]));
    expect(files).toEqual(
      expect.arrayContaining([
        'Bảng xếp hạng.xlsx',
        'Dữ liệu của khối.json',
        'Biên bản họp tổng kết.docx',
        'Biên bản kiểm phiếu.docx',
        'Tờ trình đề nghị khen thưởng.docx',
        'Thông báo kết quả.docx',
        'Danh sách đề nghị khen thưởng.csv',
        'Kiểm tra lại.txt',
      ]),
    );
  });

  test('ends in a frozen ranking that verifies, the same in workbook and export', () => {
    const verified = verifyRanking(readWorkbook(readFileSync(join(out, 'Bảng xếp hạng.xlsx'))), sha256);
    expect(verified?.parts.every(({ agrees }) => agrees)).toBe(true);
    expect(verified?.year.isProvisional).toBe(false);
    const exported = readExport(JSON.parse(readFileSync(join(out, 'Dữ liệu của khối.json'), 'utf8')), sha256);
    expect(exported.ranked.snapshot).toBe(verified?.year.ranked.snapshot);
    expect(readFileSync(join(out, 'Kiểm tra lại.txt'), 'utf8')).toMatch(/^Khớp toàn bộ: tính lại từ 8 bảng điểm /);
  });
});
